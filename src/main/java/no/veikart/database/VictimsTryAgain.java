package no.veikart.database;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs a transaction again, from its beginning, that the database took back for the sake of another
 * one: mostly of the next release's migration, which wants locks in another order and changes what
 * plans were made for. What is transactional must therefore do nothing that a rollback leaves done.
 */
@Interceptor
@Transactional
@Priority(VictimsTryAgain.OUTSIDE_THE_TRANSACTION)
final class VictimsTryAgain {

    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private static final int RETRIES = 3;

    /** Deadlock or conflict of serialization; plan from before a column was added. */
    private static final List<String> STATES = List.of("40", "0A000");

    private final TransactionManager transactions;

    VictimsTryAgain(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return isWithinAnother() ? call.proceed() : run(call, RETRIES);
    }

    private boolean isWithinAnother() throws SystemException {
        return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static Object run(InvocationContext call, int retries) throws Exception {
        try {
            return call.proceed();
        } catch (Exception e) {
            Optional<SQLException> rollback = SqlFailures.in(e, VictimsTryAgain::isOfAVictim);
            if (rollback.isEmpty() || retries == 0) {
                throw e;
            }
            Log.warnf("A transaction is run again: %s", rollback.get().getMessage());
            return run(call, retries - 1);
        }
    }

    private static boolean isOfAVictim(SQLException error) {
        String state = error.getSQLState();
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
