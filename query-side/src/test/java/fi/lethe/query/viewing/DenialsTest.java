// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.getAsNobody;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.DenialReason;
import fi.lethe.ledger.DeniedAccess;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

/** P21: who is kept out is in the trail. */
class DenialsTest {

    @Test
    void p21_who_is_kept_out_is_counted_in_the_ledger_by_actor_and_reason() throws InterruptedException {
        long before = bean(LedgerStore.class).head().size() - 1;
        for (int i = 0; i < 7; i++) {
            assertThat(getAsNobody("/api/audit/entries").statusCode()).isEqualTo(401);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(get(Role.STAFF, "/api/audit/entries").statusCode()).isEqualTo(403);
        }

        awaitCounted(7, before, denied -> denied.actor() == null && denied.reason() == DenialReason.NOT_SIGNED_IN);
        awaitCounted(3, before, denied -> denied.actor() != null && denied.reason() == DenialReason.ROLE_NOT_PERMITTED);
    }

    @Test
    void who_is_kept_out_of_a_page_is_counted_as_by_the_api() throws InterruptedException {
        long before = bean(LedgerStore.class).head().size() - 1;
        var browser = Browser.of(Role.STAFF, "fi");
        for (var page :
                new String[] {"/console/entries", "/console/replays", "/console/accounts", "/console/erasures"}) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(403);
        }

        awaitCounted(4, before, denied -> denied.actor() != null && denied.reason() == DenialReason.ROLE_NOT_PERMITTED);
    }

    @Test
    void a_favicon_and_whatever_else_is_not_there_adds_nothing_to_the_ledger() throws InterruptedException {
        bean(DeniedAccess.class).recordAll();
        long before = bean(LedgerStore.class).head().size() - 1;
        for (var path :
                new String[] {"/favicon.ico", "/favicon.png", "/apple-touch-icon.png", "/api/nothing", "/x/y"}) {
            for (int i = 0; i < 20; i++) {
                getAsNobody(path);
            }
        }

        bean(DeniedAccess.class).recordAll();
        assertThat(counted(before, _ -> true))
                .as("none of twenty of a kind; a last denial of another test may come late")
                .isLessThan(10);
    }

    /** A denial is counted when its answer has left: the last one perhaps a moment later. */
    private static void awaitCounted(int atLeast, long after, Predicate<AccessDenied> which)
            throws InterruptedException {
        bean(DeniedAccess.class).recordAll();
        for (int attempt = 0; attempt < 200 && counted(after, which) < atLeast; attempt++) {
            Thread.sleep(50);
            bean(DeniedAccess.class).recordAll();
        }
        assertThat(counted(after, which)).isGreaterThanOrEqualTo(atLeast);
    }

    private static int counted(long after, Predicate<AccessDenied> which) throws InterruptedException {
        return since(after).stream().filter(which).mapToInt(AccessDenied::count).sum();
    }

    private static List<AccessDenied> since(long position) throws InterruptedException {
        var found = new ArrayList<AccessDenied>();
        try (var stream =
                LedgerEventStore.over(bean(LedgerStore.class)).openStream(new GlobalSequenceTrackingToken(position))) {
            while (stream.hasNextAvailable()) {
                if (stream.nextAvailable().getPayload() instanceof AccessDenied denied) {
                    found.add(denied);
                }
            }
        }
        return found;
    }
}
