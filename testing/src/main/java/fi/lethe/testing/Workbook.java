// SPDX-License-Identifier: Apache-2.0
package fi.lethe.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook (XLSX) written by hand, so that it can be what no program writes. Its cells are XML; {@code s} of a number is one of the
 * {@link Style styles}.
 */
public final class Workbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<Sheet> sheets = new ArrayList<>(List.of(new Sheet("visible")));
    private final List<String> shared = new ArrayList<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private String properties = "";
    private boolean stored;

    /** How a number is shown. */
    public enum Style {
        GENERAL(0, ""),
        DAY(14, ""),
        DAY_AND_TIME(22, ""),
        FINNISH_DAY(164, "[$-40B]d\\.m\\.yyyy;@"),
        TIME(20, ""),
        DURATION(46, ""),
        EURO(165, "#,##0.00\\ \"day\";[Red]\\-#,##0.00\\ \"day\"");

        private final int id;
        private final String code;

        Style(int id, String code) {
            this.id = id;
            this.code = code;
        }
    }

    private static final class Sheet {
        private final String state;
        private final StringBuilder rows = new StringBuilder();
        private int last;

        private Sheet(String state) {
            this.state = state;
        }
    }

    /** A cell: the attributes and what is in it. */
    public record Cell(String attributes, String content) {}

    /** A text that the sheet refers to. */
    public static Cell text(String text) {
        return new Cell("shared", escaped(text));
    }

    /** A text in the sheet itself. */
    public static Cell inline(String text) {
        return new Cell("t=\"inlineStr\"", "<is><t>" + escaped(text) + "</t></is>");
    }

    /** A number as a program wrote it. */
    public static Cell number(String raw) {
        return new Cell("", "<v>" + raw + "</v>");
    }

    /** A number that is shown in a style. */
    public static Cell number(String raw, Style style) {
        return new Cell("s=\"" + List.of(Style.values()).indexOf(style) + "\"", "<v>" + raw + "</v>");
    }

    /** A cell of a kind: {@code b}, {@code e}, {@code str}. */
    public static Cell typed(String kind, String value) {
        return new Cell("t=\"" + kind + "\"", "<v>" + escaped(value) + "</v>");
    }

    /** A formula of a kind with the value that it had. */
    public static Cell formula(String kind, String value) {
        return new Cell("t=\"" + kind + "\"", "<f>A1</f><v>" + escaped(value) + "</v>");
    }

    /** What stands in a cell that may be anything. */
    public static Cell raw(String attributes, String content) {
        return new Cell(attributes, content);
    }

    /** A cell in which nothing stands. */
    public static Cell empty() {
        return new Cell("s=\"1\"", "");
    }

    /** The next row. */
    public Workbook row(Cell... cells) {
        return rowAt(sheets.getLast().last + 1, "", cells);
    }

    /** A row of texts. */
    public Workbook texts(String... texts) {
        var cells = new Cell[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = text(texts[i]);
        }
        return row(cells);
    }

    /** A row with this number, and attributes such as {@code hidden="1"}. */
    public Workbook rowAt(int number, String attributes, Cell... cells) {
        var sheet = sheets.getLast();
        sheet.last = number;
        sheet.rows
                .append("<row r=\"")
                .append(number)
                .append("\" ")
                .append(attributes)
                .append('>');
        for (int i = 0; i < cells.length; i++) {
            sheet.rows.append(written((char) ('A' + i) + "" + number, cells[i]));
        }
        sheet.rows.append("</row>");
        return this;
    }

    private String written(String address, Cell cell) {
        boolean shares = cell.attributes().equals("shared");
        if (shares) {
            shared.add(cell.content());
        }
        return "<c r=\"" + address + "\" " + (shares ? "t=\"s\"" : cell.attributes()) + ">"
                + (shares ? "<v>" + (shared.size() - 1) + "</v>" : cell.content()) + "</c>";
    }

    /** The rows that follow stand on a further sheet: {@code visible}, {@code hidden} or {@code veryHidden}. */
    public Workbook sheet(String state) {
        sheets.add(new Sheet(state));
        return this;
    }

    /** The first sheet is not to be seen. */
    public Workbook hideFirst() {
        sheets.set(0, new Sheet("hidden"));
        return this;
    }

    /** The days are counted from 1904, said in this way. */
    public Workbook from1904(String word) {
        properties = "<workbookPr date1904=\"" + word + "\"/>";
        return this;
    }

    /** Its parts are not compressed. */
    public Workbook stored() {
        stored = true;
        return this;
    }

    /** A part as it is given, in place of its own of this name. */
    public Workbook part(String name, byte[] content) {
        others.put(name, content);
        return this;
    }

    /** The same of a text. */
    public Workbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The file. */
    public byte[] bytes() {
        var parts = new LinkedHashMap<String, byte[]>();
        texts().forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        parts.putAll(others);
        parts.values().removeIf(content -> content.length == 0);
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (stored) {
            var sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }

    private Map<String, String> texts() {
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        var relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        var names = new StringBuilder();
        var parts = new LinkedHashMap<String, String>();
        types.append(type("workbook", "sheet.main"))
                .append(type("styles", "styles"))
                .append(type("sharedStrings", "sharedStrings"));
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.rows + "</sheetData></worksheet>");
            relations
                    .append("<Relationship Id=\"r")
                    .append(i)
                    .append("\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
            names.append("<sheet name=\"S")
                    .append(i)
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" state=\"")
                    .append(sheet.state)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
        }
        parts.put("[Content_Types].xml", types + "</Types>");
        parts.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + names
                        + "</sheets></workbook>");
        parts.put("xl/styles.xml", styles());
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN + "\">"
                        + String.join(
                                "",
                                shared.stream()
                                        .map(text -> "<si><t xml:space=\"preserve\">" + text + "</t></si>")
                                        .toList())
                        + "</sst>");
        return parts;
    }

    private static String type(String part, String name) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + OFFICE + name + "+xml\"/>";
    }

    private static String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (var style : Style.values()) {
            if (!style.code.isEmpty()) {
                formats.append("<numFmt numFmtId=\"")
                        .append(style.id)
                        .append("\" formatCode=\"")
                        .append(escaped(style.code))
                        .append("\"/>");
            }
            cells.append("<xf numFmtId=\"").append(style.id).append("\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
