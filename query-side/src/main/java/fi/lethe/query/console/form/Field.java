// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a command's body, as its published schema tells it. */
sealed interface Field {
    /** Its name in the object that it is a member of; empty for an element of an array. */
    String name();

    /** Whether it must be there. */
    boolean required();

    /** How one value is given. */
    enum Type {
        TEXT,
        DAY,
        MOMENT,
        DECIMAL,
        WHOLE_NUMBER,
        FLAG
    }

    /**
     * One value that is written.
     *
     * @param longest in characters; null where the schema sets no limit
     */
    record Single(
            String name,
            boolean required,
            Type type,
            @Nullable Integer longest) implements Field {}

    /** One constant of an enumeration. */
    record Choice(String name, boolean required, Constants constants) implements Field {}

    /** Any number of constants of an enumeration. */
    record Choices(String name, boolean required, Constants constants) implements Field {}

    /**
     * An object.
     *
     * @param removable the names of those members that null takes out, where leaving them out leaves what is there
     */
    record Group(String name, boolean required, List<Field> members, Set<String> removable) implements Field {
        public Group {
            members = List.copyOf(members);
            removable = Set.copyOf(removable);
        }

        /** The member of this name. */
        Optional<Field> member(String wanted) {
            return members.stream()
                    .filter(member -> member.name().equals(wanted))
                    .findFirst();
        }
    }

    /** An array of values that are written, or of objects. */
    record Rows(String name, boolean required, Field each) implements Field {}

    /**
     * The constants of an enumeration.
     *
     * @param enumeration by which their texts are found
     */
    record Constants(String enumeration, List<String> codes) {
        public Constants {
            codes = List.copyOf(codes);
        }
    }
}
