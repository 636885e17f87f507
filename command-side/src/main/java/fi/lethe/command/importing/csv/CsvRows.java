// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The rows of a file of CSV. */
public final class CsvRows implements Rows {
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int PEEK = 16 * 1024;
    private static final String SEPARATORS = ";,\t";

    private static final String ENCODINGS =
            "state \"encoding\" in the mapping: UTF-8, windows-1252, ISO-8859-1, ISO-8859-15, IBM850 or IBM437";

    private final Iterator<CsvRecord> records;
    private final BooleanSupplier guessed;
    private final long skipped;
    private final List<String> header;
    private long line;

    private CsvRows(Iterator<CsvRecord> records, BooleanSupplier guessed, long skipped) {
        this.records = records;
        this.guessed = guessed;
        this.skipped = skipped;
        this.header = hasNext() ? next().values().stream().map(String::strip).toList() : List.of();
    }

    /**
     * Opens a file; what is not stated is found out from its first characters.
     *
     * @throws FileUnreadable where it has no header
     */
    public static CsvRows open(InputStream file, @Nullable Charset encoding, @Nullable Character separator) {
        try {
            var decoded = DetectedText.of(file, encoding);
            var text = new BufferedReader(decoded, PEEK);
            var said = SeparatorLine.take(text);
            var likeliest = said.isPresent() ? said.get() : separatorOf(text);
            var records = CsvReader.builder()
                    .fieldSeparator(separator == null ? likeliest : separator)
                    .maxBufferSize(LONGEST_ROW)
                    .allowUnclosedQuote(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .iterator();
            var rows = new CsvRows(
                    records,
                    () -> decoded instanceof DetectedText detected && detected.isGuessed(),
                    said.isPresent() ? 1 : 0);
            if (rows.header.isEmpty()) {
                throw FileUnreadable.after(0, "has no header that names its columns");
            }
            return rows;
        } catch (CharacterCodingException undecodable) {
            throw wrongEncoding(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException unreadable) { // its message may hold what stands in the file
            throw FileUnreadable.after(line, "is no CSV: look for a quotation mark that is not closed");
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding(line);
            }
            throw broken;
        }
    }

    @Override
    public Row next() {
        var next = records.next();
        line = next.getStartingLineNumber() + skipped;
        if (guessed.getAsBoolean() && next.getFields().stream().anyMatch(DoubtfulLetters::areIn)) {
            throw FileUnreadable.at(line, "has signs inside words, as if it were in another code page; " + ENCODINGS);
        }
        return new Row(line, next.getFields().stream().map(Cells::text).toList());
    }

    private static FileUnreadable wrongEncoding(long line) {
        return FileUnreadable.after(line, "does not keep to one encoding; " + ENCODINGS);
    }

    /** The likeliest separator stands most often in the header, quotations left out. */
    private static char separatorOf(BufferedReader text) throws IOException {
        text.mark(PEEK);
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < PEEK; i++) {
            int next = text.read();
            if (next < 0 || (!quoted && (next == '\n' || next == '\r'))) {
                break;
            }
            quoted ^= next == '"';
            int at = SEPARATORS.indexOf(next);
            if (at >= 0 && !quoted) {
                counts[at]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
