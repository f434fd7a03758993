package org.deskbell.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Puts the database together: roles, migrations, pools, and transactions that know their practice. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class TenancyBeans {
    /** Times are kept to the microsecond, as the database keeps them. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    @Primary
    HikariDataSource appDataSource(DatabaseAddress address) {
        DatabasePreparation.prepare(address);
        return pool(address, Roles.APP, 20);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource workerDataSource(DatabaseAddress address, DataSource appDataSource) {
        return pool(address, Roles.WORKER, 2);
    }

    private static HikariDataSource pool(DatabaseAddress address, String role, int size) {
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(address.url());
        config.setUsername(role);
        config.setPassword(Roles.password(address, role));
        config.addDataSourceProperty("currentSchema", "deskbell,public");
        config.addDataSourceProperty("ApplicationName", role);
        // The DETAIL of an error names the values of the row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // Many small statements: compiling one takes longer than running it.
        config.addDataSourceProperty("options", "-c jit=off");
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    @Bean
    PracticeTransactions transactionManager(DataSource appDataSource) {
        return new PracticeTransactions(appDataSource);
    }

    @Bean
    PracticeDatabase practiceDatabase(DataSource appDataSource, PracticeTransactions transactions) {
        return new PracticeDatabase(appDataSource, transactions);
    }

    @Bean
    WorkerDatabase workerDatabase(@Qualifier("workerDataSource") HikariDataSource workerDataSource) {
        return new WorkerDatabase(JdbcClient.create(workerDataSource));
    }

    @Bean
    Directory directory(DataSource appDataSource) {
        return new Directory(JdbcClient.create(appDataSource));
    }

    @Bean
    @ConditionalOnProperty(name = "deskbell.workers", havingValue = "on", matchIfMissing = true)
    BackgroundWorkers backgroundWorkers(List<BackgroundWork> works) {
        return new BackgroundWorkers(works);
    }
}
