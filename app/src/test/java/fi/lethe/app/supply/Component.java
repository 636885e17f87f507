// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.supply;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A library as the bill of materials lists it.
 *
 * @param licences any of which may be chosen
 */
record Component(String group, String name, String version, List<String> licences) implements Comparable<Component> {
    private static final Comparator<Component> ORDER =
            Comparator.comparing(Component::group).thenComparing(Component::name);

    static Component of(JsonNode listed) {
        var licences = listed.path("licenses").valueStream().flatMap(Component::licences);
        return new Component(
                listed.path("group").asString(""),
                listed.path("name").asString(),
                listed.path("version").asString(),
                licences.distinct().sorted().toList());
    }

    /** SPDX ids where the bill knows them, also those joined in an expression; else names. */
    private static Stream<String> licences(JsonNode choice) {
        if (choice.has("expression")) {
            return Stream.of(choice.get("expression").asString().split(" OR "));
        }
        var licence = choice.path("license");
        return Stream.of(licence.path("id").asString(licence.path("name").asString("")));
    }

    /** The name of its file. */
    String jar() {
        return name + "-" + version + ".jar";
    }

    @Override
    public int compareTo(Component other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}
