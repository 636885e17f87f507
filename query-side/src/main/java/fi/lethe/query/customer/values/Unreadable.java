// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A value that should be readable is not: an alarm, and never called an erasure. */
public final class Unreadable extends Refusal {
    /** A key that nobody destroyed is missing. */
    public static final ProblemType KEY_LOST = new ProblemType(
            "key-lost",
            500,
            "A key that must exist does not: its data cannot be read, and nobody has erased them. An alarm was raised.",
            "Avain, jonka pitäisi olla olemassa, puuttuu: tietoja ei voi lukea, eikä kukaan ole poistanut niitä. "
                    + "Asiasta on hälytetty.");
    /** What lies there is not what was sealed. */
    public static final ProblemType TAMPERED = new ProblemType(
            "sealed-value-tampered",
            500,
            "A sealed value is not what was sealed. An alarm was raised.",
            "Sinetöity arvo ei ole se, joka sinetöitiin. Asiasta on hälytetty.");
    /** The key is there and the bytes are not. */
    public static final ProblemType MISSING = new ProblemType(
            "sealed-value-missing",
            500,
            "The bytes of a sealed value are not there although its key is. An alarm was raised.",
            "Sinetöidyn arvon sisältö puuttuu, vaikka sen avain on olemassa. Asiasta on hälytetty.");

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

    private Unreadable(ProblemType type) {
        super(type.status(), type.name(), type.english());
    }

    /** Raises the alarm; what the vault throws names keys and no values. */
    static Unreadable because(ProblemType type, RuntimeException cause) {
        LOG.error("ALARM {}: {}", type.name(), cause.getMessage());
        return new Unreadable(type);
    }
}
