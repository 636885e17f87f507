// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.app.scan.Patterns;
import fi.lethe.app.scan.Search;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What registry and history answer once she is forgotten. */
record Afterwards(Visitor staff, Visitor auditor, String customer) {
    private static final List<String> PARTS = List.of("name", "contact", "orders", "billing");
    private static final Set<String> TOLD = Set.of(
            "CustomerRegistered",
            "OrderRecorded",
            "ContactDetailsChanged",
            "ErasureOrdered",
            "InvoiceSettled",
            "KeysDestroyed");

    Check registry() {
        var answer = staff.get("/api/registry/customers/" + customer);
        var forgotten = answer.status() == 200
                && answer.at("/state").equals("FORGOTTEN")
                && PARTS.stream()
                        .allMatch(part -> answer.at("/" + part + "/state").equals("SHREDDED"))
                && !knows(answer);
        return new Check("The registry answers 200: FORGOTTEN, and every part of her is SHREDDED", forgotten);
    }

    Check history() {
        var answer = auditor.get("/api/audit/customers/" + customer);
        var types = new TreeSet<String>();
        StreamSupport.stream(answer.json().at("/entries").spliterator(), false)
                .forEach(entry -> types.add(entry.at("/type").asString("")));
        var complete = answer.status() == 200 && types.containsAll(TOLD) && !knows(answer);
        return new Check("The history tells every step, and nothing about her", complete);
    }

    private static boolean knows(HttpReply answer) {
        Search search = Patterns.of(Maija.traces()).search();
        var found = new HashSet<String>();
        var bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        search.in(bytes, bytes.length, found::add);
        return !found.isEmpty();
    }
}
