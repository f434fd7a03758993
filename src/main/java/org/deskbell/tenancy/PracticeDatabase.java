package org.deskbell.tenancy;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The current practice's part of the database: every statement knows its practice and runs inside it. */
public final class PracticeDatabase {
    private final Statements statements;
    private final PracticeTransactions transactions;
    private final TransactionTemplate transaction;

    PracticeDatabase(DataSource dataSource, PracticeTransactions transactions) {
        this.transactions = transactions;
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

    /** Fills a table by COPY in the transaction at hand: by far the fastest way for many rows. PostgreSQL refuses it for tables
     * that are closed to other practices, so it is for temporary ones.
     *
     * @param sql {@code copy … from stdin}, in the text format
     * @param rows the values in the order of the columns
     * @throws IllegalStateException outside every transaction: a temporary table would be another connection's */
    public long copy(String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
        return statements.copy(sql, rows);
    }

    /** The practice whose part it is now, for rows that are sent by {@link #copy}.
     *
     * @throws IllegalStateException outside every practice */
    public PracticeId practice() {
        return CurrentPractice.get();
    }

    /** Lets the statements that the transaction at hand has yet to make take minutes: others are given up sooner, as made to a
     * database that has fallen silent.
     *
     * @throws IllegalStateException outside every transaction */
    public void takesLong() {
        transactions.takesLong();
    }

    /** Waits, with the next statement, until no other transaction of the practice does what is named so, and lets none begin
     * until this one ends. */
    public void oneAtATime(String what) {
        sql("select cast(pg_advisory_xact_lock(hashtextextended(cast(:practice as text) || :what, 0)) as text)")
                .param("what", what)
                .withNext();
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
