// SPDX-License-Identifier: Apache-2.0
/** The pages of forgetting: what would go and stay, the order, and what came of it. */
@NullMarked
package fi.lethe.query.customer.forgetting.pages;

import org.jspecify.annotations.NullMarked;
