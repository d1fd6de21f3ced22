package org.dianet.dataset.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
    @TempDir
    Path folder;

    @Test
    void csvCellsAreText() throws IOException {
        assertEquals(
                List.of(List.of("006", " x ", "a,b", "line\nbreak")), cells(csv("006, x ,\"a,b\",\"line\nbreak\"\n")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertEquals(List.of(List.of("clip", "subject")), cells(csv("\uFEFFclip,subject\r\n")));
    }

    @Test
    void semicolonsAndTabsSeparateToo() throws IOException {
        assertEquals(List.of(List.of("a", "b", "c")), cells(csv("a;b;c\n")));
        assertEquals(List.of(List.of("a", "b", "c")), cells(csv("a\tb\tc\n")));
    }

    @Test
    void xlsxCellsAreTextAsTyped() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (Workbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("Coding").createRow(13);
            row.createCell(0).setCellValue("006");
            row.createCell(1).setCellValue(46);
            styled(book, row.createCell(3), "#,##0", 1930);
            styled(book, row.createCell(4), "000", 6);
            styled(book, row.createCell(5), "0.00", 46);
            row.createCell(6).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            write(book, file);
        }
        List<Sheet> sheets = new TableFiles().read(file);
        assertEquals("Coding", sheets.getFirst().name());
        Sheet.Row row = sheets.getFirst().rows().getFirst();
        assertEquals(14, row.number());
        assertEquals(List.of("006", "46", "", "1930", "006", "46", "3"), row.cells());
    }

    @Test
    void manyFormattedEmptyRowsAreNotRead() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(10)) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("clip");
            for (int i = 1; i < 20_000; i++) {
                sheet.createRow(i).setHeightInPoints(15);
            }
            sheet.createRow(20_000).createCell(0).setCellValue("stray");
            write(book, file);
        }
        assertEquals(1, new TableFiles().read(file).getFirst().rows().size());
    }

    @Test
    void oldExcelFilesReadAsText() throws IOException {
        Path file = folder.resolve("t.xls");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var row = book.createSheet("label").createRow(3);
            row.createCell(0).setCellValue("006");
            row.createCell(1).setCellValue(1930);
            row.createCell(2).setCellFormula("SUM(2,3)");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        Sheet sheet = new TableFiles().read(file).getFirst();
        assertEquals("label", sheet.name());
        assertEquals(new Sheet.Row(4, List.of("006", "1930", "5")), sheet.rows().getFirst());
    }

    @Test
    void otherFilesAreRefusedInASentence() throws IOException {
        assertTrue(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})
                .contains("damaged or incomplete Excel file"));
        assertTrue(refusal(new byte[] {'P', 'K', 3, 4, 9, 9}).contains("is a damaged XLSX file"));
        assertTrue(refusal(new byte[] {'a', 0, 'b'}).contains("is not a table"));
        String open = refusal("a,\"b\nc".getBytes(StandardCharsets.UTF_8));
        assertTrue(
                open.contains("row 1: it is not CSV (a quotation mark is opened there or above and never closed)"),
                open);
        assertFalse(open.contains("Exception"), open);
    }

    @Test
    void aMissingFileIsSaid() {
        Path missing = folder.resolve("no.csv");
        assertEquals(
                "There is no file " + missing + ".",
                assertThrows(DatasetException.class, () -> new TableFiles().read(missing))
                        .getMessage());
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("x.csv"), content);
        return String.valueOf(assertThrows(DatasetException.class, () -> new TableFiles().read(file))
                .getMessage());
    }

    private static void styled(Workbook book, Cell cell, String format, double value) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static void write(Workbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static List<List<String>> cells(Path file) throws DatasetException {
        return new TableFiles()
                .read(file).getFirst().rows().stream().map(Sheet.Row::cells).toList();
    }
}
