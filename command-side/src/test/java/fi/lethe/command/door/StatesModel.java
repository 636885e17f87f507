// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the table says, in a few lines and with none of the product's code. */
final class StatesModel {
    String state = "ACTIVE";
    private String before = "ACTIVE";
    private String restriction = "";
    private boolean role;
    /** Whether tokens can be made: the key of the tokens is neither withheld nor gone. */
    boolean tokens = true;

    boolean identity = true;
    private final Set<String> open = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    /** Of each invoice that there is or was, how many halves are not credited yet. */
    private final Map<String, Integer> halves = new HashMap<>();

    private boolean opposed() {
        return restriction.equals("NEEDED_FOR_CLAIMS");
    }

    /** What is refused to who is being, or has been, forgotten. */
    String change() {
        return switch (state) {
            case "ACTIVE", "ENDED" -> "ok";
            case "ERASURE_ORDERED" -> "erasure-ordered";
            default -> "customer-forgotten";
        };
    }

    String order(String invoice) {
        if (!change().equals("ok")) {
            return change();
        }
        if (!restriction.isEmpty()) {
            return "processing-restricted";
        }
        if (halves.containsKey(invoice)) {
            return "invoice-exists";
        }
        open.add(invoice);
        halves.put(invoice, 2);
        state = "ACTIVE";
        return "ok";
    }

    String credit(String invoice, int credited) {
        if (!change().equals("ok")) {
            return change();
        }
        if (!restriction.isEmpty()) {
            return "processing-restricted";
        }
        if (!halves.containsKey(invoice)) {
            return "invoice-unknown";
        }
        if (halves.merge(invoice, -credited, Integer::sum) <= 0 && open.remove(invoice)) {
            settled.add(invoice);
        }
        return "ok";
    }

    String settle(String invoice) {
        if (state.equals("FORGOTTEN")) {
            return "customer-forgotten";
        }
        if (open.remove(invoice)) {
            settled.add(invoice);
            rest();
            return "ok";
        }
        boolean withheld = !restriction.isEmpty() || state.equals("ERASURE_ORDERED");
        return tokens && !withheld && settled.contains(invoice) ? "invoice-settled" : "invoice-unknown";
    }

    String end() {
        if (state.equals("ENDED")) {
            return "relationship-ended";
        }
        if (state.equals("ACTIVE")) {
            state = "ENDED";
            return "ok";
        }
        return change();
    }

    String assign() {
        if (state.equals("ACTIVE") && restriction.isEmpty()) {
            role = true;
            return "ok";
        }
        return switch (state) {
            case "ACTIVE" -> "processing-restricted";
            case "ENDED" -> "relationship-ended";
            default -> change();
        };
    }

    String endRole() {
        if (state.equals("FORGOTTEN")) {
            return "customer-forgotten";
        }
        if (!role) {
            return "no-contact-role";
        }
        role = false;
        rest();
        return "ok";
    }

    String restrict(String ground) {
        if (state.equals("FORGOTTEN") || state.equals("ERASURE_ORDERED")) {
            return change();
        }
        if (!restriction.isEmpty()) {
            return "already-restricted";
        }
        restriction = ground;
        return "ok";
    }

    String lift() {
        if (state.equals("FORGOTTEN")) {
            return "customer-forgotten";
        }
        if (restriction.isEmpty()) {
            return "not-restricted";
        }
        restriction = "";
        rest();
        return "ok";
    }

    String forget(boolean atOnce) {
        if (state.equals("FORGOTTEN") || state.equals("ERASURE_ORDERED")) {
            return change();
        }
        if (opposed()) {
            return "erasure-opposed";
        }
        if (!state.equals("PARTLY_FORGOTTEN")) {
            before = state;
            tokens = !open.isEmpty();
            state = atOnce ? "PARTLY_FORGOTTEN" : "ERASURE_ORDERED";
            rest();
        }
        return "ok";
    }

    String cancel() {
        if (state.equals("ERASURE_ORDERED")) {
            state = before;
            tokens = true;
            return "ok";
        }
        return state.equals("FORGOTTEN") ? "customer-forgotten" : "no-erasure-ordered";
    }

    /** What nothing holds any more goes. */
    private void rest() {
        if (state.equals("PARTLY_FORGOTTEN") && !opposed()) {
            tokens = !open.isEmpty();
            identity = role;
            if (!tokens && !role) {
                state = "FORGOTTEN";
                restriction = "";
            }
        }
    }
}
