package org.dianet.storage.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Drawings as a PDF with a page for each. Journals ask for all fonts inside the file, see [PdfLetters].
final class PdfBytes {
    /// Points of a PDF in a pixel of 1/96 inch.
    static final float POINTS = 0.75f;

    private PdfBytes() {}

    /// @param points of the PDF in a pixel of a drawing
    static byte[] of(List<Drawing> pages, float points) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Otherwise the time is in it, and the same drawing gives another file each time.
            document.setDocumentId(0L);
            PdfLetters letters = new PdfLetters(document);
            for (Drawing drawing : pages) {
                add(drawing, document, letters, points);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(Drawing drawing, PDDocument document, PdfLetters letters, float points) throws IOException {
        float width = points * drawing.width();
        float height = points * drawing.height();
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.setFontTextDrawer(letters);
        graphics.scale(points, points);
        DrawingPainter.paint(drawing, graphics);
        graphics.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
    }
}
