package org.dianet.dataset.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.ReadReason;
import org.jspecify.annotations.Nullable;

/// Computes formulas whose value was never stored, as programs write them that make spreadsheets but do not compute.
final class Formulas {
    /// Unpacked: reading a workbook whole takes many times its size.
    private static final long LARGEST = 60_000_000;

    private Formulas() {}

    static void compute(Path file, Map<SheetBuilder, List<XlsxFilter.Pending>> pending) throws IOException {
        if (pending.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        if (unpacked(file) > LARGEST) {
            pending.forEach((sheet, cells) -> cells.forEach(cell -> unknown(sheet, cell)));
            return;
        }
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            pending.forEach((sheet, cells) -> {
                for (XlsxFilter.Pending cell : cells) {
                    CellReference place = new CellReference(cell.cell());
                    var in = workbook.getSheet(sheet.name());
                    @Nullable Row row = in == null ? null : in.getRow(place.getRow());
                    @Nullable Cell found = row == null ? null : row.getCell(place.getCol());
                    note(sheet, cell, found == null ? Optional.empty() : value(evaluator, found));
                }
            });
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    /// What a cell's formula gives; empty if it cannot be computed.
    static Optional<String> value(FormulaEvaluator evaluator, Cell cell) {
        try {
            @Nullable CellValue value = evaluator.evaluate(cell);
            return value == null
                    ? Optional.empty()
                    : switch (value.getCellType()) {
                        case NUMERIC -> Optional.of(PlainNumbers.plain(value.getNumberValue()));
                        case STRING -> Optional.of(value.getStringValue());
                        case BOOLEAN -> Optional.of(String.valueOf(value.getBooleanValue()));
                        case ERROR, BLANK, FORMULA, _NONE -> Optional.empty();
                    };
        } catch (RuntimeException e) {
            return Optional.empty(); // other workbooks, unknown functions, circles
        }
    }

    private static void note(SheetBuilder sheet, XlsxFilter.Pending cell, Optional<String> value) {
        CellReference place = new CellReference(cell.cell());
        note(sheet, place.getRow() + 1, place.getCol(), cell.formula(), cell.stored(), value);
    }

    static void note(SheetBuilder sheet, int row, int column, String formula, String stored, Optional<String> value) {
        if (value.isEmpty()) {
            if (stored.isEmpty()) {
                unknown(sheet, row, column, formula);
            }
        } else if (!value.get().equals(stored)) {
            sheet.set(row, column, value.get());
            sheet.remark(row, column, new CellRead.Formula(formula, !stored.isEmpty(), value.get()));
        }
    }

    private static void unknown(SheetBuilder sheet, XlsxFilter.Pending cell) {
        CellReference place = new CellReference(cell.cell());
        if (cell.stored().isEmpty()) {
            unknown(sheet, place.getRow() + 1, place.getCol(), cell.formula());
        }
    }

    private static void unknown(SheetBuilder sheet, int row, int column, String formula) {
        sheet.remark(row, column, new ReadReason.FormulaUnknown(formula));
    }
}
