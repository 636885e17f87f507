// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.put;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Invitation;
import fi.lethe.access.account.Offices;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastAdministratorTest {
    private final Offices offices = TestServer.bean(Offices.class);

    @Test
    void the_last_administrator_can_neither_revoke_nor_demote_themselves() {
        var last = person(Role.ADMINISTRATOR, Role.STAFF);
        revokeAdministratorsBut(last.id());
        var invited = new Invitation(
                "Aino Ålander", "aino-" + UUID.randomUUID(), new RoleCombination(Set.of(Role.ADMINISTRATOR)));
        TestServer.bean(Accounts.class).invite(invited, last.id());
        var path = "/api/accounts/" + last.id();

        var revoked = post(path + "/revocation", token(last), "");
        assertThat(problem(revoked)).isEqualTo("409 last-administrator");
        assertThat(revoked.body()).contains("first make another person administrator");
        assertThat(problem(put(path + "/roles", token(last), "{\"roles\": [\"staff\"]}")))
                .isEqualTo("409 last-administrator");
        assertThat(put(path + "/roles", token(last), "{\"roles\": [\"administrator\"]}")
                        .statusCode())
                .isEqualTo(204);

        person(Role.ADMINISTRATOR);

        assertThat(post(path + "/revocation", token(last), "").statusCode()).isEqualTo(204);
    }

    @Test
    void of_administrators_who_leave_at_once_one_stays() {
        var all = IntStream.range(0, 4)
                .mapToObj(_ -> person(Role.ADMINISTRATOR).id())
                .toList();
        revokeAdministratorsBut(all.toArray(UUID[]::new));

        var left = all.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> leaves(id), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Boolean::booleanValue)
                .count();

        assertThat(left).isEqualTo(3);
        assertThat(TestServer.bean(Accounts.class).haveAdministrator()).isTrue();
    }

    private boolean leaves(UUID id) {
        try {
            offices.revoke(id, id);
            return true;
        } catch (TypedRefusal last) {
            assertThat(last.problem()).isEqualTo("last-administrator");
            return false;
        }
    }

    private void revokeAdministratorsBut(UUID... kept) {
        TestServer.bean(Accounts.class).all().stream()
                .filter(account ->
                        account.revokedAt() == null && account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::id)
                .filter(id -> !List.of(kept).contains(id))
                .forEach(id -> offices.revoke(id, null));
    }
}
