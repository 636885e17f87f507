// SPDX-License-Identifier: Apache-2.0
/** Name, contact details and organisation, as given at registration and changed since. */
@NullMarked
package fi.lethe.query.customer.profile;

import org.jspecify.annotations.NullMarked;
