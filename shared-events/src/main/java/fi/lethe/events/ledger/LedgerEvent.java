// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.ledger;

import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.customer.CustomerEvent;

/**
 * Everything that can stand in the ledger. Each kind of stream has its events, which are grouped into sealed families; the
 * events of a family are the records in its one file. Readers switch over one family at a time.
 */
public sealed interface LedgerEvent permits CustomerEvent, AccessEvent {}
