// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import fi.lethe.events.RequestLanguage;

/** Something that somebody said or wrote, in their words. */
public record Words(String text, RequestLanguage language) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
