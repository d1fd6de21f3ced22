package org.dianet.ui.preview.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.pipeline.sample.PlanePictures;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Sight;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// The pictures of all representations, each with its name, whether it is our reading, and what it is.
public final class GalleryView extends VBox {
    private static final double PICTURE = 74;
    /// More planes are told and not shown: a sequence has dozens.
    private static final int MOST = 4;

    private final Map<String, Tile> tiles = new LinkedHashMap<>();
    private final FlowPane rows = new FlowPane();
    /// Whether somebody just asked for it, and it may be out of sight.
    private boolean seek;

    public GalleryView(GalleryViewModel model) {
        getStyleClass().add("gallery");
        setId("gallery");
        Label title = new Label(Messages.text("gallery.title"));
        title.getStyleClass().add("panel-title");
        Label note = wrapped(Messages.text("gallery.note"));
        Label message = wrapped("");
        message.textProperty().bind(model.message());
        message.visibleProperty().bind(model.message().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        rows.getStyleClass().add("gallery-tiles");
        getChildren().addAll(title, note, message, rows);
        visibleProperty().bind(model.shown());
        managedProperty().bind(model.shown());
        model.shown().addListener((_, _, now) -> seek = now);
        model.tiles().subscribe(this::show);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("note");
        return label;
    }

    private void show(List<GalleryTile> made) {
        List<Node> shown = new ArrayList<>();
        for (GalleryTile tile : made) {
            Tile view = tiles.computeIfAbsent(tile.motion().specName(), _ -> new Tile(tile.motion()));
            view.show(tile);
            shown.add(view);
        }
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        if (seek && !made.isEmpty()) {
            seek = false;
            Sight.bring(this);
        }
    }

    /// The words of a tile in a sentence.
    static String sentence(MotionRepresentation motion) {
        return Words.capital(motion.method(Messages.text("gallery.frames"))) + ".";
    }

    private static final class Tile extends VBox {
        private final FlowPane pictures = new FlowPane(4, 4);
        private final Label more = wrapped("");
        private final List<FrameImage> buffers = new ArrayList<>();

        Tile(MotionRepresentation motion) {
            getStyleClass().add("gallery-tile");
            setId("gallery-" + motion.specName());
            Label name = new Label(Messages.text("gallery.name." + motion.specName()));
            name.getStyleClass().add("gallery-name");
            name.setWrapText(true);
            getChildren().addAll(name);
            motion.reading().ifPresent(reading -> {
                Label mark = wrapped(reading);
                mark.getStyleClass().add("gallery-reading");
                getChildren().add(mark);
            });
            getChildren().addAll(pictures, more);
            Tip.set(this, sentence(motion));
            setAccessibleText(name.getText());
        }

        void show(GalleryTile tile) {
            List<Node> views = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST, tile.pictures().size()); i++) {
                if (buffers.size() <= i) {
                    buffers.add(new FrameImage());
                }
                PlanePictures.Picture picture = tile.pictures().get(i);
                ImageView view = new ImageView(buffers.get(i).show(picture.frame()));
                view.setFitWidth(PICTURE);
                view.setFitHeight(PICTURE);
                Label caption = new Label(picture.name());
                caption.getStyleClass().add("phase-caption");
                caption.setMaxWidth(tile.pictures().size() == 1 ? 2 * PICTURE : PICTURE);
                caption.setWrapText(true);
                views.add(new VBox(2, view, caption));
            }
            pictures.getChildren().setAll(views);
            int left = tile.pictures().size() - views.size();
            String text = left > 0 ? Messages.text("gallery.more", left) : tile.problem();
            more.setText(text);
            more.setVisible(!text.isEmpty());
            more.setManaged(!text.isEmpty());
        }
    }
}
