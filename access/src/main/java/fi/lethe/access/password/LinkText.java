// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

/** What the page behind a link says, in both languages. */
enum LinkText {
    TITLE("Choose your password", "Valitse salasanasi"),
    FIRST_TITLE("Open the first account", "Avaa ensimmäinen käyttäjä"),
    FIRST_RULE(
            "You will be the administrator, and let the others in. Give your own name, and a login that nobody but you uses.",
            "Sinusta tulee ylläpitäjä, joka avaa muiden käyttäjät. Anna oma nimesi ja tunnus, jota vain sinä käytät."),
    NAME("Name", "Nimi"),
    LOGIN("Login", "Tunnus"),
    NAME_OR_LOGIN("Give a name and a login of 1 to 200 characters.", "Anna nimi ja tunnus, 1–200 merkkiä."),
    GENERIC(
            "This login names no person: several people would share it. Take one of your own, such as your name.",
            "Tunnus ei nimeä ketään henkilöä, ja useat käyttäisivät sitä. Valitse oma tunnus, kuten nimesi."),
    LOGIN_TAKEN("Another person has or had this login.", "Tunnus on tai on ollut toisella henkilöllä."),
    RULE(
            "At least 12 characters. A few words that only you would put together are good; nothing else is required.",
            "Vähintään 12 merkkiä. Muutama sana, jotka vain sinä yhdistäisit, on hyvä; muuta ei vaadita."),
    PASSWORD("Password", "Salasana"),
    AGAIN("The same again", "Sama uudelleen"),
    SAVE("Set the password", "Aseta salasana"),
    WRONG_LENGTH("The password has to have 12 to 200 characters.", "Salasanassa on oltava 12–200 merkkiä."),
    COMMON(
            "This password is among the first that are guessed. Take a few words that only you would put together.",
            "Tämä salasana on ensimmäisiä, joita arvataan. Käytä muutamaa sanaa, jotka vain sinä yhdistäisit."),
    DIFFERENT("The two passwords are not the same.", "Salasanat eivät ole samat."),
    FIRST_DONE(
            "Your account is open. You can sign in now; this link works no more.",
            "Käyttäjäsi on avattu. Voit nyt kirjautua; tämä linkki ei enää toimi."),
    DONE(
            "Your password is set. You can sign in now; this link works no more.",
            "Salasanasi on asetettu. Voit nyt kirjautua; tämä linkki ei enää toimi."),
    SIGN_IN("Sign in", "Kirjaudu"),
    NOT_VALID(
            "This link does not work: it was used, has expired, was replaced, or was never given. "
                    + "Ask an administrator for a new one.",
            "Linkki ei toimi: se on käytetty, vanhentunut tai korvattu, tai sitä ei ole annettu. "
                    + "Pyydä ylläpitäjältä uusi."),
    LATER(
            "This cannot be done just now. Wait a moment and try again.",
            "Tätä ei voi tehdä juuri nyt. Odota hetki ja yritä uudelleen.");

    private final String english;
    private final String finnish;

    LinkText(String english, String finnish) {
        this.english = english;
        this.finnish = finnish;
    }

    String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FINNISH -> finnish;
        };
    }
}
