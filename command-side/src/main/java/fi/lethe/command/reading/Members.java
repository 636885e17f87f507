// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a record, looked up once for each class: reflection copies what it is asked for each time. */
final class Members {
    private static final ClassValue<List<Member>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private Members() {}

    /** One member. */
    record Member(String name, boolean required, Method accessor) {

        private static Member of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Member(MemberName.of(component), required, accessor);
        }

        /** Its value in this record. */
        @Nullable
        Object in(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("cannot read " + name, impossible);
            }
        }
    }

    static List<Member> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
