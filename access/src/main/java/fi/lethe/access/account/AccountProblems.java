// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.ProblemType;

/** Why something cannot be done with an account. */
public final class AccountProblems {
    public static final ProblemType UNKNOWN = new ProblemType(
            "account-unknown", 404, "There is no account with this id.", "Tällä tunnisteella ei ole käyttäjää.");
    public static final ProblemType REVOKED = new ProblemType(
            "account-revoked",
            409,
            "This account was revoked for good; make a new one, with another login.",
            "Käyttöoikeus on päätetty pysyvästi; luo uusi käyttäjä toisella tunnuksella.");
    public static final ProblemType LAST_ADMINISTRATOR = new ProblemType(
            "last-administrator",
            409,
            "Nobody would be left to keep the accounts; first make another person administrator, who sets a password.",
            "Kukaan ei jäisi hoitamaan käyttäjiä; tee ensin toisesta henkilöstä ylläpitäjä, joka asettaa salasanansa.");
    public static final ProblemType ROLES_CONFLICT = new ProblemType(
            "roles-conflict",
            422,
            "The data protection officer cannot be the responsible person too (GDPR Art. 38(6)).",
            "Tietosuojavastaava ei voi olla myös rekisterin vastuuhenkilö (tietosuoja-asetus, 38 artiklan 6 kohta).");

    public static final ProblemType GENERIC_LOGIN = new ProblemType(
            "generic-login",
            422,
            "This login names no person: several people would share it. Take one of the person's own, such as their name.",
            "Tunnus ei nimeä ketään henkilöä, ja useat käyttäisivät sitä. Valitse henkilön oma tunnus, kuten nimi.");

    private AccountProblems() {}
}
