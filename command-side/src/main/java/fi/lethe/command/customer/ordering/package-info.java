// SPDX-License-Identifier: Apache-2.0
/** Orders are recorded, and invoices are settled: by payment, by credit, or because nobody expects it any more. */
@NullMarked
package fi.lethe.command.customer.ordering;

import org.jspecify.annotations.NullMarked;
