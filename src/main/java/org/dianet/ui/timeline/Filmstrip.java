package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.FilmCell;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;

/// The frames around onset, apex and offset as a strip; a click goes to one.
public final class Filmstrip extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final String OPEN = "filmstrip";
    private static final double HEIGHT = 44;
    /// What the strip's padding and the gaps between its groups take of the width.
    private static final double EDGES = 32;

    /// How small a picture may be, of its whole size, before the strip shows fewer frames.
    private static final double SMALLEST = 0.75;

    /// Between two pictures, and what rounding to whole pixels takes.
    private static final double GAP = 2;

    private final Workbench workbench;
    private final FilmstripViewModel model;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private List<FilmstripViewModel.Thumb> shown = List.of();
    private final List<FilmCell> cells = new ArrayList<>();
    private final List<ImageView> pictures = new ArrayList<>();

    public Filmstrip(Workbench workbench, FilmstripViewModel model, ObservableSettings settings) {
        this.workbench = workbench;
        this.model = model;
        setId("filmstrip");
        getStyleClass().add("filmstrip");
        setAccessibleText(Messages.text("timeline.filmstrip.accessible"));
        open.set(!settings.layout(OPEN).equals("false"));
        open.subscribe(now -> settings.layout(OPEN, String.valueOf(now)));
        managedProperty().bind(open);
        visibleProperty().bind(open);
        model.thumbs().subscribe(this::show);
        workbench.selection().playhead().subscribe(_ -> showCurrent());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(_ -> fit());
        setMinWidth(0);
    }

    /// Whether the strip is there.
    public BooleanProperty open() {
        return open;
    }

    private void show(List<FilmstripViewModel.Thumb> thumbs) {
        int focused = cells.stream().map(Node::isFocused).toList().indexOf(true);
        FilmstripViewModel.Thumb kept = focused < 0 ? null : shown.get(focused);
        shown = thumbs;
        cells.clear();
        pictures.clear();
        getChildren().clear();
        if (thumbs.isEmpty()) {
            Label none = new Label();
            none.setId("filmstrip-words");
            none.textProperty().bind(model.words());
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            getChildren().add(none);
            return;
        }
        for (MarkKind markKind : MarkKind.values()) {
            HBox group = new HBox();
            group.getStyleClass().addAll("film-group", markKind.name().toLowerCase(Locale.ROOT));
            thumbs.stream().filter(thumb -> thumb.of() == markKind).forEach(thumb -> {
                FilmCell cell = cell(thumb);
                // What is left of the width is shared out between the pictures.
                HBox.setHgrow(cell, Priority.ALWAYS);
                cells.add(cell);
                group.getChildren().add(cell);
            });
            if (!group.getChildren().isEmpty()) {
                HBox.setHgrow(group, Priority.ALWAYS);
                getChildren().add(group);
            }
        }
        showCurrent();
        fit();
        if (kept != null) {
            focusNear(kept);
        }
    }

    /// A strip of another width has more or fewer pictures; the focus stays on its frame or goes to the nearest.
    private void focusNear(FilmstripViewModel.Thumb kept) {
        IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).of() == kept.of())
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(shown.get(i).index() - kept.index())))
                .ifPresent(i -> cells.get(i).takeFocus());
    }

    /// As many pictures as there is room for; where even the fewest are too wide, they are smaller and never overlap.
    private void fit() {
        double room = getWidth() - EDGES;
        if (!shown.isEmpty() && room > 0) {
            Frame picture = shown.getFirst().picture();
            double ratio = (double) picture.width() / picture.height();
            model.fit((int) (room / MarkKind.values().length / (SMALLEST * HEIGHT * ratio + GAP)));
            double each = room / cells.size() - GAP;
            pictures.forEach(view -> view.setFitHeight(Math.clamp(each / ratio, 1, HEIGHT)));
        }
    }

    private FilmCell cell(FilmstripViewModel.Thumb thumb) {
        ImageView picture = new ImageView(new FrameImage().show(thumb.picture()));
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        pictures.add(picture);
        Label number = new Label(model.number(thumb.index()));
        number.setMinWidth(0);
        return new FilmCell(
                cells,
                Messages.text("timeline.filmstrip.cell", number.getText()),
                () -> model.seek(thumb.index()),
                picture,
                number);
    }

    private void showCurrent() {
        for (int i = 0; i < cells.size(); i++) {
            boolean here =
                    shown.get(i).index() == workbench.selection().playhead().get();
            cells.get(i).pseudoClassStateChanged(CURRENT, here);
        }
    }
}
