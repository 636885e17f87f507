// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

/** A staff member's name and login. */
public record StaffName(String name, String login) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
