// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;

/** What an import may be refused for, in words. */
final class ImportProblems {
    static final ProblemType UNKNOWN = new ProblemType(
            "import-unknown", 404, "There is no import with this id.", "Tällä tunnisteella ei ole tuontia.");
    static final ProblemType NOT_WAITING = new ProblemType(
            "import-not-waiting",
            409,
            "This import has had its rows; make another one to send them again. What stands already is not stored twice.",
            "Tämän tuonnin rivit on jo lähetetty; tee uusi tuonti. Mitään ei tallenneta kahdesti.");
    static final ProblemType STOPPED = new ProblemType(
            "import-stopped",
            503,
            "The ledger or the key vault did not answer, and the import stopped. What was taken stands; make another import"
                    + " and send the same file again, and only the rest is stored.",
            "Kirja tai avainholvi ei vastannut, ja tuonti keskeytyi. Tallennettu on tallessa; lähetä sama tiedosto uudessa"
                    + " tuonnissa, niin vain loput tallennetaan.");
    static final ProblemType CUT_OFF = new ProblemType(
            "import-cut-off",
            400,
            "The file did not come to its end. What was taken stands; send the same file again in another import.",
            "Tiedosto ei tullut perille loppuun asti. Tallennettu on tallessa; lähetä sama tiedosto uudessa tuonnissa.");

    static final ProblemType CALLED_OFF = new ProblemType(
            "import-called-off",
            409,
            "This import was stopped by who sent it or by the responsible person. What was taken stands; send the same file in another"
                    + " import, and only the rest is stored.",
            "Lähettäjä tai vastuuhenkilö pysäytti tuonnin. Tallennettu on tallessa; lähetä sama tiedosto uudessa tuonnissa, niin"
                    + " vain loput tallennetaan.");

    static final ProblemType BUSY = new ProblemType(
            "import-busy",
            409,
            "Another import of this register runs, or too many are waiting; nothing was stored. Send the rows again later.",
            "Tästä rekisteristä on tuonti käynnissä tai tuonteja odottaa liikaa; mitään ei tallennettu. Lähetä rivit myöhemmin.");
    static final ProblemType SOURCE_CLOSED = new ProblemType(
            "import-source-closed",
            409,
            "This register is closed for imports: nobody can tell any more who of it was forgotten. The responsible person may open it"
                    + " anew, after which forgotten people are not recognised.",
            "Tämän rekisterin tuonti on suljettu: enää ei tiedetä, kuka siitä on unohdettu. Vastuuhenkilö voi avata sen"
                    + " uudelleen, mutta sen jälkeen unohdettuja ei tunnisteta.");
    static final ProblemType SOURCE_UNKNOWN = new ProblemType(
            "import-source-unknown",
            404,
            "Nothing was ever imported from a register of this name.",
            "Tämän nimisestä rekisteristä ei ole koskaan tuotu mitään.");

    private ImportProblems() {}

    static ProblemTypes all() {
        return ProblemTypes.of(
                UNKNOWN,
                NOT_WAITING,
                STOPPED,
                CUT_OFF,
                CALLED_OFF,
                BUSY,
                SOURCE_CLOSED,
                SOURCE_UNKNOWN,
                new ProblemType(
                        "import-unreadable",
                        422,
                        "The file cannot be read as rows, or not beyond some line.",
                        "Tiedostoa ei voi lukea riveinä, tai ei jostakin rivistä eteenpäin."),
                new ProblemType(
                        "import-mapping-refused",
                        422,
                        "The mapping does not say what it must, or does not fit the file; nothing was stored.",
                        "Sarakkeiden kuvaus on puutteellinen tai ei sovi tiedostoon; mitään ei tallennettu."));
    }
}
