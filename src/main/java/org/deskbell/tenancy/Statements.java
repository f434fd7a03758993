package org.deskbell.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs statements inside the current practice. One outside every transaction travels together with the entering of its
 * practice: PostgreSQL takes both as one transaction, and one journey there and back is all it needs.
 */
final class Statements {
    private final DataSource dataSource;
    private final PracticeTransactions transactions;
    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    Statements(DataSource dataSource, PracticeTransactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Runs them with all that waits before them; gives the last one's result. */
    <T> T run(List<Bound> asked, Journey.Result<T> result) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return Journey.make(connection, transactions.upTo(asked, connection), result);
        } catch (SQLException e) {
            throw told(asked.getLast().sql(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private RuntimeException told(String sql, SQLException e) {
        var known = translator.translate("statement", sql, e);
        return known == null ? new IllegalStateException("The statement failed.", e) : known;
    }

    /** Sends the rows in the transaction at hand, after all that waits before them. */
    long copy(String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("Rows are copied inside a transaction.");
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var before = transactions.upTo(List.of(), connection);
            if (!before.isEmpty()) Journey.make(connection, before, PreparedStatement::getUpdateCount);
            return Copying.copy(connection, sql, rows);
        } catch (SQLException e) {
            throw told(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Runs it with the next statement of the transaction, at the latest with its commit; outside of one, now. */
    void runWithNext(Bound asked) {
        if (!transactions.keep(asked)) run(List.of(asked), PreparedStatement::getUpdateCount);
    }
}
