package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;

/// The sheets of an old Excel file. Such files are small: they end at 65,536 rows.
final class XlsSheets {
    private XlsSheets() {}

    static List<Sheet> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw locked(file);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                List<Sheet> sheets = new ArrayList<>();
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    sheets.add(sheet(workbook, i));
                }
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

    private static Sheet sheet(HSSFWorkbook workbook, int index) {
        HSSFSheet sheet = workbook.getSheetAt(index);
        boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        SheetBuilder built =
                new SheetBuilder(sheet.getSheetName(), hidden ? Sheet.Visibility.HIDDEN : Sheet.Visibility.SHOWN);
        DataFormatter numbers = new PlainNumbers();
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                String text = text(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), numbers);
                if (column < SheetBuilder.MOST_COLUMNS) {
                    cells.add(text);
                } else {
                    built.beyond(text);
                }
            }
            Sheet.Row read = new Sheet.Row(row.getRowNum() + 1, cells);
            if (!read.blank()) {
                built.add(read);
            }
            row.forEach(cell -> formula(built, cell, evaluator));
        }
        sheet.getMergedRegions().forEach(built::merge);
        return built.build();
    }

    /// Programs that do not compute store 0, or nothing.
    private static void formula(SheetBuilder sheet, Cell cell, FormulaEvaluator evaluator) {
        int row = cell.getRowIndex() + 1;
        if (cell.getColumnIndex() >= SheetBuilder.MOST_COLUMNS) {
            return;
        }
        if (cell.getCellType() == CellType.ERROR) {
            sheet.error(
                    row,
                    cell.getColumnIndex(),
                    FormulaError.forInt(cell.getErrorCellValue()).getString());
        } else if (cell.getCellType() == CellType.FORMULA) {
            CellType stored = cell.getCachedFormulaResultType();
            if (stored == CellType.ERROR) {
                sheet.error(
                        row,
                        cell.getColumnIndex(),
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            } else if (stored == CellType.BLANK
                    || (stored == CellType.STRING && cell.getStringCellValue().isEmpty())
                    || (stored == CellType.NUMERIC && cell.getNumericCellValue() == 0)) {
                Formulas.note(
                        sheet,
                        row,
                        cell.getColumnIndex(),
                        cell.getCellFormula(),
                        stored == CellType.NUMERIC ? "0" : "",
                        Formulas.value(evaluator, cell));
            }
        }
    }

    /// A formula reads as the value that was stored with it.
    private static String text(Cell cell, DataFormatter numbers) {
        return switch (cell.getCellType()) {
            case ERROR -> "";
            case FORMULA ->
                switch (cell.getCachedFormulaResultType()) {
                    case NUMERIC -> numbers.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    case ERROR, BLANK, FORMULA, _NONE -> "";
                };
            case NUMERIC, STRING, BOOLEAN, BLANK, _NONE -> numbers.formatCellValue(cell);
        };
    }
}
