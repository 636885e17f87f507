// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.account;

import fi.lethe.events.Coded;

/** Who says that a person has signed an agreement. */
public enum RecordedBy implements Coded {
    /** Another person, or the installation. */
    OTHER,
    /** The person alone; only where no second account ever existed. */
    SELF,
    /** It was recorded by the person's own account before accounts were entries; whether anybody else had one is not known. */
    NOT_KNOWN;

    @Override
    public String code() {
        return name();
    }
}
