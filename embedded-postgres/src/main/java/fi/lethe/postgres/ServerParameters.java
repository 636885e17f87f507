// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parameters every server of ours runs with: given on its command line, so that no file and no ALTER SYSTEM undoes them. */
final class ServerParameters {
    /** What a caller may not change: durable, on the loopback address only, and no data value in the log. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_destination", "stderr"),
            // LOG, FATAL and PANIC only: an ERROR's own text may quote a value ("invalid input syntax for …").
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_statement", "none"),
            Map.entry("log_duration", "off"),
            Map.entry("log_lock_waits", "off"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_min_duration_sample", "-1"),
            Map.entry("log_transaction_sample_rate", "0"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("debug_print_parse", "off"),
            Map.entry("debug_print_rewritten", "off"),
            Map.entry("debug_print_plan", "off"));

    private static final Map<String, String> DEFAULTS = Map.of(
            "max_connections", "60",
            "shared_buffers", "128MB",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private ServerParameters() {}

    static void refuseFixed(Set<String> names) {
        for (var name : names) {
            if (FIXED.containsKey(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase("port")) {
                throw new IllegalArgumentException("The parameter " + name + " of PostgreSQL is fixed");
            }
        }
    }

    static List<String> commandLine(int port, Map<String, String> chosen) {
        var all = new TreeMap<>(DEFAULTS);
        all.putAll(chosen);
        all.putAll(FIXED);
        all.put("port", Integer.toString(port));
        var arguments = new ArrayList<String>();
        all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
