package org.deskbell.tenancy;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The current practice's part of the database: every statement knows its practice and runs inside it. */
public final class PracticeDatabase {
    private final Statements statements;
    private final TransactionTemplate transaction;

    PracticeDatabase(DataSource dataSource, PracticeTransactions transactions) {
        this.statements = new Statements(dataSource, transactions);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A statement in which {@code :practice} is the current practice.
     *
     * @throws IllegalStateException outside every practice */
    public PracticeStatement sql(String sql) {
        return new PracticeStatement(statements, sql)
                .param("practice", CurrentPractice.get().value());
    }

    /** Several reads or writes as one: joins the transaction at hand, else makes one. */
    public <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** The same, but nothing of it is left unless what it gives is to stand. */
    public <T> T together(Supplier<T> work, Predicate<? super T> stands) {
        return transaction.execute(status -> {
            var done = work.get();
            if (!stands.test(done)) status.setRollbackOnly();
            return done;
        });
    }
}
