// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.agreement.Agreement;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.query.console.Wording;
import java.util.List;
import java.util.UUID;

/** The agreements of an account in words. */
record AgreementLines(Agreements agreements) {

    /** One of them; {@code ended} where it was withdrawn. */
    record Line(UUID id, String text, boolean ended) {}

    List<Line> of(UUID account, Wording wording) {
        return agreements.of(account).stream().map(each -> line(each, wording)).toList();
    }

    private static Line line(Agreement agreement, Wording wording) {
        var signed = wording.day(agreement.signedOn());
        var until = agreement.validUntil();
        var text = until == null
                ? wording.text("accounts.agreement.signed", signed)
                : wording.text("accounts.agreement.until", signed, wording.day(until));
        var withdrawn = agreement.withdrawnAt();
        return new Line(
                agreement.id(),
                withdrawn == null
                        ? text
                        : text + " " + wording.text("accounts.agreement.ended", wording.moment(withdrawn)),
                withdrawn != null);
    }
}
