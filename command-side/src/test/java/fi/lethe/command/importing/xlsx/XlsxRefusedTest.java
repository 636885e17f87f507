// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import static fi.lethe.testing.Workbook.number;
import static fi.lethe.testing.Workbook.text;
import static fi.lethe.testing.Workbook.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.command.importing.csv.FileUnreadable;
import fi.lethe.testing.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are none, or that want more than a workbook may. */
class XlsxRefusedTest {
    private static final String SHEET = "xl/worksheets/sheet0.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SECRET = "Meikäläinen";
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LOCAL_HEADER = 30;
    private static final int LISTED = 46;

    @ParameterizedTest
    @ValueSource(strings = {"id;name\n1;Meikäläinen\n", "", "PK", "PK\u0003\u0004Meikäläinen"})
    void what_is_no_zip_is_no_workbook(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "save it as .xlsx, or as CSV");
    }

    @Test
    void an_old_workbook_or_one_with_a_password_is_told_with_its_remedy() {
        var old = new byte[1024];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);

        refused(old, "an .xls of old, or has a password", "without a password");
        assertThatThrownBy(() -> CsvRows.open(new ByteArrayInputStream(old), null, null))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("no CSV but a workbook");
        assertThatThrownBy(() -> CsvRows.open(new ByteArrayInputStream(book().bytes()), null, null))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("no CSV but a workbook");
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() {
        refused(book().part("xl/workbook.xml", "<document/>"), "is no Excel workbook");
        refused(book().part("xl/workbook.xml", ""), "is no Excel workbook");
    }

    @Test
    void a_workbook_that_was_cut_short_is_refused() {
        var whole = book().bytes();

        refused(Arrays.copyOf(whole, whole.length / 3), "save it as .xlsx");
        refused(book().part(SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c"), "is damaged");
        refused(book().part(SHEET, ""), "cannot be read as a workbook");
    }

    @Test
    void rows_on_a_second_sheet_are_not_lost_in_silence() {
        for (var state : new String[] {"visible", "hidden", "veryHidden"}) {
            refused(book().sheet(state).texts(SECRET), "rows on more than one sheet", "a workbook of its own");
        }
        refused(new Workbook().hideFirst().texts("a"), "no visible sheet");
        refused(new Workbook(), "no header");
        refused(new Workbook().row(typed("e", "#REF!"), text("b")), "header with a cell that cannot be read");
    }

    @Test
    void a_doctype_is_refused_before_anything_of_it_is_read(@TempDir Path directory) throws IOException {
        var bomb = "<!DOCTYPE sst [<!ENTITY a \"" + SECRET + "\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        var file = Files.writeString(directory.resolve("secret.txt"), SECRET);
        var outside = "<!DOCTYPE sst [<!ENTITY b SYSTEM \"" + file.toUri() + "\">]>";
        for (var doctype : new String[] {
            bomb, outside, "<!DOCTYPE sst>", "<!-- x --><!DOCTYPE sst SYSTEM \"" + file.toUri() + "\">"
        }) {
            var strings = doctype + "<sst xmlns=\"" + MAIN + "\"><si><t>id&b;</t></si></sst>";
            refused(book().part("xl/sharedStrings.xml", strings), "a DOCTYPE or an entity");
            refused(
                    book().part("xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_16)),
                    "a DOCTYPE or an entity");
            refused(book().part(SHEET, doctype + "<worksheet/>"), "a DOCTYPE or an entity");
            refused(book().part("docProps/any.xml", doctype + "<x/>"), "a DOCTYPE or an entity");
        }
        refused(
                book().part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>id&b;</t></si></sst>"),
                "save it as .xlsx");
    }

    @Test
    void a_bomb_is_refused_at_twenty_megabytes_whatever_its_parts_say_of_themselves() {
        var bomb = book().part("xl/media/image.bin", new byte[400 * MEGABYTE]).bytes();
        assertThat(bomb.length).isLessThan(MEGABYTE);
        long taken = memoryTaken(() -> refused(bomb, "larger than 20 MB when it is unpacked", "as CSV"));
        assertThat(taken).isLessThan(150L * MEGABYTE);

        var lying = bomb.clone();
        int told = indexOf(lying, "xl/media/image.bin") - 30;
        Arrays.fill(lying, told + 18, told + 26, (byte) 1);
        refused(lying, "save");

        var halves = book();
        for (int i = 0; i < 3; i++) {
            halves.part("x" + i + ".xml", new byte[7 * MEGABYTE]);
        }
        refused(halves, "larger than 20 MB when it is unpacked");
        refused(new byte[20 * MEGABYTE + 1], "is larger than 20 MB;");
        var many = book();
        for (int i = 0; i < 2_000; i++) {
            many.part("x" + i, new byte[] {1});
        }
        refused(many, "more than 2000 parts");
    }

    /** The directory at its end calls another place in it the texts: one that only who believes it comes to. */
    @Test
    void what_the_directory_of_the_file_says_is_not_believed() throws IOException {
        var other =
                book().part("xl/sharedStrings.xml", strings("other")).stored().bytes();
        int begin = lastIndexOf(other, "PK\u0003\u0004");
        int length = LOCAL_HEADER
                + "xl/sharedStrings.xml".length()
                + strings("other").length();
        var hidden = Arrays.copyOfRange(other, begin, begin + length);
        var file = book().part("xl/sharedStrings.xml", strings("owner"))
                .part("a.bin", hidden)
                .stored()
                .bytes();
        int listed = lastIndexOf(file, "xl/sharedStrings.xml") - LISTED;
        int at = indexOf(file, "a.bin") + "a.bin".length();
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(listed + 16, hidden, 14, 4)
                .putInt(listed + 42, at);

        try (var believing = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(believing.getFirstSheet().read().getFirst().getCellText(0))
                    .isEqualTo("other");
        }
        assertThat(XlsxRows.open(new ByteArrayInputStream(file), null).header()).containsExactly("owner", "owner");
    }

    private static String strings(String each) {
        return "<sst xmlns=\"" + MAIN + "\">" + ("<si><t>" + each + "</t></si>").repeat(4) + "</sst>";
    }

    @Test
    void nothing_grows_by_what_a_cell_says_of_where_it_stands_or_what_it_refers_to() {
        long taken = memoryTaken(() -> {
            refused(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "not in order");
            refused(sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), "not in order");
            refused(sheet("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"), "not in order");
            refused(sheet("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c><v>1</v></c></row>"), "not in order");
            refused(sheet("<row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row>"), "refers to a text");
            refused(sheet("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>"), "refers to a text");
            refused(sheet("<row r=\"1\"><c t=\"d\"><v>2026-01-31</v></c></row>"), "of a kind");
            refused(sheet("<row r=\"1\"><c><v>" + "1".repeat(100) + "</v></c></row>"), "longer than any number");
            refused(sheet("<row r=\"1\"><c><f>" + "A".repeat(9_000) + "</f><v>1</v></c></row>"), "too long formulas");
            refused(
                    sheet("<row r=\"1\"><c><f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(2_000)
                            + "</f></c></row>" + "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(30_000)),
                    "too long formulas");
            refused(
                    sheet("<row r=\"1\">" + "<c><f t=\"array\" ref=\"A1:A2\">A1</f></c>".repeat(1_001) + "</row>"),
                    "too many");
            refused(book().part("xl/other.xml", "<sst/>"), "a part twice");
        });
        assertThat(taken).isLessThan(200L * MEGABYTE);
    }

    @Test
    void rows_that_are_not_in_order_end_it_where_they_are() {
        var book = new Workbook().texts("id").rowAt(5, "", number("1")).rowAt(5, "", number("2"));
        var rows = XlsxRows.open(new ByteArrayInputStream(book.bytes()), null);

        assertThat(rows.next().line()).isEqualTo(5);
        assertThatThrownBy(rows::hasNext)
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("After line 5 the file has rows that are not in order");
    }

    private static Workbook book() {
        return new Workbook().texts("id", SECRET).texts("1", SECRET);
    }

    private static Workbook sheet(String rows) {
        return new Workbook()
                .part(SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static void refused(Workbook book, String... words) {
        refused(book.bytes(), words);
    }

    private static void refused(byte[] file, String... words) {
        assertThatThrownBy(() -> XlsxRows.open(new ByteArrayInputStream(file), null))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    /** In bytes, by this thread. */
    private static long memoryTaken(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static int lastIndexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
