package org.dianet.storage.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.storage.PngFile;

/// Paints a drawing, into pixels or any other output of Java's graphics.
public final class DrawingPainter {
    private static final int SCALE = 2;

    private DrawingPainter() {}

    /// As pixels, at twice its size so that it prints well.
    public static Frame frame(Drawing drawing) {
        return frame(drawing, SCALE);
    }

    /// As pixels.
    ///
    /// @param scale of them in a pixel of the drawing
    static Frame frame(Drawing drawing, double scale) {
        int width = (int) Math.round(scale * drawing.width());
        int height = (int) Math.round(scale * drawing.height());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint(drawing, graphics);
        graphics.dispose();
        return new Frame(width, height, image.getRGB(0, 0, width, height, new int[width * height], 0, width));
    }

    /// A picture with parts over it; its other pixels stay as they are.
    public static Frame over(Frame picture, List<Drawing.Part> parts) {
        BufferedImage image = PngFile.image(picture);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        parts.forEach(part -> paint(part, graphics));
        graphics.dispose();
        int width = picture.width();
        int height = picture.height();
        return new Frame(width, height, image.getRGB(0, 0, width, height, new int[width * height], 0, width));
    }

    static void paint(Drawing drawing, Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        drawing.parts().forEach(part -> paint(part, graphics));
    }

    private static void paint(Drawing.Part part, Graphics2D graphics) {
        switch (part) {
            case Drawing.Picture(int x, int y, int width, int height, Frame frame) ->
                graphics.drawImage(PngFile.image(frame), x, y, width, height, null);
            case Drawing.Bar(double x, double y, double width, double height, String colour) -> {
                graphics.setColor(Color.decode(colour));
                graphics.fill(new Rectangle2D.Double(x, y, width, height));
            }
            case Drawing.Line line -> {
                graphics.setColor(Color.decode(line.colour()));
                graphics.setStroke(
                        new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(path(line));
            }
            case Drawing.Words words -> {
                Drawing.Letters letters = words.letters();
                graphics.setColor(Color.decode(letters.colour()));
                int style = letters.weight() == Drawing.Weight.BOLD ? Font.BOLD : Font.PLAIN;
                graphics.setFont(new Font(Font.SANS_SERIF, style, letters.size()));
                double before = switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> graphics.getFontMetrics().stringWidth(words.text()) / 2.0;
                    case END -> graphics.getFontMetrics().stringWidth(words.text());
                };
                graphics.drawString(words.text(), (float) (words.x() - before), (float) words.y());
            }
        }
    }

    private static Path2D path(Drawing.Line line) {
        Path2D path = new Path2D.Double();
        for (Drawing.Point point : line.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        return path;
    }
}
