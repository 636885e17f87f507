// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.command.stream.StateRefusal;
import java.util.Locale;

/** What a customer's state may refuse a command for: status, meaning and remedy, in both languages. */
public enum CustomerProblem {
    CUSTOMER_UNKNOWN(404, "No customer has this id.", "Millään asiakkaalla ei ole tätä tunnistetta."),
    CUSTOMER_EXISTS(
            409,
            "There is a customer with this id already; choose another id, or leave it out.",
            "Tällä tunnuksella on jo asiakas; valitse toinen tai jätä tunnus pois."),
    CUSTOMER_FORGOTTEN(
            409,
            "The customer has been forgotten; nothing can be added or changed.",
            "Asiakas on unohdettu; mitään ei voi lisätä eikä muuttaa."),
    ERASURE_ORDERED(
            409,
            "An erasure of this customer has been ordered; cancel it first, while its pause lasts.",
            "Asiakkaan tietojen poistaminen on määrätty; peru se ensin, niin kauan kuin odotusaika kestää."),
    PROCESSING_RESTRICTED(
            423,
            "Processing of this customer's data is restricted. Declare an exception (CONSENT, LEGAL_CLAIM, RIGHTS_OF_ANOTHER,"
                    + " PUBLIC_INTEREST) where the law has one, or have the restriction lifted.",
            "Asiakkaan tietojen käsittelyä on rajoitettu. Ilmoita poikkeus (CONSENT, LEGAL_CLAIM, RIGHTS_OF_ANOTHER,"
                    + " PUBLIC_INTEREST), jos laki antaa siihen perusteen, tai pura rajoitus."),
    ALREADY_RESTRICTED(
            409,
            "Processing of this customer's data is restricted already; lift that restriction before another is set.",
            "Asiakkaan tietojen käsittelyä on jo rajoitettu; pura rajoitus ennen uutta."),
    NOT_RESTRICTED(
            409,
            "Processing of this customer's data is not restricted, so there is nothing to lift.",
            "Asiakkaan tietojen käsittelyä ei ole rajoitettu, joten purettavaa ei ole."),
    BASIS_WITHOUT_OBJECTION(
            422,
            "There is no right to object to this purpose: it rests neither on a public task nor on a legitimate interest (GDPR Art."
                    + " 21(1)). The error names the right that fits.",
            "Tätä tarkoitusta ei voi vastustaa: se ei perustu yleiseen etuun eikä oikeutettuun etuun (tietosuoja-asetuksen 21"
                    + " artiklan 1 kohta). Virhe kertoo oikeuden, joka sopii."),
    ERASURE_OPPOSED(
            409,
            "The customer opposes the erasure or needs the data for legal claims; lift the restriction first.",
            "Asiakas vastustaa tietojen poistamista tai tarvitsee niitä oikeudellisen vaateen vuoksi; pura rajoitus ensin."),
    RELATIONSHIP_ENDED(
            409,
            "The customer relationship has ended; a new order would reopen it.",
            "Asiakassuhde on päättynyt; uusi tilaus avaisi sen."),
    NO_CONTACT_ROLE(
            409,
            "This customer is no contact person in office, so there is no role to end.",
            "Asiakas ei toimi organisaation yhteyshenkilönä, joten päätettävää roolia ei ole."),
    NO_ERASURE_ORDERED(
            409,
            "No erasure of this customer is waiting, so there is none to cancel.",
            "Asiakkaalla ei ole odottavaa poistamista, joten peruttavaa ei ole."),
    DESTRUCTION_STARTED(
            409,
            "The destruction of the keys has begun; it cannot be cancelled any more.",
            "Avainten tuhoaminen on alkanut, eikä sitä voi enää perua."),
    INVOICE_UNKNOWN(
            409, "This customer has no invoice with this number.", "Asiakkaalla ei ole tämän numeroista laskua."),
    INVOICE_SETTLED(
            409,
            "This invoice has been settled already.",
            "Lasku ei ole enää avoinna: se on maksettu, hyvitetty tai kirjattu luottotappioksi."),
    NOTHING_TO_PAY(
            409,
            "There is nothing to settle: the invoice's total is zero, or it is a credit note.",
            "Laskussa ei ole maksettavaa: sen summa on nolla tai se on hyvityslasku."),
    ORDER_UNKNOWN(409, "This customer has no order with this number.", "Asiakkaalla ei ole tämän numeroista tilausta."),
    CONTACT_ROLE_IN_OFFICE(
            409,
            "The customer is the contact person of this organisation; end the contact role first.",
            "Asiakas on tämän organisaation yhteyshenkilö; päätä ensin yhteyshenkilön tehtävä."),
    INVOICE_EXISTS(
            409,
            "This customer has an invoice with this number already; rectify that one, or record its payment.",
            "Asiakkaalla on jo lasku tällä numerolla; oikaise sitä tai kirjaa sen maksu."),
    ORDER_EXISTS(
            409,
            "This customer has an order with this number already; rectify that one, or give this one a number of its own.",
            "Asiakkaalla on jo tilaus tällä numerolla; oikaise sitä tai anna tälle oma numero."),
    RECORDED_ALREADY(
            409,
            "This order and its invoice are recorded already, with the same content.",
            "Tämä tilaus ja sen lasku on jo kirjattu samansisältöisinä.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ProblemType type;

    CustomerProblem(int status, String english, String finnish) {
        this.type = new ProblemType(name().toLowerCase(Locale.ROOT).replace('_', '-'), status, english, finnish);
    }

    /** As it is described under {@code /problems/}. */
    public ProblemType type() {
        return type;
    }

    /** The refusal to throw. */
    public StateRefusal refusal() {
        return StateRefusal.of(type);
    }
}
