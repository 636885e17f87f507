// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.events.Coded;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Enumerations stand under their codes. */
final class CodedNames extends JacksonAnnotationIntrospector {

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            if (constants[i] instanceof Coded coded) {
                names[i] = coded.code();
            }
        }
        return names;
    }
}
