package org.dianet.ui.app.menu;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.dianet.storage.drawing.Drawing;
import org.dianet.ui.common.control.FrameImage;

/// A drawing as shapes, e.g. for a printer.
final class DrawingNode {
    private static final String LETTERS = "SansSerif";

    private DrawingNode() {}

    static Group of(Drawing drawing) {
        Group group = new Group(new Rectangle(drawing.width(), drawing.height(), Color.WHITE));
        drawing.parts().forEach(part -> group.getChildren().add(shape(part)));
        return group;
    }

    private static Node shape(Drawing.Part part) {
        return switch (part) {
            case Drawing.Picture picture -> {
                ImageView view = new ImageView(new FrameImage().show(picture.frame()));
                view.setX(picture.x());
                view.setY(picture.y());
                view.setFitWidth(picture.width());
                view.setFitHeight(picture.height());
                yield view;
            }
            case Drawing.Bar bar -> {
                Rectangle box = new Rectangle(bar.x(), bar.y(), bar.width(), bar.height());
                box.setFill(Color.web(bar.colour()));
                yield box;
            }
            case Drawing.Line line -> {
                Polyline curve = new Polyline();
                line.points().forEach(point -> curve.getPoints().addAll(point.x(), point.y()));
                curve.setStroke(Color.web(line.colour()));
                curve.setStrokeWidth(line.width());
                yield curve;
            }
            case Drawing.Words words -> text(words);
        };
    }

    private static Text text(Drawing.Words words) {
        boolean bold = words.letters().weight() == Drawing.Weight.BOLD;
        Text text = new Text(words.text());
        text.setFont(Font.font(
                LETTERS,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                words.letters().size()));
        text.setFill(Color.web(words.letters().colour()));
        text.setTextOrigin(VPos.BASELINE);
        double wide = text.getLayoutBounds().getWidth();
        text.setX(
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - wide / 2;
                    case END -> words.x() - wide;
                });
        text.setY(words.y());
        return text;
    }
}
