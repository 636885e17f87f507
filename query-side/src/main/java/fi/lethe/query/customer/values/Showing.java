// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.PersonalValue;
import java.util.function.BiFunction;

/** Shows stored values to one reader. */
public interface Showing {
    /** This value; if it is readable, in the form that the function gives it. */
    <T extends PersonalValue, V> Shown<V> show(StoredValue.Kept value, Class<T> type, BiFunction<T, Terms, V> form);
}
