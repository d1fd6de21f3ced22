package org.dianet.storage.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Writes XLSX. A column that holds nothing but numbers beneath its header gets number cells; `007` stays text.
public final class XlsxAnnotationWriter implements AnnotationWriter {
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int LONGEST = 32_767;
    private final String sheetName;

    /// @param sheetName as the spreadsheet program shows it
    public XlsxAnnotationWriter(String sheetName) {
        this.sheetName = WorkbookUtil.createSafeSheetName(sheetName);
    }

    @Override
    public void write(Path file, List<List<String>> rows) throws StorageException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(sheetName);
            Set<Integer> numbers = numberColumns(rows);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    fill(row, c, rows.get(r).get(c), numbers.contains(c));
                }
            }
            fit(sheet, rows);
            workbook.write(bytes);
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(file, bytes.toByteArray());
    }

    private static void fill(Row row, int column, String text, boolean numeric) {
        if (!text.isEmpty()) {
            Cell cell = row.createCell(column);
            if (numeric && number(text)) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                // The format holds no longer text; a note of this length is cut in this one place.
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }

    private static Set<Integer> numberColumns(List<List<String>> rows) {
        Set<Integer> named = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        Set<Integer> words = new HashSet<>();
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                // The first cell that says anything is the column's name.
                if (!row.get(c).isEmpty() && !named.add(c)) {
                    (number(row.get(c)) ? numbers : words).add(c);
                }
            }
        }
        numbers.removeAll(words);
        return numbers;
    }

    private static boolean number(String text) {
        return text.matches("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,9})?");
    }

    private static void fit(Sheet sheet, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int c = 0; c < columns; c++) {
            int column = c;
            int longest = rows.stream()
                    .filter(row -> row.size() > column)
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            sheet.setColumnWidth(c, 256 * Math.clamp(longest + 2, NARROWEST, WIDEST));
        }
    }
}
