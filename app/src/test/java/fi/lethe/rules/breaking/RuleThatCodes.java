// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** Makes keyed codes that no list knows. */
public final class RuleThatCodes {
    private RuleThatCodes() {}

    static Mac mac() throws GeneralSecurityException {
        return Mac.getInstance("HmacSHA256");
    }
}
