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
import org.springframework.context.annotation.Fallback;
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

    /** For whoever asks at a door, who had rather hear soon that it is busy. */
    @Bean
    HikariDataSource doorDataSource(DatabaseAddress address) {
        DatabasePreparation.prepare(address);
        return pool(address, "doors", Roles.APP, 20, Duration.ofSeconds(5));
    }

    /** For background work, which has time. */
    @Bean(defaultCandidate = false)
    @Fallback
    HikariDataSource backgroundDataSource(DatabaseAddress address, HikariDataSource doorDataSource) {
        return pool(address, "background", Roles.APP, 8, Duration.ofSeconds(30));
    }

    @Bean
    @Primary
    DataSource appDataSource(
            HikariDataSource doorDataSource, @Qualifier("backgroundDataSource") HikariDataSource backgroundDataSource) {
        return new TwoPools(doorDataSource, backgroundDataSource);
    }

    @Bean(defaultCandidate = false)
    @Fallback
    HikariDataSource workerDataSource(DatabaseAddress address, HikariDataSource doorDataSource) {
        return pool(address, "workers", Roles.WORKER, 2, Duration.ofSeconds(5));
    }

    private static HikariDataSource pool(
            DatabaseAddress address, String name, String role, int size, Duration patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
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
        config.setConnectionTimeout(patience.toMillis());
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
