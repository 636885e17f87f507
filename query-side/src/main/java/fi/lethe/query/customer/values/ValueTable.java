// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import static fi.lethe.query.projection.Columns.bytes;
import static fi.lethe.query.projection.Columns.numbers;
import static fi.lethe.query.projection.Columns.texts;

import fi.lethe.events.Bytes;
import fi.lethe.query.projection.QueryDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the table of sealed values, many rows with one statement. */
public final class ValueTable {
    private final JdbcClient jdbc;
    private final String schema;

    /** The one in this database. */
    public ValueTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.schema = database.schema();
    }

    /** New values stand in the place of those before, shredded ones too. */
    public void store(List<NewValue> values) {
        jdbc.sql("""
                        insert into %s.customer_value (
                            customer, kind, recorded, key_id, category, unit, commitment, sha256, length, ciphertext,
                            command, source, obtained_on, ordered_on, due_on, claim, token, settled_at, settled_how)
                        select * from unnest(
                            cast(:customer as uuid[]), :kind, :recorded, cast(:key as uuid[]), :category, :unit,
                            :commitment, :sha256, cast(:length as int[]), :ciphertext, cast(:command as uuid[]), :source,
                            cast(:obtainedOn as date[]), cast(:orderedOn as date[]), cast(:dueOn as date[]), cast(:claim as text[]), :token,
                            cast(:settledAt as timestamptz[]), cast(:settledHow as text[]))
                        on conflict (customer, kind, recorded) do update
                        set key_id = excluded.key_id, category = excluded.category, unit = excluded.unit,
                            commitment = excluded.commitment, sha256 = excluded.sha256, length = excluded.length,
                            ciphertext = excluded.ciphertext, command = excluded.command, source = excluded.source,
                            obtained_on = excluded.obtained_on, ordered_on = excluded.ordered_on, due_on = excluded.due_on,
                            claim = excluded.claim, token = excluded.token,
                            settled_at = excluded.settled_at, settled_how = excluded.settled_how,
                            shredded_at = null, shredded_position = null""".formatted(schema))
                .param("customer", texts(values, value -> value.slot().customer()))
                .param("kind", texts(values, value -> value.slot().kind().code()))
                .param("recorded", numbers(values, value -> value.slot().recorded()))
                .param("key", texts(values, value -> value.sealed().key()))
                .param(
                        "category",
                        texts(values, value -> value.sealed().unit().category().code()))
                .param("unit", texts(values, value -> value.sealed().unit().unit()))
                .param(
                        "commitment",
                        bytes(values, value -> value.sealed().commitment().toArray()))
                .param("sha256", bytes(values, value -> value.sealed().sha256().toArray()))
                .param("length", numbers(values, value -> (long) value.sealed().length()))
                .param("ciphertext", bytes(values, value -> array(value.sealed().ciphertext())))
                .param("command", texts(values, value -> value.entry().command()))
                .param("source", texts(values, value -> value.provenance().source()))
                .param("obtainedOn", texts(values, value -> value.provenance().obtainedOn()))
                .param("orderedOn", texts(values, value -> value.terms().madeOn()))
                .param("dueOn", texts(values, value -> value.terms().dueOn()))
                .param("claim", texts(values, ValueTable::claim))
                .param("token", bytes(values, ValueTable::token))
                .param("settledAt", texts(values, value -> value.terms().settledAt()))
                .param("settledHow", texts(values, ValueTable::settledHow))
                .update();
    }

    /** Of several settlements of an invoice the first one after it counts. */
    public void settle(List<Settlement> settlements) {
        jdbc.sql("""
                        update %1$s.customer_value v set settled_at = first.at, settled_how = first.how
                        from (
                            select distinct on (i.customer, i.recorded) i.customer, i.recorded, s.at, s.how
                            from unnest(cast(:customer as uuid[]), :invoice, cast(:at as timestamptz[]), :how, :position)
                                as s (customer, invoice, at, how, position)
                            join %1$s.customer_value i
                                on i.customer = s.customer and i.kind = 'billing' and i.token = s.invoice
                                and i.recorded < s.position and i.settled_at is null
                            order by i.customer, i.recorded, s.position) first
                        where v.customer = first.customer and v.kind = 'billing' and v.recorded = first.recorded""".formatted(schema))
                .param("customer", texts(settlements, Settlement::customer))
                .param(
                        "invoice",
                        bytes(
                                settlements,
                                settlement -> array(settlement.invoice().value())))
                .param("at", texts(settlements, Settlement::settledAt))
                .param("how", texts(settlements, settlement -> settlement.how().code()))
                .param("position", numbers(settlements, Settlement::position))
                .update();
    }

    /** Nothing is left of a value but its kind, since when it is unreadable, and by which entry. */
    public void shred(List<Shredding> shreddings) {
        jdbc.sql("""
                        update %s.customer_value v
                        set shredded_at = d.since, shredded_position = d.position,
                            key_id = null, category = null, unit = null, commitment = null, sha256 = null, length = null,
                            ciphertext = null, command = null, source = null, obtained_on = null, ordered_on = null,
                            due_on = null, claim = null, settled_at = null, settled_how = null, token = null
                        from unnest(cast(:customer as uuid[]), cast(:key as uuid[]), cast(:since as timestamptz[]), :position)
                            as d (customer, key_id, since, position)
                        where v.customer = d.customer and v.key_id = d.key_id""".formatted(schema))
                .param("customer", texts(shreddings, Shredding::customer))
                .param("key", texts(shreddings, Shredding::key))
                .param("since", texts(shreddings, Shredding::since))
                .param("position", numbers(shreddings, Shredding::position))
                .update();
    }

    private static @Nullable String claim(NewValue value) {
        var claim = value.terms().claim();
        return claim == null ? null : claim.code();
    }

    private static @Nullable String settledHow(NewValue value) {
        var how = value.terms().how();
        return how == null ? null : how.code();
    }

    private static byte @Nullable [] token(NewValue value) {
        var token = value.token();
        return token == null ? null : token.value().toArray();
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }
}
