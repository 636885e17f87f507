// SPDX-License-Identifier: Apache-2.0
/** The purposes that a person has put an end to. */
@NullMarked
package fi.lethe.query.customer.purposes;

import org.jspecify.annotations.NullMarked;
