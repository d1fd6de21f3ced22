package org.dianet.storage.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dianet.imaging.Frame;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A drawing of 200 by 100 with one of each part looks the same in all kinds of files.
class DrawingFileTest {
    private static final int RED = 0xffcc0000;
    private static final int BLUE = 0xff0000cc;
    private static final int WHITE = 0xffffffff;
    /// Pixels of a PNG and of the rendered PDF in a pixel of the drawing.
    private static final int SCALE = 2;

    private static final Drawing DRAWING = new Drawing.Builder()
            .bar(10, 10, 40, 20, "#cc0000")
            .picture(60, 10, 40, 20, new Frame(2, 1, new int[] {BLUE, BLUE}))
            .line(10, 90.5, 190, 90.5, "#cc0000", 3)
            .curve(
                    List.of(new Drawing.Point(110, 20), new Drawing.Point(130, 40), new Drawing.Point(150, 20)),
                    "#0000cc",
                    4)
            .words(190, 60, Anchor.END, Letters.bold(20, "#cc0000"), "κ < 1 − 中")
            .drawing(200, 100);

    @TempDir
    private Path folder;

    private Path written(String name) throws Exception {
        Path file = folder.resolve(name);
        DrawingFile.write(DRAWING, file);
        return file;
    }

    private static BufferedImage rendered(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            // 72 points an inch, 96 pixels an inch.
            assertEquals(150, document.getPage(0).getMediaBox().getWidth());
            assertEquals(75, document.getPage(0).getMediaBox().getHeight());
            return new PDFRenderer(document).renderImageWithDPI(0, 96 * SCALE);
        }
    }

    private static int at(BufferedImage image, int x, int y) {
        return image.getRGB(SCALE * x, SCALE * y) | 0xff000000;
    }

    private static void looksRight(BufferedImage image) {
        assertEquals(SCALE * 200, image.getWidth());
        assertEquals(SCALE * 100, image.getHeight());
        assertEquals(RED, at(image, 30, 20), "inside the bar");
        assertEquals(WHITE, at(image, 30, 33), "below the bar");
        assertEquals(BLUE, at(image, 80, 20), "inside the picture");
        assertEquals(RED, at(image, 100, 90), "on the line");
        assertEquals(BLUE, at(image, 120, 30), "on the curve");
        assertEquals(WHITE, at(image, 130, 20), "inside the curve's angle");
        Rectangle words = coloured(image, new Rectangle(0, 42 * SCALE, image.getWidth(), 26 * SCALE));
        assertEquals(190, (words.x + words.width) / (double) SCALE, 3, "the text ends at its place");
        assertTrue(words.width > 60 * SCALE, words.toString());
    }

    /// The smallest rectangle around all that is not white.
    private static Rectangle coloured(BufferedImage image, Rectangle within) {
        Rectangle found = new Rectangle(-1, -1);
        for (int y = within.y; y < within.y + within.height; y++) {
            for (int x = within.x; x < within.x + within.width; x++) {
                if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    found.add(x, y);
                    if (found.width < 0) {
                        found = new Rectangle(x, y, 1, 1);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void aPngShowsAllParts() throws Exception {
        looksRight(ImageIO.read(written("a.png").toFile()));
    }

    @Test
    void aPdfShowsAllParts() throws Exception {
        looksRight(rendered(written("a.PDF")));
    }

    @Test
    void aPdfIsTheSameEachTime() throws Exception {
        byte[] first = Files.readAllBytes(written("a.pdf"));
        assertArrayEquals(first, Files.readAllBytes(written("b.pdf")));
    }

    /// Each font lies in the file; text with a letter that it lacks is drawn.
    @Test
    void aPdfNeedsNoFontFromElsewhere() throws Exception {
        Path file = folder.resolve("words.pdf");
        Drawing words = new Drawing.Builder()
                .words(10, 20, Letters.plain(10, "#000000"), "κ = −0.5 × “mean”")
                .words(10, 40, Letters.bold(10, "#000000"), "in bold")
                .words(10, 60, Letters.plain(10, "#000000"), "中文")
                .drawing(200, 100);
        DrawingFile.write(words, file);
        assertEquals(List.of(), fonts(written("drawn.pdf")), "its only text has such a letter");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(
                    List.of("κ = −0.5 × “mean”", "in bold"),
                    new PDFTextStripper()
                            .getText(document)
                            .lines()
                            .map(String::strip)
                            .toList());
        }
        List<Boolean> embedded = fonts(file);
        assertFalse(embedded.isEmpty());
        assertFalse(embedded.contains(false));
    }

    /// Of each font of the page's drawing, whether it lies in the file.
    private static List<Boolean> fonts(Path pdf) throws Exception {
        List<Boolean> embedded = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDResources page = document.getPage(0).getResources();
            for (COSName form : page.getXObjectNames()) {
                PDResources inside = ((PDFormXObject) page.getXObject(form)).getResources();
                for (COSName font : inside.getFontNames()) {
                    embedded.add(inside.getFont(font).isEmbedded());
                }
            }
        }
        return embedded;
    }

    @Test
    void anSvgHasAllPartsAsWhatTheyAre() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(written("a.svg").toFile());
        assertEquals("0 0 200 100", svg.getDocumentElement().getAttribute("viewBox"));
        Element bar = (Element) svg.getElementsByTagName("rect").item(1);
        assertEquals("10.0", bar.getAttribute("x"));
        Element words = (Element) svg.getElementsByTagName("text").item(0);
        assertEquals("end", words.getAttribute("text-anchor"));
        assertEquals("bold", words.getAttribute("font-weight"));
        assertEquals("κ < 1 − 中", words.getTextContent());
        assertEquals(1, svg.getElementsByTagName("line").getLength());
        assertEquals(1, svg.getElementsByTagName("polyline").getLength());
        assertEquals(1, svg.getElementsByTagName("image").getLength());
    }
}
