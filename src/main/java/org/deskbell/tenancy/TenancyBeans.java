package org.deskbell.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
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
        return new Pool("doors", Roles.APP, 20, Duration.ofSeconds(5), Pool.SILENCE).at(address);
    }

    /** For background work, which has time. */
    @Bean(defaultCandidate = false)
    @Fallback
    HikariDataSource backgroundDataSource(DatabaseAddress address, HikariDataSource doorDataSource) {
        return new Pool("background", Roles.APP, 8, Duration.ofSeconds(30), Pool.SILENCE).at(address);
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
        return new Pool("workers", Roles.WORKER, 2, Duration.ofSeconds(5), Pool.SILENCE).at(address);
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
    OperatorKey operatorKey(@Value("${deskbell.secrets-key}") String key) {
        return new OperatorKey(key);
    }

    @Bean
    Sealing sealing(OperatorKey key) {
        return new Sealing(key);
    }

    @Bean
    @ConditionalOnProperty(name = "deskbell.workers", havingValue = "on", matchIfMissing = true)
    BackgroundWorkers backgroundWorkers(List<BackgroundWork> works) {
        return new BackgroundWorkers(works);
    }
}
