// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.command.importing.csv.Rows;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.xlsx.XlsxRows;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;

/** The forms in which a file of rows may come. */
public enum FileForm {
    CSV(FileForm.TEXT_CSV) {
        @Override
        public Rows open(InputStream file, Mapping.Reading reading) {
            return CsvRows.open(file, reading.encoding(), reading.separator());
        }
    },
    /** XLSX. It says itself how it is written, but for the decimal sign in its texts. */
    WORKBOOK(FileForm.XLSX) {
        @Override
        public Rows open(InputStream file, Mapping.Reading reading) {
            return XlsxRows.open(file, reading.decimal());
        }
    };

    static final String TEXT_CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    FileForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of what comes with this media type, which is of one of them. */
    static FileForm of(@Nullable String mediaType) {
        return mediaType != null && MimeType.valueOf(mediaType).isCompatibleWith(MimeType.valueOf(XLSX))
                ? WORKBOOK
                : CSV;
    }

    /** With which it is sent. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Its rows.
     *
     * @param reading how it is written, where that is stated
     * @throws fi.lethe.command.importing.csv.FileUnreadable where it is not of this form
     */
    public abstract Rows open(InputStream file, Mapping.Reading reading);
}
