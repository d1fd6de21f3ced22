package org.dianet.pipeline.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MotionShare;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.figure.MapCaption.Line;
import org.dianet.pipeline.figure.MapCaption.Tone;
import org.dianet.run.FoldKey;
import org.dianet.storage.drawing.PrintSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The figure of a clip's maps at print size, in each kind of file.
class DrawMapFigureTest {
    private static final int SIDE = 32;
    private static final int GREY = 0xff808080;
    private static final MapCaption CAPTION = new MapCaption(List.of(
            new Line(Tone.TITLE, "Attention received from the other phase, over DI-Onset and DI-Offset."),
            new Line(Tone.WARNING, "Fails: it does not beat |DI|."),
            new Line(Tone.PLAIN, "Clip s01_c02, onset 1, apex 5, offset 9, coded by κ.")));

    @TempDir
    private Path folder;

    private static ExplainClip.Seen seen(PhaseKind kind, String name) {
        FloatImage image = new FloatImage(SIDE, SIDE, 1, new float[SIDE * SIDE]);
        int[] grey = new int[SIDE * SIDE];
        Arrays.fill(grey, GREY);
        TokenMap map = new TokenMap(2, 2, new double[] {0.8, 0, 0, 0});
        return new ExplainClip.Seen(
                kind, name, "|DI|", image, new Frame(SIDE, SIDE, grey), image, map, MotionShare.of(map, image));
    }

    private static ExplainClip.Answer answer(ExplainClip.Seen... seen) {
        List<TokenMap> maps = List.of(seen).stream().map(ExplainClip.Seen::map).toList();
        Explanation explanation = Explanation.of(ExplanationMethod.ATTENTION, maps, null);
        return new ExplainClip.Answer(
                new PredictClip.Answer(List.of("x", "y"), List.of(0.6, 0.4), 1, List.of(1L), "of one network"),
                explanation,
                List.of(explanation),
                List.of(seen),
                "32×32 px",
                List.of(new FoldKey(new SubjectId("s1"), 1)),
                null,
                null,
                Ground.MOTION);
    }

    private static ExplainClip.Answer pair() {
        return answer(seen(PhaseKind.ONSET, "DI-Onset"), seen(PhaseKind.OFFSET, "DI-Offset"));
    }

    private Path drawn(String name, DrawMapFigure.Look look) throws Exception {
        Path file = folder.resolve("new").resolve(name);
        DrawMapFigure.draw(pair(), CAPTION, look, file);
        return file;
    }

    private static DrawMapFigure.Look look(double millimetres, int dpi, DrawMapFigure.Grid grid) {
        return new DrawMapFigure.Look(new PrintSize(millimetres, dpi), 0.75, grid);
    }

    private static Document parsed(Path svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    private static List<String> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }

    /// 85 mm are 321 pixels of 1/96 inch, and at 600 dots per inch a picture half as wide has 925 dots or more.
    @Test
    void anSvgIsAsWideAsAskedForAndItsTextIsText() throws Exception {
        Document svg = parsed(drawn("a.svg", look(85, 600, DrawMapFigure.Grid.NONE)));
        Element root = svg.getDocumentElement();
        assertEquals("85.00mm", root.getAttribute("width"));
        assertTrue(root.getAttribute("viewBox").startsWith("0 0 321 "), root.getAttribute("viewBox"));
        List<String> texts = texts(svg);
        assertTrue(texts.containsAll(List.of("DI-Onset", "DI-Offset")), texts.toString());
        // The largest value is four times the mean, which is where the scale ends.
        assertTrue(texts.containsAll(List.of("0", "1.0", "2.0", "3.0", "4.0")), texts.toString());
        String all = String.join(" ", texts);
        CAPTION.lines().forEach(line -> assertTrue(all.contains(line.text()), all));
        Element picture = (Element) svg.getElementsByTagName("image").item(0);
        double shown = Double.parseDouble(picture.getAttribute("width"));
        BufferedImage inside = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder()
                .decode(picture.getAttribute("xlink:href").substring("data:image/png;base64,".length()))));
        assertTrue(inside.getWidth() >= shown / 96 * 600, inside.getWidth() + " pixels for " + shown);
        // Three quarters of the last colour, a50026, over the grey.
        assertEquals(0xff9c203d, inside.getRGB(0, 0), "strongest in its corner");
        assertEquals(GREY, inside.getRGB(inside.getWidth() - 1, inside.getHeight() - 1), "zero leaves the picture");
    }

    @Test
    void theGridHasALineAtEachBorder() throws Exception {
        int without = parsed(drawn("a.svg", look(180, 300, DrawMapFigure.Grid.NONE)))
                .getElementsByTagName("line")
                .getLength();
        int with = parsed(drawn("b.svg", look(180, 300, DrawMapFigure.Grid.PLACES)))
                .getElementsByTagName("line")
                .getLength();
        assertEquals(2 * (3 + 3), with - without);
    }

    /// 180 mm at 300 dots per inch: 2125.98 dots, 11811 dots per metre.
    @Test
    void aPngHasItsDotsAndSaysHowLargeTheyAre() throws Exception {
        Path file = drawn("a.png", DrawMapFigure.Look.DEFAULT);
        assertEquals(2126, ImageIO.read(file.toFile()).getWidth());
        byte[] png = Files.readAllBytes(file);
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertTrue(at > 0);
        ByteBuffer chunk = ByteBuffer.wrap(png, at + 4, 9);
        assertEquals(11811, chunk.getInt());
        assertEquals(11811, chunk.getInt());
        assertEquals(1, chunk.get(), "per metre");
    }

    /// 180 mm are 510.24 points.
    @Test
    void aPdfIsAsWideAsAskedForAndItsTextIsTextInAFontInside() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(drawn("a.pdf", DrawMapFigure.Look.DEFAULT).toFile())) {
            assertEquals(510.24, pdf.getPage(0).getMediaBox().getWidth(), 0.01);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            CAPTION.lines().forEach(line -> assertTrue(text.contains(line.text()), text));
        }
    }

    @Test
    void aLongCaptionIsBrokenAndNothingOfItIsLost() throws Exception {
        String text = "Each of the words of this sentence ".repeat(30).strip();
        Path file = folder.resolve("a.svg");
        DrawMapFigure.draw(
                pair(),
                new MapCaption(List.of(new Line(Tone.PLAIN, text))),
                look(60, 300, DrawMapFigure.Grid.NONE),
                file);
        List<String> texts = texts(parsed(file));
        assertTrue(String.join(" ", texts).contains(text));
        assertTrue(texts.stream().allMatch(line -> line.length() < 80), texts.toString());
    }

    /// As wide as the machine's own font draws it, which is what a picture is painted with.
    @Test
    void aWarningInBoldFitsIntoTheFigure() throws Exception {
        String banner = "The controls of this kind of map failed in this run: they stay alike with random weights, and"
                + " they do not beat |DI|. Do not read the map as the reason for the answer.";
        Path file = folder.resolve("a.svg");
        DrawMapFigure.draw(
                pair(), new MapCaption(List.of(new Line(Tone.WARNING, banner))), DrawMapFigure.Look.DEFAULT, file);
        Document svg = parsed(file);
        Font bold = new Font(Font.SANS_SERIF, Font.BOLD, 10);
        FontRenderContext context = new FontRenderContext(null, true, true);
        List<String> lines = texts(svg);
        assertTrue(String.join(" ", lines).contains(banner));
        assertTrue(
                lines.stream()
                        .allMatch(line -> bold.getStringBounds(line, context).getWidth() <= 680),
                lines.toString());
    }

    @Test
    void whatMustNotBeNamedIsNotNamed() {
        MapCaption masked = CAPTION.with(text -> text.replace("s01_c02", "Clip 3"));
        assertFalse(masked.toString().contains("s01_c02"));
        assertEquals(Tone.WARNING, masked.lines().get(1).tone());
    }

    @Test
    void whatCannotBePrintedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PrintSize(20, 300));
        assertThrows(IllegalArgumentException.class, () -> new PrintSize(Double.NaN, 300));
        assertThrows(IllegalArgumentException.class, () -> new PrintSize(180, 10));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DrawMapFigure.Look(PrintSize.DEFAULT, 1.5, DrawMapFigure.Grid.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> DrawMapFigure.draw(pair(), CAPTION, DrawMapFigure.Look.DEFAULT, folder.resolve("a.gif")));
    }
}
