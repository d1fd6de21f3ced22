package org.dianet.dataset.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dianet.dataset.table.DatasetException;
import org.jspecify.annotations.Nullable;

/// Files that are named as a table but are something else, each with its own sentence.
final class OtherFiles {
    private static final int MIMETYPE_LENGTH = 200;
    private static final String SAVE = " Open it in a spreadsheet program, save it as XLSX and import that file.";

    private OtherFiles() {}

    /// @throws DatasetException if a text is not CSV
    static void refuse(Path file, String text) throws DatasetException {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            throw new DatasetException(file + (text.isEmpty() ? " is empty." : " contains only blanks."));
        }
        if (start.startsWith("%pdf") || text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
            throw new DatasetException(file + " is not a table: it is neither CSV text nor an XLSX or XLS file.");
        }
        if (start.startsWith("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw new DatasetException(file + " is a spreadsheet in the old XML format." + SAVE);
        }
        if (start.startsWith("<") && (start.contains("<html") || start.contains("<table"))) {
            throw new DatasetException(file + " is a web page (HTML), whatever its name says." + SAVE);
        }
        if (start.startsWith("<?xml") || start.startsWith("{\\rtf") || start.startsWith("{\"")) {
            String what = start.startsWith("<") ? "XML" : start.startsWith("{\\") ? "rich text (RTF)" : "JSON";
            throw new DatasetException(file + " is " + what + " and not a table." + SAVE);
        }
        if (start.startsWith("mime-version:")) {
            throw new DatasetException(file + " is a web archive (MHTML), whatever its name says." + SAVE);
        }
    }

    /// @throws DatasetException if a ZIP file holds no XLSX table
    static void refuseZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            @Nullable ZipEntry type = zip.getEntry("mimetype");
            if (type != null) {
                String said =
                        new String(zip.getInputStream(type).readNBytes(MIMETYPE_LENGTH), StandardCharsets.US_ASCII);
                boolean table = said.contains("opendocument.spreadsheet");
                throw new DatasetException(file
                        + (table
                                ? " is an OpenDocument table (ODS)." + SAVE
                                : " is not a table but " + said.strip() + "."));
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new DatasetException(file + " is a binary Excel file (XLSB)." + SAVE);
            }
            if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
                throw new DatasetException(file + " is a file of Numbers or Pages." + SAVE);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new DatasetException(file + " is a ZIP archive, not an XLSX file; unpack it first.");
            }
        } catch (ZipException e) {
            throw new DatasetException(file + " is a damaged XLSX file (" + e.getMessage() + ").", e);
        }
    }
}
