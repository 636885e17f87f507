// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.StaffName;
import java.util.UUID;

/**
 * A staff member's name and login, sealed under a key of their own: staff are data subjects too.
 *
 * @param command the id it was sealed with
 */
public record AccountName(Sealed<StaffName> sealed, UUID command) {}
