// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The vocabulary. It is a named module because the families of {@link fi.lethe.events.ledger.LedgerEvent} are sealed across packages. */
@NullMarked
module fi.lethe.events {
    requires static org.jspecify;

    exports fi.lethe.events;
    exports fi.lethe.events.access;
    exports fi.lethe.events.account;
    exports fi.lethe.events.cases;
    exports fi.lethe.events.customer;
    exports fi.lethe.events.ledger;
    exports fi.lethe.events.personal;
}
