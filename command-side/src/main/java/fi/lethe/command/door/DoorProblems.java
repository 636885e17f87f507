// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.customer.CustomerUnreadable;

/** What a command may be refused for, in words. */
final class DoorProblems {

    private DoorProblems() {}

    static ProblemTypes all() {
        return ProblemTypes.of(
                CustomerUnreadable.TYPE,
                Guesses.TOO_MANY,
                new ProblemType(
                        "command-unknown", 404, "There is no command of this name.", "Tämän nimistä komentoa ei ole."),
                new ProblemType(
                        "header-unreadable",
                        400,
                        "A header does not have the form that it must have.",
                        "Pyynnön otsake ei ole oikeaa muotoa."),
                new ProblemType(
                        "customer-unknown",
                        404,
                        "No customer has this id.",
                        "Millään asiakkaalla ei ole tätä tunnistetta."),
                new ProblemType(
                        "customer-exists",
                        409,
                        "There is a customer with this id already.",
                        "Tällä tunnuksella on jo asiakas."),
                new ProblemType(
                        "customer-forgotten",
                        409,
                        "The customer has been forgotten; nothing can be added or changed.",
                        "Asiakas on unohdettu; mitään ei voi lisätä eikä muuttaa."),
                new ProblemType(
                        "erasure-ordered",
                        409,
                        "An erasure of this customer is under way.",
                        "Asiakkaan tietojen poistaminen on kesken."),
                new ProblemType(
                        "processing-restricted",
                        423,
                        "Processing of this customer's data is restricted, and no exception was declared.",
                        "Asiakkaan tietojen käsittelyä on rajoitettu, eikä poikkeusta ole ilmoitettu."),
                new ProblemType(
                        "not-rehearsed",
                        423,
                        "No number is compared for a rehearsal or a dry run while the customer's data are withheld.",
                        "Kokeilussa ei verrata numeroita, kun asiakkaan tietoja ei näytetä kenellekään."),
                new ProblemType(
                        "already-restricted",
                        409,
                        "Processing of this customer's data is restricted already.",
                        "Asiakkaan tietojen käsittelyä on jo rajoitettu."),
                new ProblemType(
                        "not-restricted",
                        409,
                        "Processing of this customer's data is not restricted.",
                        "Asiakkaan tietojen käsittelyä ei ole rajoitettu."),
                new ProblemType(
                        "erasure-opposed",
                        409,
                        "The customer opposes the erasure or needs the data for legal claims.",
                        "Asiakas vastustaa tietojen poistamista tai tarvitsee niitä oikeudellisen vaateen vuoksi."),
                new ProblemType(
                        "relationship-ended",
                        409,
                        "The customer relationship has ended.",
                        "Asiakassuhde on päättynyt."),
                new ProblemType(
                        "no-contact-role",
                        409,
                        "This customer is no contact person in office.",
                        "Asiakas ei toimi organisaation yhteyshenkilönä."),
                new ProblemType(
                        "no-erasure-ordered",
                        409,
                        "There is no erasure that could be cancelled.",
                        "Peruttavaa poistamista ei ole."),
                new ProblemType(
                        "destruction-started",
                        409,
                        "The destruction of the keys has begun and cannot be cancelled.",
                        "Avainten tuhoaminen on alkanut, eikä sitä voi enää perua."),
                new ProblemType(
                        "invoice-unknown",
                        409,
                        "This customer has no invoice with this number.",
                        "Asiakkaalla ei ole tämän numeroista laskua."),
                new ProblemType(
                        "invoice-settled",
                        409,
                        "This invoice has been settled already.",
                        "Lasku ei ole enää avoinna: se on maksettu, hyvitetty tai kirjattu luottotappioksi."),
                new ProblemType(
                        "nothing-to-pay",
                        409,
                        "This invoice asks for no payment: its total is zero, or it is a credit note.",
                        "Laskussa ei ole maksettavaa: sen summa on nolla tai se on hyvityslasku."),
                new ProblemType(
                        "invoice-exists",
                        409,
                        "This customer has an open invoice with this number already.",
                        "Asiakkaalla on jo avoin lasku tällä numerolla."),
                new ProblemType(
                        "stale-version",
                        412,
                        "The customer has changed since the version in If-Match.",
                        "Asiakkaan tiedot ovat muuttuneet If-Match-otsakkeen version jälkeen."),
                new ProblemType(
                        "concurrent-change",
                        409,
                        "Others are changing this customer at this moment.",
                        "Asiakasta muutetaan juuri nyt muualla."),
                new ProblemType(
                        "idempotency-key-reused",
                        422,
                        "This Idempotency-Key was used for another command.",
                        "Idempotency-Key on käytetty toiseen komentoon."),
                new ProblemType(
                        "idempotency-key-taken",
                        409,
                        "This Idempotency-Key cannot be used.",
                        "Tätä Idempotency-Key-tunnusta ei voi käyttää."),
                new ProblemType(
                        "idempotency-key-expired",
                        409,
                        "This Idempotency-Key was used too long ago.",
                        "Idempotency-Key on liian vanha verrattavaksi."));
    }
}
