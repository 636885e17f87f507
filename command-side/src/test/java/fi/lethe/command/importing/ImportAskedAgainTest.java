// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.newToken;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.location;
import static fi.lethe.command.importing.TestImport.sending;
import static fi.lethe.command.importing.TestImport.state;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Offices;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportAskedAgainTest {
    private static final int BATCH = 512;
    private static final int ROWS = 8_000;

    private final OlderRegister register = new OlderRegister();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REVOKED   | 403 | role-not-permitted
            ROLES     | 403 | role-not-permitted
            AGREEMENT | 403 | agreement-missing
            SESSION   | 401 | not-signed-in""")
    void whose_right_ends_during_an_import_does_not_write_a_batch_more(Ending how, int status, String problem)
            throws InterruptedException {
        var token = newToken(Set.of(Role.STAFF));
        var import8000 = location(register.customers.beginAs(token, false));
        var sent = sending(token, import8000, () -> new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)));
        while (state(import8000).get("done").asLong() == 0) {
            Thread.sleep(1);
        }
        end(how, actor(import8000));
        long before = standing(import8000);
        var answer = sent.join();
        long after = standing(import8000);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem);
        assertThat(after).isLessThan(ROWS);
        assertThat(after - before).as("written after it had ended").isLessThanOrEqualTo(BATCH);
        var state = state(import8000);
        assertThat(state.get("state").asString()).isEqualTo("ENDED_BY_REVOCATION");
        assertThat(state.get("reason").asString()).isEqualTo(problem);
        assertThat(state.get("imported").asLong()).isEqualTo(after);
        assertThat(counts(register.customers.take(file()))).isEqualTo((ROWS - after) + " 0 " + after + " 0");
    }

    @Test
    void whose_right_ends_between_two_batches_writes_nothing_more() throws InterruptedException {
        var token = newToken(Set.of(Role.STAFF));
        var location = location(register.customers.beginAs(token, false));
        var file = new SentInParts(HEADER + rows(0, 2 * BATCH + 1), rows(2 * BATCH + 1, 4 * BATCH));
        var sent = sending(token, location, file::stream);
        while (state(location).get("done").asLong() < BATCH) {
            Thread.sleep(5);
        }
        end(Ending.REVOKED, actor(location));
        Thread.sleep(500);
        long before = standing(location);
        file.goOn();

        assertThat(sent.join().statusCode()).isEqualTo(403);
        assertThat(standing(location)).isEqualTo(before);
    }

    @Test
    void who_may_import_still_is_asked_and_goes_on() {
        var token = newToken(Set.of(Role.STAFF));
        var location = location(register.customers.beginAs(token, false));

        var answer = sending(
                        token,
                        location,
                        () -> new ByteArrayInputStream((HEADER + rows(0, 600)).getBytes(StandardCharsets.UTF_8)))
                .join();

        assertThat(json(answer).get("state").asString()).isEqualTo("DONE");
        assertThat(json(answer).get("reason").isNull()).isTrue();
        assertThat(send(request(location)).statusCode()).isEqualTo(401);
    }

    enum Ending {
        REVOKED,
        ROLES,
        AGREEMENT,
        SESSION
    }

    private static void end(Ending how, UUID account) {
        switch (how) {
            case REVOKED -> bean(Offices.class).revoke(account, null);
            case ROLES -> bean(Offices.class).assign(account, new RoleCombination(Set.of(Role.AUDITOR)), account);
            case AGREEMENT -> {
                var agreements = bean(Agreements.class);
                agreements.of(account).forEach(signed -> agreements.withdraw(account, signed.id(), account));
            }
            case SESSION ->
                jdbc().sql("delete from access.token where account = :account")
                        .param("account", account)
                        .update();
        }
    }

    private static String file() {
        return HEADER + rows(0, ROWS);
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> row(Integer.toString(number), "maija" + number + "@example.fi"))
                .collect(Collectors.joining());
    }

    private static UUID actor(String location) {
        return jdbc().sql("select actor from command.import_run where id = :id")
                .param("id", id(location))
                .query(UUID.class)
                .single();
    }

    /** Commands of whom the import is that stand in the ledger. */
    private static long standing(String location) {
        return jdbc().sql("select count(*) from ledger.command_receipt where actor = :actor")
                .param("actor", actor(location).toString())
                .query(Long.class)
                .single();
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
