package org.dianet.ui.preview.model;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.dianet.imaging.Frame;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.jspecify.annotations.Nullable;

/// The colours of a map as they look over no motion, with the values at their ends.
final class MapLegend extends HBox {
    private static final int HEIGHT = 8;
    private static final int COLOURS = 256;

    private final Label low = new Label();
    private final Label high = new Label();
    private final Canvas strip = new Canvas(0, HEIGHT);
    private @Nullable MapScale scale;
    private double opacity;

    MapLegend() {
        getStyleClass().add("scale-legend");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(Bindings.concat(low.textProperty(), " – ", high.textProperty()));
        low.getStyleClass().add("legend-end");
        high.getStyleClass().add("legend-end");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        Pane holder = new Pane(strip);
        holder.getStyleClass().addAll("legend-strip", "map-strip");
        holder.setMinWidth(0);
        strip.widthProperty().bind(holder.widthProperty());
        strip.widthProperty().addListener(_ -> paint());
        HBox.setHgrow(holder, Priority.ALWAYS);
        getChildren().addAll(low, holder, high);
    }

    void show(MapScale newScale, double newOpacity) {
        scale = newScale;
        low.setText(newScale.low());
        high.setText(newScale.high());
        show(newOpacity);
    }

    void show(double newOpacity) {
        opacity = newOpacity;
        paint();
    }

    private void paint() {
        if (scale != null && strip.getWidth() > 0) {
            Frame colours = MapPainter.legend(scale, COLOURS, HEIGHT, opacity);
            WritableImage image = new WritableImage(COLOURS, HEIGHT);
            image.getPixelWriter()
                    .setPixels(0, 0, COLOURS, HEIGHT, PixelFormat.getIntArgbInstance(), colours.argb(), 0, COLOURS);
            strip.getGraphicsContext2D().drawImage(image, 0, 0, strip.getWidth(), HEIGHT);
        }
    }
}
