// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.customer.forgetting.Holds;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.Recorded;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.rules.commands.CommandRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of an erasure: what goes, what is kept, why, and until when. The key of the tokens holds no data and is not listed. */
final class ForgettingAnswer implements AnswerPart {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Destructions destructions;

    /**
     * What is told.
     *
     * @param keysDieAt null where nothing more may go
     * @param shredded what goes, or is gone
     * @param retained what is kept
     */
    record Forgotten(@Nullable Instant keysDieAt, CustomerState state, List<Unit> shredded, List<Kept> retained) {
        /** Data of one key. */
        record Unit(String category, String unit) {}

        /**
         * Data that are kept.
         *
         * @param until null where it is not known yet
         */
        record Kept(
                String category,
                String unit,
                String ground,
                @Nullable LocalDate until) {}
    }

    ForgettingAnswer(Destructions destructions) {
        this.destructions = destructions;
    }

    @Override
    public Optional<Class<? extends Record>> members(CommandRule command) {
        return command == CommandRule.FORGET_CUSTOMER ? Optional.of(Forgotten.class) : Optional.empty();
    }

    @Override
    public Map<String, Object> ofRecorded(List<? extends LedgerEvent> made, Recorded first) {
        return orderIn(made).map(order -> of(order, stateAfter(order, first))).orElse(Map.of());
    }

    @Override
    public Map<String, Object> ofDecided(CommandRule command, List<? extends LedgerEvent> events, Object state) {
        if (command != CommandRule.FORGET_CUSTOMER) {
            return Map.of();
        }
        var customer = (Customer) state;
        return orderIn(events)
                .map(order -> of(order, customer.lifecycle().state()))
                .orElseGet(() -> nothingMore(customer));
    }

    private static Optional<ErasureOrdered> orderIn(List<? extends LedgerEvent> events) {
        return events.stream()
                .filter(ErasureOrdered.class::isInstance)
                .map(ErasureOrdered.class::cast)
                .findFirst();
    }

    /** Where the customer stands after an order: without a pause that is waited for, at most five seconds. */
    private CustomerState stateAfter(ErasureOrdered order, Recorded first) {
        return destructions.carriedOut(order, first, PATIENCE)
                ? (order.retained().isEmpty() ? CustomerState.FORGOTTEN : CustomerState.PARTLY_FORGOTTEN)
                : CustomerState.ERASURE_ORDERED;
    }

    private static Map<String, Object> of(ErasureOrdered order, CustomerState state) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("keysDieAt", order.keysDieAt().toString());
        answer.put("state", state.name());
        answer.put("shredded", units(order.shred().stream().map(UnitKey::unit)));
        answer.put("retained", retained(order.retained()));
        return answer;
    }

    /** Everything that may go is gone already. */
    private static Map<String, Object> nothingMore(Customer customer) {
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
