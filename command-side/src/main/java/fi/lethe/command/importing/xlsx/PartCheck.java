// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import fi.lethe.command.importing.csv.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at the parts of a workbook before the library reads them, with the library's own parser. What no spreadsheet program writes is
 * refused: a DOCTYPE, and what would cost memory or time without bound. And it finds out what the library does not tell.
 */
final class PartCheck {
    private static final XMLInputFactory XML = new InputFactoryImpl();
    private static final Set<String> ONCE = Set.of("workbook", "sst", "styleSheet", "Types");
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String SHARED =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Set<String> seen = new HashSet<>();
    private final CellCheck cells = new CellCheck();
    private long strings;
    private boolean from1904;
    private boolean styled;
    private boolean sharing;

    /** Does its count of days begin in 1904? The library knows of one of the two ways to say so. */
    boolean isFrom1904() {
        return from1904;
    }

    /** Does the library find formats of numbers in it? */
    boolean isStyled() {
        return styled;
    }

    /** Has it a formula that was written down and never calculated? */
    boolean isUncalculated() {
        return cells.isUncalculated();
    }

    /** The errors that cells hold in place of a value: of a formula the library does not say that it is one. */
    Set<String> errors() {
        return cells.errors();
    }

    /** Is this part XML? Then it is looked at to its end. */
    boolean isXml(byte[] part) {
        String root = null;
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw FileUnreadable.whole(
                            "holds a DOCTYPE or an entity, which no workbook needs; " + XlsxRows.REMEDY);
                }
                if (root == null && event == XMLStreamConstants.START_ELEMENT) {
                    root = xml.getLocalName();
                    once(root);
                }
                if (root != null) {
                    look(root, event, xml);
                }
            }
            return root != null;
        } catch (XMLStreamException
                | UncheckedStreamException malformed) { // its message may hold what stands in the part
            if (root == null) {
                return false;
            }
            throw FileUnreadable.whole("is damaged; " + XlsxRows.REMEDY);
        }
    }

    private void once(String root) {
        if (ONCE.contains(root) && !seen.add(root)) {
            throw FileUnreadable.whole("has a part twice; " + XlsxRows.REMEDY);
        }
    }

    private void look(String root, int event, XMLStreamReader xml) {
        boolean starts = event == XMLStreamConstants.START_ELEMENT;
        switch (root) {
            case "worksheet" -> cells.look(event, xml);
            case "sst" -> strings += starts && xml.getLocalName().equals("si") ? 1 : 0;
            case "workbook" -> from1904 |= starts && xml.getLocalName().equals("workbookPr") && isTrue(xml, "date1904");
            case "Types" -> {
                styled |= starts && STYLES.equals(xml.getAttributeValue(null, "ContentType"));
                sharing |= starts && SHARED.equals(xml.getAttributeValue(null, "ContentType"));
            }
            default -> {
                // nothing of it is read as rows
            }
        }
    }

    private static boolean isTrue(XMLStreamReader xml, String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /**
     * All parts were looked at.
     *
     * @throws FileUnreadable where they are no workbook
     */
    void end() {
        if (!seen.contains("workbook")) {
            throw FileUnreadable.whole("is no Excel workbook (.xlsx); " + XlsxRows.REMEDY);
        }
        cells.end(sharing ? strings : 0);
    }
}
