// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

/** By which way something reached the controller, or goes out. */
public enum Channel implements Coded {
    POST,
    PHONE,
    EMAIL,
    SMS,
    WEB_FORM,
    COUNTER;

    @Override
    public String code() {
        return name();
    }
}
