// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import static java.util.stream.Collectors.joining;

import fi.lethe.events.PurposeId;
import java.util.List;
import java.util.Optional;

/** All purposes of a register, in the order in which they are told. */
public record DeclaredPurposes(List<DeclaredPurpose> all) {

    public DeclaredPurposes {
        all = List.copyOf(all);
    }

    /** What is declared of it; empty where the register does not know it. */
    public Optional<DeclaredPurpose> find(PurposeId id) {
        return all.stream().filter(purpose -> purpose.id().equals(id)).findFirst();
    }

    /**
     * The declared purpose of this name.
     *
     * @throws IllegalArgumentException where none is declared
     */
    public PurposeId read(String name) {
        return find(new PurposeId(name))
                .map(DeclaredPurpose::id)
                .orElseThrow(() -> new IllegalArgumentException("no declared purpose"));
    }

    /** Their names. */
    public List<String> names() {
        return all.stream().map(purpose -> purpose.id().value()).toList();
    }

    /** What a caller may name, in words. */
    public String expected() {
        return names().stream().collect(joining(", ", "one of ", ""));
    }
}
