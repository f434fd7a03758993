package org.deskbell.tenancy;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The current practice's part of the database: every statement knows its practice and runs inside it. */
public final class PracticeDatabase {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PracticeDatabase(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A statement in which {@code :practice} is the current practice.
     *
     * @throws IllegalStateException outside every practice */
    public PracticeStatement sql(String sql) {
        return new PracticeStatement(jdbc.sql(sql), transaction)
                .param("practice", CurrentPractice.get().value());
    }

    /** Several reads or writes as one: joins the transaction at hand, else makes one. */
    public <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
