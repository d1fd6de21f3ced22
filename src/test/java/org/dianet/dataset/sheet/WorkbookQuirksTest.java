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
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.ReadReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people and programs leave in workbooks.
class WorkbookQuirksTest {
    @TempDir
    Path folder;

    private List<Sheet> read(Workbook book) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return new TableFiles().read(file);
    }

    private static List<CellRead> remarks(Sheet sheet) {
        return sheet.remarks().stream().map(Sheet.Remark::read).toList();
    }

    @Test
    void cellsMergedDownwardsAllHaveTheFirstsValue() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var sheet = book.createSheet();
            for (int r = 0; r < 4; r++) {
                sheet.createRow(r).createCell(1).setCellValue("f" + r);
            }
            sheet.getRow(0).createCell(0).setCellValue("91");
            sheet.getRow(3).createCell(0).setCellValue("92");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A3"));
            Sheet read = read(book).getFirst();
            assertEquals(
                    List.of("91", "91", "91", "92"),
                    read.rows().stream().map(row -> row.cell(0)).toList());
            assertEquals(
                    List.of(2, 3),
                    read.remarks().stream().map(Sheet.Remark::row).toList());
        }
    }

    @Test
    void aTitleMergedToTheRightIsNotRepeated() throws IOException {
        Workbook book = new XSSFWorkbook();
        var sheet = book.createSheet();
        sheet.createRow(0).createCell(0).setCellValue("Coding");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
        assertEquals(List.of("Coding"), read(book).getFirst().rows().getFirst().cells());
    }

    @Test
    void aFormulaWithoutAStoredValueIsComputed() throws IOException {
        Workbook book = new XSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue(10);
        row.createCell(1).setCellFormula("A1+20");
        row.createCell(2).setCellFormula("CONCATENATE(\"EP\",A1)");
        Sheet read = read(book).getFirst();
        assertEquals(List.of("10", "30", "EP10"), read.rows().getFirst().cells());
        assertEquals(new CellRead.Formula("A1+20", false, "30"), remarks(read).getFirst());
    }

    /// As XlsxWriter and xlwt write every formula.
    @Test
    void aFormulaWhoseStoredValueIsAMadeUpZeroIsComputedToo() throws IOException {
        Workbook book = new XSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue(10);
        XSSFCell made = (XSSFCell) row.createCell(1);
        made.setCellFormula("A1+20");
        made.getCTCell().setV("0");
        XSSFCell truly = (XSSFCell) row.createCell(2);
        truly.setCellFormula("A1-10");
        truly.getCTCell().setV("0");
        Sheet read = read(book).getFirst();
        assertEquals(List.of("10", "30", "0"), read.rows().getFirst().cells());
        assertEquals(List.of(new CellRead.Formula("A1+20", true, "30")), remarks(read));
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            var oldRow = old.createSheet().createRow(0);
            oldRow.createCell(0).setCellValue(10);
            oldRow.createCell(1).setCellFormula("A1+20");
            assertEquals(
                    List.of("10", "30"), read(old).getFirst().rows().getFirst().cells());
        }
    }

    @Test
    void whatCannotBeComputedIsEmptyAndSaid() throws IOException {
        Workbook book = new XSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue("x");
        row.createCell(1).setCellFormula("WEBSERVICE(\"http://nowhere\")");
        Cell error = row.createCell(2);
        error.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        Sheet read = read(book).getFirst();
        assertEquals("", read.rows().getFirst().cell(1));
        assertEquals("", read.rows().getFirst().cell(2));
        assertEquals(
                Set.of(
                        new ReadReason.FormulaUnknown("WEBSERVICE(\"http://nowhere\")"),
                        new ReadReason.CellError("#REF!")),
                Set.copyOf(remarks(read)));
    }

    @Test
    void hiddenSheetsAreMarked() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            book.createSheet("b").createRow(0).createCell(0).setCellValue("x");
            book.createSheet("c").createRow(0).createCell(0).setCellValue("x");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            assertEquals(
                    List.of(false, true, true),
                    read(book).stream().map(Sheet::hidden).toList());
        }
    }

    @Test
    void readingsOfJapaneseTextAreNoPartOfIt() throws IOException {
        Path file = folder.resolve("j.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet().createRow(0);
            XSSFCell cell = row.createCell(0);
            cell.setCellValue("喜び");
            var phonetic = book.getSharedStringSource().getSharedStringItems().getFirst();
            var run = ((org.apache.poi.xssf.usermodel.XSSFRichTextString) phonetic)
                    .getCTRst()
                    .addNewRPh();
            run.setSb(0);
            run.setEb(1);
            run.setT("ヨロコ");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        assertEquals(
                List.of("喜び"),
                new TableFiles().read(file).getFirst().rows().getFirst().cells());
    }

    @Test
    void filesOfOtherKindsEachGetTheirSentence() throws IOException {
        assertTrue(refusal("x.csv", new byte[0]).endsWith("x.csv is empty."));
        assertTrue(refusal("x.csv", "\n \n".getBytes(StandardCharsets.UTF_8)).endsWith("contains only blanks."));
        String page = "<html><body><table><tr><td>Subject</td></tr></table></body></html>";
        assertTrue(refusal("x.xls", page.getBytes(StandardCharsets.UTF_8)).contains("is a web page (HTML)"));
        assertTrue(refusal("x.xls", ("\uFEFF<!DOCTYPE html>" + page).getBytes(StandardCharsets.UTF_16LE))
                .contains("is a web page (HTML)"));
        assertTrue(refusal("x.fods", "<?xml version=\"1.0\"?><office:document/>".getBytes(StandardCharsets.UTF_8))
                .contains("is XML and not a table"));
        assertTrue(refusal("x.csv", "{\"clips\": []}".getBytes(StandardCharsets.UTF_8))
                .contains("is JSON and not a table"));
        assertTrue(refusal("x.xls", "{\\rtf1 Subject}".getBytes(StandardCharsets.UTF_8))
                .contains("is rich text (RTF) and not a table"));
        assertTrue(refusal("x.xls", "MIME-Version: 1.0\n".getBytes(StandardCharsets.UTF_8))
                .contains("MHTML"));
        assertTrue(refusal("x.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
                .contains("is an OpenDocument table (ODS). Open it in a spreadsheet program, save it as XLSX"));
        assertTrue(refusal("x.xlsx", zip("xl/workbook.bin", "b")).contains("XLSB"));
        assertTrue(refusal("x.xlsx", zip("readme.txt", "b")).contains("is a ZIP archive, not an XLSX file"));
    }

    private String refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        String said = String.valueOf(assertThrows(DatasetException.class, () -> new TableFiles().read(file))
                .getMessage());
        assertFalse(said.contains("\n"), said);
        return said;
    }

    private byte[] zip(String entry, String text) throws IOException {
        Path file = folder.resolve("z.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(file);
    }
}
