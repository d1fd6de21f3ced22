package org.dianet.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A made-up copy of a data set: tables with text, number and formula cells as the real ones mix them, and folders of
/// tiny images.
public final class DatasetFolder {
    private final Path root;
    private final byte[] jpeg = encoded("jpg");
    private final byte[] bmp = encoded("bmp");

    public DatasetFolder(Path root) {
        this.root = root;
    }

    /// A cell that a spreadsheet program would compute.
    public record Formula(String text) {}

    /// One sheet of a table file; a row is a list of text, numbers, formulas or `null`.
    public record Page(String name, List<Object[]> rows) {}

    public Path root() {
        return root;
    }

    public Path xlsx(String name, Page... pages) {
        return write(name, new XSSFWorkbook(), pages);
    }

    public Path xls(String name, Page... pages) {
        return write(name, new HSSFWorkbook(), pages);
    }

    private Path write(String name, Workbook workbook, Page... pages) {
        Path file = root.resolve(name);
        try (workbook) {
            for (Page page : pages) {
                var sheet = workbook.createSheet(page.name);
                for (int r = 0; r < page.rows.size(); r++) {
                    var row = sheet.createRow(r);
                    Object[] cells = page.rows.get(r);
                    for (int c = 0; c < cells.length; c++) {
                        if (cells[c] != null) {
                            fill(row.createCell(c), cells[c]);
                        }
                    }
                }
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Files.createDirectories(root);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, Object value) {
        switch (value) {
            case Formula formula -> cell.setCellFormula(formula.text);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }

    /// Images `first..last` with names such as `img%d.jpg`.
    public void images(String folder, String pattern, long first, long last) {
        try {
            Path place = Files.createDirectories(root.resolve(folder));
            for (long n = first; n <= last; n++) {
                Files.write(place.resolve(String.format(pattern, n)), pattern.endsWith(".bmp") ? bmp : jpeg);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void file(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
