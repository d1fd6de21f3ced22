package org.dianet.pipeline.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.storage.PngFile;

/// A figure as pixels, at twice its size so that it prints well.
final class PlatePicture {
    private static final int SCALE = 2;

    private PlatePicture() {}

    static Frame frame(Plate plate) {
        int width = SCALE * plate.width();
        int height = SCALE * plate.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        plate.parts().forEach(part -> draw(graphics, part));
        graphics.dispose();
        return new Frame(width, height, image.getRGB(0, 0, width, height, new int[width * height], 0, width));
    }

    private static void draw(Graphics2D graphics, Plate.Part part) {
        switch (part) {
            case Plate.Picture(int x, int y, int width, int height, Frame frame) ->
                graphics.drawImage(PngFile.image(frame), x, y, width, height, null);
            case Plate.Bar(int x, int y, int width, int height, String colour) -> {
                graphics.setColor(Color.decode(colour));
                graphics.fillRect(x, y, width, height);
            }
            case Plate.Line(List<Plate.Point> points, String colour) -> {
                graphics.setColor(Color.decode(colour));
                graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                Path2D path = new Path2D.Double();
                for (int i = 0; i < points.size(); i++) {
                    Plate.Point point = points.get(i);
                    if (i == 0) {
                        path.moveTo(point.x(), point.y());
                    } else {
                        path.lineTo(point.x(), point.y());
                    }
                }
                graphics.draw(path);
            }
            case Plate.Words words -> {
                graphics.setColor(Color.decode(words.colour()));
                int style = words.weight() == Plate.Weight.BOLD ? Font.BOLD : Font.PLAIN;
                graphics.setFont(new Font(Font.SANS_SERIF, style, words.size()));
                graphics.drawString(words.text(), words.x(), words.y());
            }
        }
    }
}
