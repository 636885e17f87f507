// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets a constraint look at the value of a member that may be left out or null; it stands at the member's own place. */
final class PatchedValue implements ValueExtractor<Patched<@ExtractedValue ?>> {
    @Override
    public void extractValues(Patched<?> given, ValueReceiver receiver) {
        receiver.value(null, given.value());
    }
}
