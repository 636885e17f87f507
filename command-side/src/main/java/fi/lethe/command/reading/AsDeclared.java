// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Takes the words of a constraint as they are declared: no value and no expression has a way into them. */
final class AsDeclared implements MessageInterpolator {
    @Override
    public String interpolate(String words, Context context) {
        return words;
    }

    @Override
    public String interpolate(String words, Context context, Locale locale) {
        return words;
    }
}
