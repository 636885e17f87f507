// SPDX-License-Identifier: Apache-2.0
/** Contact persons of organisations. */
@NullMarked
package fi.lethe.query.customer.contactrole;

import org.jspecify.annotations.NullMarked;
