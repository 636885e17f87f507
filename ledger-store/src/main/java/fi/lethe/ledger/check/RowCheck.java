// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at one row. */
@FunctionalInterface
interface RowCheck {

    void accept(ResultSet row) throws SQLException;
}
