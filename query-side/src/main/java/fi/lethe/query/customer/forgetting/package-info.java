// SPDX-License-Identifier: Apache-2.0
/** Forgetting somebody at the pages: what would go and stay, the order, and its cancellation. */
@NullMarked
package fi.lethe.query.customer.forgetting;

import org.jspecify.annotations.NullMarked;
