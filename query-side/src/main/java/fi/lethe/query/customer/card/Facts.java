// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.customer.values.ShownList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes facts of what the register holds, each with source and day. */
public record Facts(Wording wording, Values values) {
    /** In these words. */
    public Facts(Wording wording) {
        this(wording, new Values(wording));
    }

    /** One value, in the lines that the function makes of it. */
    public <V> Fact one(String kind, Shown<V> shown, Function<V, List<String>> lines) {
        var label = wording.text("fact." + kind);
        return switch (shown) {
            case Shown.Known<V>(var value, var source, var obtainedOn) ->
                new Fact(
                        label,
                        "known",
                        lines.apply(value).stream()
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        wording.text("source." + source),
                        wording.day(obtainedOn));
            case Shown.Shredded<V> _ -> absent(label, "shredded", shown);
            case Shown.Withheld<V> _ -> absent(label, "withheld", shown);
            case Shown.NeverGiven<V> _ -> absent(label, "never-given", shown);
            case Shown.StillSealed<V> _ -> absent(label, "sealed", shown);
        };
    }

    private Fact absent(String label, String state, Shown<?> shown) {
        return new Fact(label, state, List.of(values.absence(shown)), "", "");
    }

    /** Many values of a kind, and whether there are older ones. */
    public <V> Stream<Fact> many(String kind, ShownList<V> shown, Function<V, List<String>> lines) {
        var each = shown.value();
        if (each != null) {
            var older = Boolean.TRUE.equals(shown.more())
                    ? Stream.of(new Fact(
                            wording.text("fact." + kind), "known", List.of(wording.text("fact.older")), "", ""))
                    : Stream.<Fact>empty();
            return Stream.concat(each.stream().map(value -> one(kind, value, lines)), older);
        }
        var since = shown.since();
        var why = since == null
                ? wording.text("shown.never-given")
                : wording.text("shown.shredded", wording.moment(since));
        var state = shown.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(new Fact(wording.text("fact." + kind), state, List.of(why), "", ""));
    }
}
