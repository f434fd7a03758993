package org.deskbell.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens transactions that are inside the current practice: row-level security then shows that practice alone. The practice
 * is entered together with the first statement, in one journey to the database.
 */
final class PracticeTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(PracticeTransactions.class);

    private final transient Map<Connection, PracticeId> toBeEntered = new ConcurrentHashMap<>();

    PracticeTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentPractice.find().ifPresent(practice -> toBeEntered.put(connection(), practice));
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        toBeEntered.remove(connection());
        super.doCleanupAfterCompletion(transaction);
    }

    /** Where the database cannot be told to roll back it has done so, or will: what broke the connection is told instead. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (DataAccessException | TransactionException e) {
            log.warn("a transaction ended with its connection: {}", e.getClass().getSimpleName());
            abandon(connection());
        }
    }

    /** Nothing that was begun on it may be committed by whoever has it next. */
    private static void abandon(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            log.warn("a broken connection did not close: {}", e.getClass().getSimpleName());
        }
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) throw new IllegalStateException("The transaction has no connection.");
        return holder.getConnection();
    }

    /** The practice that the next statement on the connection must enter: in a transaction only the first has to, outside
     * of one each. */
    Optional<PracticeId> toEnter(Connection connection) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return Optional.of(CurrentPractice.get());
        return Optional.ofNullable(toBeEntered.remove(connection));
    }
}
