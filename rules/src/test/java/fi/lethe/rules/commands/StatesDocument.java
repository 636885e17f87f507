// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import fi.lethe.events.Role;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/states.md} that follow from the rules. */
final class StatesDocument {
    private StatesDocument() {}

    /** In which states of a customer each gate admits a command. */
    static String gates() {
        return gates(CustomerGate.values(), CustomerState.values(), CustomerGate::barrier);
    }

    /** In which states of a case each gate admits a command. */
    static String gatesOfCases() {
        return gates(CaseGate.values(), CaseState.values(), CaseGate::barrier);
    }

    private static <G extends Gate, S extends Enum<S>> String gates(
            G[] gates, S[] states, BiFunction<G, S, ? extends Optional<? extends Enum<?>>> barriers) {
        return table(
                Stream.concat(Stream.of("gate"), Arrays.stream(states).map(Enum::name)),
                Arrays.stream(gates)
                        .map(gate -> Stream.concat(
                                Stream.of(gate.name()),
                                Arrays.stream(states)
                                        .map(state -> barriers.apply(gate, state)
                                                .map(barrier -> "`" + code(barrier) + "`")
                                                .orElse("yes")))));
    }

    /** Each command with what the law and the house ask of it. */
    static String commands() {
        return table(
                Stream.concat(Stream.of("command", "GDPR", "purpose unless named", "gate"), roles()),
                Arrays.stream(CommandRule.values())
                        .map(rule -> Stream.concat(
                                Stream.of(
                                        "`" + rule.code() + "`",
                                        "Art. " + rule.article(),
                                        "`" + rule.defaultPurpose(Set.of()).value() + "`",
                                        rule.gate().name()),
                                permissions(rule))));
    }

    /** Every other call. */
    static String calls() {
        return table(
                Stream.concat(Stream.of("call", "agreement needed"), roles()),
                Arrays.stream(Call.values())
                        .map(call -> Stream.concat(
                                Stream.of(meaning(call), call.needsAgreement() ? "yes" : "no"), permissions(call))));
    }

    private static Stream<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code);
    }

    private static Stream<String> permissions(Operation operation) {
        return Arrays.stream(Role.values()).map(role -> switch (operation.permission(role)) {
            case GRANTED -> "yes";
            case SEALED_ONLY -> "sealed";
            case DENIED -> "no";
        });
    }

    private static String meaning(Call call) {
        return switch (call) {
            case READ_REGISTRY -> "a customer's record, now or as of before";
            case SEARCH_REGISTRY -> "search";
            case FIND_WITHHELD -> "exact search for withheld people; lists of restrictions and erasures";
            case OPEN_RESTRICTED -> "restricted data in a record, under an exception";
            case READ_CASES -> "cases: the list, and one with its requester and words";
            case READ_HISTORY -> "a customer's history";
            case READ_AUDIT -> "audit entries of all customers; replays that compare";
            case SWAP_PROJECTIONS -> "replays that swap";
            case READ_LEDGER -> "ledger head, entry with proof";
            case IMPORT -> "imports";
            case CLOSE_IMPORTS ->
                "close a register for imports, open it anew, set its days; stop an import that somebody else sends";
            case READ_ACCOUNTS -> "accounts, who had access on a day; sealed is without names";
            case KEEP_AGREEMENTS -> "record and withdraw agreements";
            case CONFIRM_PROPOSALS ->
                "confirm or decline, as a second person, what an administrator proposes about roles and agreements";
            case KEEP_ACCOUNTS -> "open, change and revoke accounts, give links";
        };
    }

    private static String code(Enum<?> barrier) {
        return barrier.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String table(Stream<String> head, Stream<Stream<String>> rows) {
        var titles = head.toList();
        var line = "|" + "---|".repeat(titles.size());
        return Stream.concat(Stream.of(row(titles.stream()), line), rows.map(StatesDocument::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
