// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** What is done to the register as a whole: rows of an older one come in, the ledger is read, and a replay compares. */
final class RegistersWork {
    private static final String NOTHING = "";
    private static final String FILE =
            "Asiakasnumero,Nimi,Puhelin\n1,Liisa Meikäläinen,040 1234567\n2,,\n3,Kalle Meikäläinen,ei ole\n";

    private final PublishedCalls calls;
    private final Staff people;

    RegistersWork(PublishedCalls calls, Staff people) {
        this.calls = calls;
        this.people = people;
    }

    void tell() throws InterruptedException {
        imported();
        calls.call(people.auditor(), 200, "read-head", NOTHING);
        calls.call(people.auditor(), 200, "read-entry", NOTHING, 0);
        replayed();
    }

    private void imported() {
        var importer = people.responsible();
        calls.call(importer, 200, "propose-mapping?as=customers", FILE);
        var begun = calls.call(importer, 201, "begin-import", """
                {"as": "customers", "dryRun": false, "mapping": {"from": "vanha",
                 "columns": {"Asiakasnumero": ["id"], "Nimi": ["name"], "Puhelin": ["phone"]},
                 "constants": {"source": "SHOP", "obtainedOn": "2026-11-20"}}}""").get("id").asString();
        calls.call(importer, 200, "read-import", NOTHING, begun);
        var done = calls.call(importer, 200, "send-rows", FILE, begun);
        assertThat(done.get("imported").asInt()).isPositive();
        assertThat(calls.call(importer, 200, "list-rejects", NOTHING, begun).get("rows"))
                .isNotEmpty();
        calls.call(importer, 200, "list-flags", NOTHING, begun);
        calls.call(importer, 200, "extract-rejects", FILE, begun);
        assertThat(calls.call(importer, 200, "list-imports", NOTHING)).isNotEmpty();
        assertThat(calls.call(importer, 200, "list-import-fields?as=invoices", NOTHING))
                .isNotEmpty();
        calls.call(importer, 200, "stop-import", NOTHING, begun);
        calls.call(importer, 200, "keep-import-source", "{\"days\": 30}", "vanha");
        calls.call(importer, 200, "close-import-source", NOTHING, "vanha");
        calls.call(importer, 200, "list-import-sources", NOTHING);
        calls.call(importer, 200, "open-import-source", NOTHING, "vanha");
    }

    private void replayed() throws InterruptedException {
        var begun = calls.call(people.auditor(), 202, "begin-replay", "{\"projections\": [\"registry\"]}")
                .get("id")
                .asString();
        assertThat(Eventually.within(
                        Duration.ofSeconds(30),
                        () -> !calls.call(people.auditor(), 200, "read-replay", NOTHING, begun)
                                .get("state")
                                .asString()
                                .equals("RUNNING")))
                .isTrue();
    }
}
