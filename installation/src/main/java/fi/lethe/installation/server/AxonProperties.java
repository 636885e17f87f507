// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import java.util.Map;

/** How Axon's starter is told to make nothing that Lethe does not use. */
public final class AxonProperties {
    private static final String PACKAGE = "org.axonframework.springboot.autoconfig.";
    private static final String JACKSON = "jackson3";

    private AxonProperties() {}

    /** Beside them, a process needs only what is said in code: each processor names its own stores and transactions. */
    public static Map<String, Object> all() {
        return Map.of(
                "axon.serializer.general",
                JACKSON,
                "axon.serializer.messages",
                JACKSON,
                "axon.serializer.events",
                JACKSON,
                "axon.timeout.enabled",
                "false", // a timeout would interrupt the append
                "axon.axonserver.enabled",
                "false",
                "spring.autoconfigure.exclude",
                String.join(
                        ",",
                        PACKAGE + "JdbcAutoConfiguration",
                        PACKAGE + "JpaAutoConfiguration",
                        PACKAGE + "JpaEventStoreAutoConfiguration",
                        PACKAGE + "legacyjpa.JpaJavaxAutoConfiguration",
                        PACKAGE + "legacyjpa.JpaJavaxEventStoreAutoConfiguration",
                        PACKAGE + "TransactionAutoConfiguration", // no transaction may be around the append
                        PACKAGE + "AxonServerAutoConfiguration",
                        PACKAGE + "AxonServerBusAutoConfiguration",
                        PACKAGE + "AxonServerActuatorAutoConfiguration",
                        PACKAGE + "AxonTracingAutoConfiguration",
                        PACKAGE + "SecurityAutoConfiguration",
                        PACKAGE + "UpdateCheckerAutoConfiguration"));
    }
}
