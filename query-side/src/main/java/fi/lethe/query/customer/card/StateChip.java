// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.standing.State;

/**
 * A state as pages mark it: a word, a colour and an icon, so that it is told apart in grey print, too.
 *
 * @param look the class of the style sheet
 * @param icon its name
 */
public record StateChip(String text, String look, String icon) {

    /** Of a customer's state; a restriction goes before what is not about erasure. */
    public static StateChip of(State state, boolean restricted, Wording wording) {
        return switch (state) {
            case ACTIVE -> restricted ? restricted(wording) : new StateChip(name(state, wording), "ok", "done");
            case ENDED -> restricted ? restricted(wording) : new StateChip(name(state, wording), "idle", "off");
            case ERASURE_ORDERED -> new StateChip(name(state, wording), "stop", "glass");
            case PARTLY_FORGOTTEN -> new StateChip(name(state, wording), "part", "half");
            case FORGOTTEN -> new StateChip(name(state, wording), "gone", "todo");
        };
    }

    private static StateChip restricted(Wording wording) {
        return new StateChip(wording.text("state.restricted"), "warn", "pause");
    }

    private static String name(State state, Wording wording) {
        return wording.text("state." + state.name());
    }
}
