// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who had access on a day, in which roles, and under which agreements. */
record AccessOnDay(LocalDate on, List<Holder> accounts) {

    /**
     * One who had.
     *
     * @param periods that lasted on some moment of the day
     * @param agreements that counted on some moment of the day; without one no personal data of customers was opened
     */
    record Holder(UUID account, ShownName name, List<ShownTenure> periods, List<ShownAgreement> agreements) {}
}
