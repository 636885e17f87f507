// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.problems.Denied;
import fi.lethe.events.Coded;
import fi.lethe.events.access.DenialReason;
import fi.lethe.ledger.DeniedAccess;
import org.springframework.context.event.EventListener;

/** Hears of each answer that kept somebody out, and has it counted. */
final class Denials {
    private final DeniedAccess counts;

    Denials(DeniedAccess counts) {
        this.counts = counts;
    }

    @EventListener
    void on(Denied denied) {
        counts.count(
                denied.actor(), Coded.of(DenialReason.class, denied.reason()).orElse(DenialReason.OTHER));
    }
}
