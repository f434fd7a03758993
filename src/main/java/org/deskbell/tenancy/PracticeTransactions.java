package org.deskbell.tenancy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens transactions that are inside the current practice: row-level security then shows that practice alone. */
final class PracticeTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    PracticeTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentPractice.find().ifPresent(this::enter);
    }

    private void enter(PracticeId practice) {
        var dataSource = obtainDataSource();
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
        if (holder == null) throw new IllegalStateException("The transaction has no connection.");
        try (var enter = holder.getConnection().prepareStatement("select deskbell.enter(?)")) {
            enter.setObject(1, practice.value());
            enter.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The practice could not be entered.", e);
        }
    }
}
