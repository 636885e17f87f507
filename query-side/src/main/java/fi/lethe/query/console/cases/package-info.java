// SPDX-License-Identifier: Apache-2.0
/** The pages of cases: the list, one case, and a form to open one. */
@NullMarked
package fi.lethe.query.console.cases;

import org.jspecify.annotations.NullMarked;
