package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;

/// The sheets of an old Excel file. Such files are small: they end at 65,536 rows.
final class XlsSheets {
    private static final int MOST_COLUMNS = 256;

    private XlsSheets() {}

    static List<Sheet> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw locked(file);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                List<Sheet> sheets = new ArrayList<>();
                workbook.forEach(sheet -> sheets.add(sheet(sheet)));
                return sheets;
            }
        } catch (EncryptedDocumentException e) {
            throw locked(file);
        } catch (DatasetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DatasetException(file + " is a damaged or incomplete Excel file (" + e.getMessage() + ").", e);
        }
    }

    private static DatasetException locked(Path file) {
        return new DatasetException(
                file + " is protected by a password. Open it, save it without one, and import that file.");
    }

    private static Sheet sheet(org.apache.poi.ss.usermodel.Sheet sheet) {
        DataFormatter numbers = new PlainNumbers();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
                cells.add(text(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), numbers));
            }
            Sheet.Row read = new Sheet.Row(row.getRowNum() + 1, cells);
            if (!read.blank()) {
                rows.add(read);
            }
        }
        return new Sheet(sheet.getSheetName(), rows);
    }

    /// A formula reads as the value that was stored with it.
    private static String text(Cell cell, DataFormatter numbers) {
        if (cell.getCellType() != CellType.FORMULA) {
            return numbers.formatCellValue(cell);
        }
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> numbers.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR, BLANK, FORMULA, _NONE -> "";
        };
    }
}
