package org.deskbell.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
 * Opens transactions that are inside the current practice: row-level security then shows that practice alone. Statements
 * that nobody waits for go with the next one or with the commit, in one journey to the database; the entering of the
 * practice is the first of them.
 */
final class PracticeTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(PracticeTransactions.class);

    /** Far from what fills the buffers on the way while nobody reads the answers. */
    private static final int MOST_WAITING = 50;

    /** Longer than the taking over of a million records, which is a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final transient Map<Connection, List<Bound>> waiting = new ConcurrentHashMap<>();

    PracticeTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        waiting.put(connection(), entering());
    }

    private static List<Bound> entering() {
        return CurrentPractice.find().map(Bound::entering).map(List::of).orElseGet(List::of);
    }

    /** Keeps the statement for the next journey. False outside every transaction, or if many wait already. */
    boolean keep(Bound statement) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return false;
        if (waiting.getOrDefault(connection(), List.of()).size() >= MOST_WAITING) return false;
        waiting.merge(connection(), List.of(statement), PracticeTransactions::both);
        return true;
    }

    private static List<Bound> both(List<Bound> first, List<Bound> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** Waits for the answers to all that follows; whoever has the connection next waits as long as is usual. */
    void takesLong() {
        try {
            connection().setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
        } catch (SQLException e) {
            throw translateException("waiting longer", e);
        }
    }

    /** All that the next journey on the connection takes along, with what it is made for at the end. */
    List<Bound> upTo(List<Bound> last, Connection connection) {
        var first = TransactionSynchronizationManager.isActualTransactionActive()
                ? Objects.requireNonNullElse(waiting.remove(connection), List.<Bound>of())
                : List.of(Bound.entering(CurrentPractice.get()));
        return both(first, last);
    }

    /** What still waits takes the commit along; then there is nothing left for the driver to commit. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        var left = Objects.requireNonNullElse(waiting.remove(connection()), List.<Bound>of());
        if (!left.isEmpty() && !left.equals(entering())) commitWith(left);
        super.doCommit(status);
    }

    private void commitWith(List<Bound> left) {
        try {
            Journey.make(connection(), both(left, List.of(Bound.commit())), PreparedStatement::getUpdateCount);
        } catch (SQLException e) {
            throw translateException("commit", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        waiting.remove(connection());
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
}
