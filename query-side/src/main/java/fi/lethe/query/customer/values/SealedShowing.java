// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.PersonalValue;
import java.util.function.BiFunction;

/** For readers to whom nothing is opened. */
public final class SealedShowing implements Showing {
    @Override
    public <T extends PersonalValue, V> Shown<V> show(
            StoredValue.Kept value, Class<T> type, BiFunction<T, Terms, V> form) {
        var sealed = value.sealed();
        return new Shown.StillSealed<>(
                sealed.key().value(),
                sealed.unit().category().code(),
                sealed.unit().unit(),
                sealed.length());
    }
}
