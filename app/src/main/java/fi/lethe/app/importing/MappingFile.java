// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Mappings as people write them: YAML, in which one field of a column needs no list. */
public final class MappingFile {

    private MappingFile() {}

    /** Every scalar is text here: a day stays a day, and a yes stays a yes. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // nothing is anything but text
        }
    }

    /** The mapping as the API takes it. */
    public static Map<String, Object> read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            if (!(yaml().load(text) instanceof Map<?, ?> read)) {
                throw new ImportFailed(
                        file + " is no mapping; ./lethe import FILE --propose shows what one looks like");
            }
            var mapping = new LinkedHashMap<String, Object>();
            read.forEach((name, value) -> mapping.put(String.valueOf(name), value));
            if (mapping.get("columns") instanceof Map<?, ?> columns) {
                mapping.put("columns", inLists(columns));
            }
            return mapping;
        } catch (YAMLException malformed) {
            throw new ImportFailed(file + " is no YAML: " + malformed.getMessage());
        }
    }

    /** A proposal as a person can go on writing it. */
    public static String write(Map<String, Object> mapping) {
        var readable = new LinkedHashMap<>(mapping);
        if (mapping.get("columns") instanceof Map<?, ?> columns) {
            var shorter = new LinkedHashMap<Object, Object>();
            columns.forEach((column, fields) ->
                    shorter.put(column, fields instanceof List<?> list && list.size() == 1 ? list.getFirst() : fields));
            readable.put("columns", shorter);
        }
        return yaml().dump(readable);
    }

    private static Map<Object, Object> inLists(Map<?, ?> columns) {
        var lists = new LinkedHashMap<Object, Object>();
        columns.forEach((column, fields) -> lists.put(column, fields instanceof List<?> ? fields : List.of(fields)));
        return lists;
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextOnly());
    }
}
