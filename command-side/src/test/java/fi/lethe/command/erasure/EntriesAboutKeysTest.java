// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.KeyNews;
import fi.lethe.events.Role;
import fi.lethe.events.ledger.EventRecords;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.LedgerStore;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a vault hears of its ledger. */
class EntriesAboutKeysTest {

    @Test
    void every_event_that_names_keys_is_in_the_index_by_which_the_vault_hears_of_it() {
        var types = EventRecords.all().stream()
                .filter(EntriesAboutKeysTest::namesKeys)
                .map(Class::getSimpleName)
                .toList();

        assertThat(types).contains("ErasureOrdered", "RestrictionExtended");
        assertThat(index()).contains(types);
    }

    @Test
    void the_vault_hears_of_each_order_and_restriction_and_of_their_ends_in_order_and_once() {
        var news = new NewsInLedger(TestHouse.bean(LedgerStore.class));
        var heard = new ArrayList<KeyNews>();
        long next = news.since(0, _ -> {});
        var customer = registered();
        done("restrict-processing", "{\"customer\":\"%s\",\"ground\":\"OBJECTION_PENDING\"}", customer);
        done("lift-restriction", "{\"customer\":\"%s\",\"informedAt\":\"2026-11-22T10:00:00Z\"}", customer);
        done("forget-customer", "{\"customer\":\"%s\",\"ground\":\"CONSENT_WITHDRAWN\",\"pause\":\"P3D\"}", customer);
        done("cancel-erasure", "{\"customer\":\"%s\"}", customer);

        next = news.since(next, heard::add);

        assertThat(heard).hasSize(4);
        assertThat(heard.get(0)).isInstanceOfSatisfying(KeyNews.Withheld.class, said -> {
            assertThat(said.ground()).isEqualTo(Withholding.OBJECTION_PENDING);
            assertThat(said.keys()).isNotEmpty();
        });
        assertThat(heard.get(1)).isInstanceOf(KeyNews.Released.class);
        assertThat(heard.get(2))
                .isInstanceOfSatisfying(
                        KeyNews.Withheld.class,
                        said -> assertThat(said.ground()).isEqualTo(Withholding.ORDERED));
        assertThat(heard.get(3)).isInstanceOf(KeyNews.Released.class);
        assertThat(news.since(next, heard::add)).isEqualTo(next);
        assertThat(heard).hasSize(4);
    }

    private static boolean namesKeys(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] == UnitKey.class);
    }

    private static String index() {
        return JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("select indexdef from pg_indexes where indexname = 'ledger_entry_about_keys'")
                .query(String.class)
                .single();
    }

    private static String registered() {
        var answer = TestHouse.command("register-customer", """
                {"name":{"full":"Maija Meikäläinen"},"source":"SHOP","obtainedOn":"2026-11-20"}""");
        return TestHouse.json(answer).get("customer").asString();
    }

    private static void done(String command, String body, String customer) {
        var answer = TestHouse.commandAs(TestHouse.tokenOf(Role.RESPONSIBLE), command, body.formatted(customer));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
}
