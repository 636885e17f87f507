// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.restriction;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import org.jspecify.annotations.Nullable;

/** When restricted data may be opened all the same. */
public final class RestrictedData {

    private RestrictedData() {}

    /**
     * On a ground of GDPR Art. 18(2), or to answer the person's own request, which a restriction in their favour never
     * stands against. Either must be declared: a reader's usual purpose opens nothing, nor does a request without its case,
     * whatever exception goes with it.
     */
    public static boolean opens(
            @Nullable PurposeId declared, boolean forCase, @Nullable ProcessingException exception) {
        return PurposeId.RIGHTS_REQUEST.equals(declared) ? forCase : exception != null;
    }
}
