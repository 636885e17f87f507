// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.ledger;

import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.personal.UnitKey;
import java.util.List;

/**
 * Everything that can stand in the ledger. Each kind of stream has its events, which are grouped into sealed families; the
 * events of a family are the records in its one file. Readers switch over one family at a time.
 */
public sealed interface LedgerEvent permits CustomerEvent, CaseEvent, AccessEvent, AccountEvent {

    /** The keys under which this event seals values, or makes tokens of business references. */
    default List<UnitKey> keysUsed() {
        return List.of();
    }

    /** What this event does to keys. */
    default KeyEffect keyEffect() {
        return KeyEffect.NONE;
    }
}
