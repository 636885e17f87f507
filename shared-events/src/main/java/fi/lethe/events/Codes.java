// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.HashMap;
import java.util.Map;

/** The constants of each coded enumeration by their codes, looked up once: every sealed value that is read names one. */
final class Codes {
    private static final ClassValue<Map<String, Object>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            var constants = new HashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                constants.put(((Coded) constant).code(), constant);
            }
            return constants;
        }
    };

    private Codes() {}

    static Map<String, Object> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
