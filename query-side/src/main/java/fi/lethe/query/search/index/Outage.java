// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.query.projection.ProjectionBehind;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;

/** Tells failures that pass, after which the same is tried again, from data that cannot be taken in and are left out with an alarm. */
final class Outage {
    private Outage() {}

    static boolean is(RuntimeException e) {
        return e instanceof VaultUnavailable
                || e instanceof ProjectionBehind
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof TransactionException
                || e instanceof BadSqlGrammarException // of the database, not of anybody's rows
                || e instanceof PermissionDeniedDataAccessException;
    }
}
