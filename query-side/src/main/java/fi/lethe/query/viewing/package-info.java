// SPDX-License-Identifier: Apache-2.0
/** Who reads personal data, and the record of it. */
@NullMarked
package fi.lethe.query.viewing;

import org.jspecify.annotations.NullMarked;
