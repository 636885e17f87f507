// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.console.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in one sentence what an event says; nothing of it is personal, for no event holds anything readable that is.
 *
 * <p>The sentence is the message {@code event.<Name>}, in which {@code {component}} stands for what a component tells. A message
 * {@code event.<Name>.<component>} is taken instead where that component is there, and neither empty nor false, and
 * {@code event.<Name>.<component>.<CODE>} where it is this constant. Such a message can be refined by a further component in
 * the same way. Where several could refine one, the component that is declared first does.
 */
record Sentences(Wording wording) {
    static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** Of any event that the ledger may give, also of one that this program does not know. */
    String of(Object payload) {
        return switch (payload) {
            case LedgerEvent event -> of(event);
            case UnreadableEvent event -> wording.text("event.untold", event.type());
            default -> wording.text("event.unknown");
        };
    }

    private String of(LedgerEvent event) {
        var message = wording.text(refined("event." + event.getClass().getSimpleName(), event));
        return ARGUMENT.matcher(message)
                .replaceAll(argument -> Matcher.quoteReplacement(told(event, argument.group(1))));
    }

    private String refined(String key, LedgerEvent event) {
        return Component.of(event.getClass())
                .flatMap(component -> component.refinement(event))
                .map(refinement -> key + "." + refinement)
                .filter(wording::has)
                .findFirst()
                .map(further -> refined(further, event))
                .orElse(key);
    }

    private String told(LedgerEvent event, String name) {
        return Component.of(event.getClass(), name)
                .orElseThrow(() -> new IllegalStateException(event.getClass().getSimpleName() + " has no " + name))
                .told(event, wording);
    }
}
