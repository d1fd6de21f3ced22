package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;

/// Reads CSV, XLSX and old XLS files, distinguished by their content and not by their name.
public final class TableFiles implements SheetReader {
    private static final int LARGEST_MEGABYTES = 200;

    @Override
    public List<Sheet> read(Path file) throws DatasetException {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > LARGEST_MEGABYTES * 1_000_000L) {
                throw new DatasetException(
                        file + " is larger than " + LARGEST_MEGABYTES + " MB; it is not an annotation table.");
            }
            byte[] start = start(file);
            if (starts(start, 'P', 'K', 3, 4)) {
                OtherFiles.refuseZip(file);
                return XlsxSheets.read(file);
            }
            if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                return XlsSheets.read(file);
            }
            return List.of(CsvSheet.read(file));
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
