package org.dianet.storage.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dianet.model.annotation.CellText;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// CSV in UTF-8 after RFC 4180, without a cell that a spreadsheet program would run, see [CellText].
public final class CsvAnnotationWriter implements AnnotationWriter {

    @Override
    public void write(Path file, List<List<String>> rows) throws StorageException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CellText::guarded).toList());
            }
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(file, text.toString());
    }
}
