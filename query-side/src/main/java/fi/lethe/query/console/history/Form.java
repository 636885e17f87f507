// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.query.console.Wording;

/** How values of one type are told. */
@FunctionalInterface
interface Form {

    String tell(Object value, Wording wording);
}
