package org.dianet.ui.common.control;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// A picture that is zoomed with the wheel and moved by dragging.
public final class PicturePane extends Pane {
    private static final double NOTCH = 1.0015;
    private static final double PIXELS_VISIBLE = 3;
    private final ImageView picture = new ImageView();
    private final Viewport viewport = new Viewport();
    private final Runnable onChange;
    private Point2D grabbed = Point2D.ZERO;

    /// @param onChange called when the zoom has changed
    public PicturePane(Runnable onChange) {
        this.onChange = onChange;
        getStyleClass().add("picture");
        getChildren().add(picture);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grabbed = new Point2D(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        setMinSize(0, 0);
    }

    /// Shows an image in place of a frame of this size, which may have more pixels.
    public void show(Image image, int width, int height) {
        picture.setImage(image);
        viewport.image(width, height);
        place();
    }

    public void clear() {
        picture.setImage(null);
    }

    public double scale() {
        return viewport.scale();
    }

    public void fit() {
        viewport.fit();
        place();
    }

    public void zoom(double factor) {
        viewport.zoom(factor);
        place();
    }

    private void wheel(ScrollEvent event) {
        viewport.zoom(new Point2D(event.getX(), event.getY()), Math.pow(NOTCH, event.getDeltaY()));
        place();
        event.consume();
    }

    private void drag(MouseEvent event) {
        viewport.pan(event.getX() - grabbed.getX(), event.getY() - grabbed.getY());
        grabbed = new Point2D(event.getX(), event.getY());
        place();
    }

    @Override
    protected void layoutChildren() {
        viewport.pane(getWidth(), getHeight());
        place();
    }

    private void place() {
        Rectangle2D at = viewport.place();
        picture.setX(at.getMinX());
        picture.setY(at.getMinY());
        picture.setFitWidth(at.getWidth());
        picture.setFitHeight(at.getHeight());
        // Beyond this scale single pixels are what one wants to see.
        picture.setSmooth(viewport.scale() < PIXELS_VISIBLE);
        onChange.run();
    }
}
