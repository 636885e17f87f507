// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

/** What the page behind a link says, in both languages. */
enum LinkText {
    TITLE("Choose your password", "Valitse salasanasi"),
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
    DONE(
            "Your password is set. You can sign in now; this link works no more.",
            "Salasanasi on asetettu. Voit nyt kirjautua; tämä linkki ei enää toimi."),
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
