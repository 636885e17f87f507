// SPDX-License-Identifier: Apache-2.0
/** Code that breaks rules on purpose. */
@NullMarked
package fi.lethe.query.customer.breaking;

import org.jspecify.annotations.NullMarked;
