// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.query.projection.QueryDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed values of cases, each under the field that it was sealed for. */
final class CaseValueTable {
    static final String NAME = "case_value";

    private final JdbcClient jdbc;
    private final String table;

    /** A value, and the command that sealed it. */
    record Kept(Sealed<? extends PersonalValue> sealed, UUID command) {}

    CaseValueTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.table = database.schema() + "." + NAME;
    }

    void store(CaseOpened opened, UUID command) {
        var caseId = opened.caseId().value();
        store(caseId, CaseValue.REQUESTER, new Kept(opened.requester(), command));
        store(caseId, CaseValue.WORDS, new Kept(opened.words(), command));
        var receivedBy = opened.receivedBy();
        if (receivedBy != null) {
            store(caseId, CaseValue.RECEIVED_BY, new Kept(receivedBy, command));
        }
    }

    private void store(UUID caseId, CaseValue value, Kept kept) {
        var sealed = kept.sealed();
        jdbc.sql("""
                        insert into %s (
                            case_id, field, key_id, category, unit, commitment, sha256, length, ciphertext, command)
                        values (:case, :field, :key, :category, :unit, :commitment, :sha256, :length, :ciphertext, :command)""".formatted(table))
                .param("case", caseId)
                .param("field", value.field())
                .param("key", sealed.key().value())
                .param("category", sealed.unit().category().code())
                .param("unit", sealed.unit().unit())
                .param("commitment", sealed.commitment().toArray())
                .param("sha256", sealed.sha256().toArray())
                .param("length", sealed.length())
                .param("ciphertext", bytes(sealed.ciphertext()))
                .param("command", kept.command())
                .update();
    }

    /** What is kept of a case. */
    Map<CaseValue, Kept> of(UUID caseId) {
        var found = new LinkedHashMap<CaseValue, Kept>();
        jdbc.sql("select * from " + table + " where case_id = :case")
                .param("case", caseId)
                .query(row -> {
                    found.put(
                            CaseValue.of(row.getString("field")),
                            new Kept(sealed(row), row.getObject("command", UUID.class)));
                });
        return found;
    }

    private static Sealed<PersonalValue> sealed(ResultSet row) throws SQLException {
        var category = Coded.of(Category.class, row.getString("category")).orElseThrow();
        var ciphertext = row.getBytes("ciphertext");
        return new Sealed<>(
                new KeyId(row.getObject("key_id", UUID.class)),
                new DataUnit(category, row.getString("unit")),
                Bytes.of(row.getBytes("commitment")),
                Bytes.of(row.getBytes("sha256")),
                row.getInt("length"),
                ciphertext == null ? null : Bytes.of(ciphertext));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }
}
