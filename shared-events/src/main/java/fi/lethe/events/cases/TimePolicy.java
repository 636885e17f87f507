// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Coded;
import java.util.Locale;

/** By which calendar a limit was reckoned. */
public enum TimePolicy implements Coded {
    /** Regulation (EEC, Euratom) 1182/71, the holidays of Finland, days in Europe/Helsinki. */
    FI;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
