package org.dianet.storage.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Drawings as a PDF with a page for each, of its size. Letters are drawn as outlines: journals ask for all fonts
/// inside the
/// file, and no single font has every letter a class may be named with.
final class PdfBytes {
    /// Points of a PDF in a pixel of 1/96 inch.
    private static final float POINTS = 0.75f;

    private PdfBytes() {}

    static byte[] of(List<Drawing> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Otherwise the time is in it, and the same drawing gives another file each time.
            document.setDocumentId(0L);
            for (Drawing drawing : pages) {
                add(drawing, document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(Drawing drawing, PDDocument document) throws IOException {
        float width = POINTS * drawing.width();
        float height = POINTS * drawing.height();
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.scale(POINTS, POINTS);
        DrawingPainter.paint(drawing, graphics);
        graphics.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
    }
}
