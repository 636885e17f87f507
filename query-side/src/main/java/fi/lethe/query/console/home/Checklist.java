// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.query.console.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps, and whether they are done. Of what Lethe cannot see it says neither that it is done nor that it is not. */
record Checklist(List<Step> steps) {
    private enum State {
        DONE,
        TO_DO,
        NOT_SEEN
    }

    /**
     * A step.
     *
     * @param how in numbers, or what it means
     * @param address where it is done, or told of; null where there is no page
     */
    record Step(
            String name, State state, String how, @Nullable String address) {
        static Step of(String name, boolean done, String how, @Nullable String address) {
            return new Step(name, done ? State.DONE : State.TO_DO, how, address);
        }

        static Step notSeen(String name, String how, @Nullable String address) {
            return new Step(name, State.NOT_SEEN, how, address);
        }

        private Row row(Wording wording) {
            return Row.of(new Cell(wording.text(name), how, address, "", null, null), chip(wording));
        }

        private Cell chip(Wording wording) {
            return switch (state) {
                case DONE -> Cell.chip(wording.text("home.done"), "ok", "done");
                case TO_DO -> Cell.chip(wording.text("home.to-do"), "warn", "todo");
                case NOT_SEEN -> Cell.chip(wording.text("home.not-seen"), "idle", "todo");
            };
        }
    }

    /** How many are done of those of which that can be told. */
    Figure figure() {
        long told =
                steps.stream().filter(step -> step.state() != State.NOT_SEEN).count();
        long done = steps.stream().filter(step -> step.state() == State.DONE).count();
        return Figure.of(done + " / " + told, "home.steps-done", null);
    }

    Panel panel(Wording wording) {
        return new Panel(
                "home.first-hour",
                null,
                List.of("home.step", "cases.state"),
                steps.stream().map(step -> step.row(wording)).toList(),
                "home.nothing");
    }
}
