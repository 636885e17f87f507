// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import fi.lethe.events.PurposeId;
import fi.lethe.events.Role;
import java.util.Collection;

/** What somebody can ask for: a command, or one of the other calls. Each says itself who may, and what it is for. */
public interface Operation {

    /** What this role alone permits. */
    Permission permission(Role role);

    /**
     * Whether it needs a signed confidentiality agreement where it is granted (GDPR Art. 28(3)(b), 29, 32(4)): all that opens personal data
     * of customers or acts on them does.
     */
    boolean needsAgreement();

    /** The purpose where the caller names none (GDPR Art. 5(1)(b)). */
    PurposeId defaultPurpose(Collection<Role> roles);
}
