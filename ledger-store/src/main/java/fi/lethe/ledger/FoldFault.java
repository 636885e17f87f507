// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether folding failed because of what stands in an entry: then it fails each time. Anything else, a database that is away or
 * a table that is missing, has nothing to do with the entry, and is tried again until it succeeds.
 */
public final class FoldFault {
    /** Data exceptions and violated constraints (ISO/IEC 9075-2, SQLSTATE). */
    private static final Set<String> OF_CONTENT = Set.of("22", "23");

    private FoldFault() {}

    /** Whether the entry is at fault. */
    public static boolean isOfContent(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .noneMatch(FoldFault::isOfSurroundings);
    }

    private static boolean isOfSurroundings(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> sql.getSQLState() == null || !OF_CONTENT.contains(classOf(sql.getSQLState()));
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    TransactionException _,
                    LedgerUnavailable _,
                    InterruptedException _ -> true;
            case DataAccessException unknown -> unknown.getCause() == null;
            default -> false;
        };
    }

    private static String classOf(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
