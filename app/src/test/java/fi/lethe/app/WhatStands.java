// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.Traffic.Acknowledged;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.Role;
import fi.lethe.events.personal.KeyId;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the ledger and the vault after all that happened, against what was acknowledged. */
record WhatStands(House house, List<Acknowledged> acknowledged) {

    void isWhole() throws InterruptedException {
        assertThat(acknowledged).as("enough happened").hasSizeGreaterThan(10);
        erasuresGoOnToTheirEnd();
        positionsAreContiguousAndTheRootRecomputes();
        everyAcknowledgedCommandStandsOnce();
        noCommandStandsByHalves();
        noKeyIsLost();
    }

    private JdbcClient ledger() {
        return JdbcClient.create(
                house.lethe().installation().ledger().inspector().unpooled());
    }

    private void erasuresGoOnToTheirEnd() throws InterruptedException {
        assertThat(Eventually.within(Duration.ofSeconds(60), () -> unfinished().isEmpty()))
                .as("unfinished erasures %s", unfinished())
                .isTrue();
        var forgotten = acknowledged.stream()
                .filter(one -> one.name().equals("forget-customer"))
                .map(Acknowledged::customer)
                .collect(Collectors.toSet());
        assertThat(forgotten)
                .isNotEmpty()
                .allSatisfy(customer -> assertThat(json(house.as(Role.STAFF).get("/api/registry/customers/" + customer))
                                .at("/name/state")
                                .asString())
                        .isEqualTo("SHREDDED"));
    }

    private List<String> unfinished() {
        return ledger().sql("""
                select o.stream_id from ledger.ledger_entry o
                where o.type = 'ErasureOrdered' and not exists (
                    select from ledger.ledger_entry d
                    where d.stream_id = o.stream_id and d.seq > o.seq and d.type = 'ErasureCompleted')
                """).query((row, _) -> row.getString(1)).list();
    }

    private void positionsAreContiguousAndTheRootRecomputes() {
        var gaps = ledger().sql("""
                select (select count(*) from ledger.ledger_entry) <> h.size
                    or (select coalesce(max(position), -1) from ledger.ledger_entry) <> h.size - 1
                from ledger.ledger_head h
                """).query(Boolean.class).single();
        assertThat(gaps).isFalse();
        var deviations = new ArrayList<String>();
        assertThat(house.lethe().part(LedgerStore.class).verifyAgainstTree(deviations::add))
                .as("%s", deviations)
                .isTrue();
    }

    private void everyAcknowledgedCommandStandsOnce() {
        for (var one : acknowledged) {
            var positions = ledger().sql("select min(position) from ledger.ledger_entry where command_id = :id")
                    .param("id", one.command())
                    .query(Long.class)
                    .list();
            assertThat(positions).as("%s", one).containsExactly(one.position());
            assertThat(ledger().sql("select count(distinct stream_id) from ledger.ledger_entry where command_id = :id")
                            .param("id", one.command())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(registrations()).as("each registration made one customer").doesNotHaveDuplicates();
    }

    private List<UUID> registrations() {
        return ledger().sql("select command_id from ledger.ledger_entry where type = 'CustomerRegistered'")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** As many entries as its receipt says, in a row. */
    private void noCommandStandsByHalves() {
        var halves = ledger().sql("""
                select r.command_id from ledger.command_receipt r
                where r.events <> (select count(*) from ledger.ledger_entry e
                                   where e.command_id = r.command_id
                                     and e.position between r.position and r.position + r.events - 1)
                """).query(UUID.class).list();
        assertThat(halves).isEmpty();
    }

    private void noKeyIsLost() {
        var named = ledger().sql(
                        "select key_id from ledger.ledger_sealed union select key_id from ledger.ledger_named_key")
                .query((row, _) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
        assertThat(named).isNotEmpty();
        assertThat(house.lethe().part(KeyVault.class).unknownOf(named)).isEmpty();
    }
}
