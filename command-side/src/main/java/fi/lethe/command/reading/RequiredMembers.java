// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.util.List;

/** Finds the members that a record must have and the body left out: whatever is not declared nullable. */
final class RequiredMembers {

    private RequiredMembers() {}

    static void check(Object read, String pointer, Faults faults) {
        for (var member : Members.of(read.getClass())) {
            var place = pointer + "/" + member.name();
            switch (member.in(read)) {
                case null -> {
                    if (member.required()) {
                        faults.at(place, "is required");
                    }
                }
                case Patched<?>(var value) -> {
                    if (value instanceof Record nested) {
                        check(nested, place, faults);
                    }
                }
                case Record nested -> check(nested, place, faults);
                case List<?> list -> checkAll(list, place, faults);
                default -> {}
            }
        }
    }

    private static void checkAll(List<?> list, String pointer, Faults faults) {
        for (int i = 0; i < list.size(); i++) {
            switch (list.get(i)) {
                case null -> faults.at(pointer + "/" + i, "is required");
                case Record nested -> check(nested, pointer + "/" + i, faults);
                default -> {}
            }
        }
    }
}
