// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.customer.forgetting.Holds;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is told of an erasure: what goes, what is kept, why, and until when. The key of the tokens holds no data and is not listed. */
final class ForgettingAnswer {

    private ForgettingAnswer() {}

    static Map<String, Object> of(ErasureOrdered order, Lifecycle.State state) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("keysDieAt", order.keysDieAt().toString());
        answer.put("state", state.name());
        answer.put("shredded", units(order.shred().stream().map(UnitKey::unit)));
        answer.put("retained", retained(order.retained()));
        return answer;
    }

    /** Everything that may go is gone already. */
    static Map<String, Object> nothingMore(Customer customer) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("keysDieAt", null);
        answer.put("state", customer.lifecycle().state().name());
        answer.put("shredded", List.of());
        answer.put("retained", retained(Holds.weigh(customer).retained()));
        return answer;
    }

    private static List<Map<String, Object>> units(Stream<DataUnit> units) {
        return units.filter(unit -> unit.category() != Category.REFERENCE)
                .distinct()
                .map(ForgettingAnswer::unit)
                .toList();
    }

    private static List<Map<String, Object>> retained(List<Retained> retained) {
        return retained.stream()
                .map(kept -> {
                    var told = unit(kept.unit());
                    told.put("ground", kept.ground().code());
                    told.put("until", kept.until() == null ? null : kept.until().toString());
                    return told;
                })
                .distinct()
                .toList();
    }

    private static Map<String, Object> unit(DataUnit unit) {
        var told = new LinkedHashMap<String, Object>();
        told.put("category", unit.category().code());
        told.put("unit", unit.unit());
        return told;
    }
}
