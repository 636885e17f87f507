// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;

/** The problems that any call may meet, features add their own. */
public final class HttpProblems {
    public static final ProblemType MALFORMED_REQUEST = new ProblemType(
            "malformed-request",
            400,
            "The request cannot be read: its syntax, its address or a parameter is wrong.",
            "Pyyntöä ei voi lukea: sen muoto, osoite tai parametri on virheellinen.");
    public static final ProblemType MALFORMED_JSON = new ProblemType(
            "malformed-json",
            400,
            "The body is not one JSON document in UTF-8 (RFC 8259).",
            "Sisältö ei ole yksi UTF-8-muotoinen JSON-dokumentti (RFC 8259).");
    public static final ProblemType NOT_SIGNED_IN = new ProblemType(
            "not-signed-in",
            401,
            "A valid bearer token is needed; POST /api/tokens gives one for a login and password.",
            "Tarvitaan voimassa oleva tunniste; POST /api/tokens antaa sellaisen käyttäjätunnuksella ja salasanalla.");
    public static final ProblemType ROLE_NOT_PERMITTED = new ProblemType(
            "role-not-permitted",
            403,
            "None of your roles allows this call.",
            "Mikään rooleistasi ei oikeuta tähän toimintoon.");
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "There is nothing at this address.", "Tässä osoitteessa ei ole mitään.");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            405,
            "This address does not answer this method.",
            "Tämä osoite ei vastaa tällä menetelmällä tehtyyn pyyntöön.");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            406,
            "The answer does not exist in the form that was asked for.",
            "Vastausta ei ole pyydetyssä muodossa.");
    public static final ProblemType TOO_SLOW = new ProblemType(
            "request-too-slow",
            408,
            "The body did not come in time; send it again, faster.",
            "Sisältö ei tullut ajoissa; lähetä se uudelleen nopeammin.");
    public static final ProblemType CONTENT_TOO_LARGE =
            new ProblemType("content-too-large", 413, "The request is too large.", "Pyyntö on liian suuri.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            415,
            "The body must be application/json in UTF-8.",
            "Sisällön on oltava application/json, UTF-8.");
    public static final ProblemType CONTENT_ENCODING = new ProblemType(
            "unsupported-content-encoding",
            415,
            "The body came packed, which Lethe does not unpack; send it as it is, without Content-Encoding.",
            "Sisältö on pakattu, eikä Lethe pura sitä; lähetä se sellaisenaan ilman Content-Encoding-otsaketta.");
    public static final ProblemType MISDIRECTED = new ProblemType(
            "misdirected-request",
            421,
            "This installation does not answer under the name that was asked; LETHE_PUBLIC_URL tells it its own.",
            "Tämä palvelin ei vastaa pyynnön nimellä; LETHE_PUBLIC_URL kertoo sille sen oman nimen.");
    public static final ProblemType CONTENT_REFUSED = new ProblemType(
            "content-refused",
            422,
            "The request can be read, but members of it are unknown, missing or wrong; errors names them.",
            "Pyyntö on luettavissa, mutta siinä on tuntemattomia, puuttuvia tai virheellisiä tietoja; errors nimeää ne.");
    public static final ProblemType TOO_MANY_ATTEMPTS = new ProblemType(
            "too-many-attempts",
            429,
            "Too many attempts failed; wait as long as Retry-After says.",
            "Liian monta epäonnistunutta yritystä; odota Retry-After-otsakkeen kertoma aika.");
    public static final ProblemType INTERNAL_ERROR = new ProblemType(
            "internal-error",
            500,
            "Something failed here; the incident's id finds it in the log.",
            "Palvelussa tapahtui virhe; tapahtuman tunniste löytyy lokista.");
    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            503,
            "A part of the service does not answer now; nothing is lost, try again.",
            "Palvelun osa ei vastaa juuri nyt; mitään ei ole kadonnut, yritä uudelleen.");

    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;

    static final List<ProblemType> ALL = List.of(
            MALFORMED_REQUEST,
            MALFORMED_JSON,
            NOT_SIGNED_IN,
            ROLE_NOT_PERMITTED,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            TOO_SLOW,
            CONTENT_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            CONTENT_ENCODING,
            MISDIRECTED,
            CONTENT_REFUSED,
            TOO_MANY_ATTEMPTS,
            INTERNAL_ERROR,
            UNAVAILABLE);

    /** The type for a status that a framework chose; where there is none, whose mistake it is. */
    static ProblemType ofStatus(int status) {
        return ALL.stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(
                        status < 500 || status == NOT_IMPLEMENTED || status == VERSION_NOT_SUPPORTED
                                ? MALFORMED_REQUEST
                                : INTERNAL_ERROR);
    }

    private HttpProblems() {}
}
