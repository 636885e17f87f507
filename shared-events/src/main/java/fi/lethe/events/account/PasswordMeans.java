// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.account;

import fi.lethe.events.Coded;

/** How somebody came to set the password of an account. */
public enum PasswordMeans implements Coded {
    /** By a one-time link, which is used up by it. */
    LINK,
    /** By the password before. */
    OWN,
    /** The installation, from a file or for a demonstration. */
    INSTALLATION;

    @Override
    public String code() {
        return name();
    }
}
