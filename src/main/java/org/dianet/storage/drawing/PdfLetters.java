package org.dianet.storage.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Writes text as text, in a font whose letters lie in the file. No single font has every letter that a class may be
/// named with: text with another letter is drawn as outlines.
final class PdfLetters extends PdfBoxGraphics2DFontTextDrawer {
    /// Comes with PDFBox, and may lie in any document (SIL Open Font License).
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /// Bold letters are those of the font with a line around them, in shares of their size.
    private static final float BOLD = 0.03f;

    private static final int UNITS = 1000;

    private final PDFont font;

    PdfLetters(PDDocument document) throws IOException {
        try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IOException("the program lacks its font for PDF files");
            }
            font = PDType0Font.load(document, stream, true);
        }
    }

    private boolean has(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private static String text(AttributedCharacterIterator letters) {
        StringBuilder text = new StringBuilder();
        for (char c = letters.first(); c != CharacterIterator.DONE; c = letters.next()) {
            text.append(c);
        }
        letters.first();
        return text.toString();
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font wanted, IFontTextDrawerEnv around) {
        return font;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator letters, IFontTextDrawerEnv around)
            throws IOException, FontFormatException {
        return has(text(letters)) && super.canDrawText(letters, around);
    }

    @Override
    public void drawText(AttributedCharacterIterator letters, IFontTextDrawerEnv around)
            throws IOException, FontFormatException {
        if (!around.getFont().isBold() || !(around.getPaint() instanceof Color colour)) {
            super.drawText(letters, around);
            return;
        }
        PDPageContentStream content = around.getContentStream();
        content.saveGraphicsState();
        content.setRenderingMode(RenderingMode.FILL_STROKE);
        content.setLineWidth(BOLD * around.getFont().getSize2D());
        content.setStrokingColor(colour);
        super.drawText(letters, around);
        content.restoreGraphicsState();
    }

    @Override
    public FontMetrics getFontMetrics(Font wanted, IFontTextDrawerEnv around) {
        return new Widths(wanted, around.getCalculationGraphics().getFontMetrics(wanted));
    }

    /// As wide as the text will be: in the font of the file, or as outlines.
    private final class Widths extends FontMetrics {
        private final transient FontMetrics outlines;

        Widths(Font wanted, FontMetrics outlines) {
            super(wanted);
            this.outlines = outlines;
        }

        @Override
        public int stringWidth(String text) {
            try {
                return has(text)
                        ? Math.round(PdfLetters.this.font.getStringWidth(text)
                                / UNITS
                                * getFont().getSize2D())
                        : outlines.stringWidth(text);
            } catch (IOException e) {
                return outlines.stringWidth(text);
            }
        }
    }
}
