package org.dianet.ui.preview.phase;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.learning.DynamicImages;
import org.dianet.learning.MotionRepresentation;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// DI-Onset and DI-Offset side by side, with the scale that they share.
public final class PhasePane extends VBox {
    /// Fine enough that a map is smooth over a picture of few pixels.
    private static final int MAP_SIDE = 288;

    private final PreviewViewModel model;
    private final PhaseColumn onset = new PhaseColumn(Messages.text("preview.onset"), "onset");
    private final PhaseColumn offset = new PhaseColumn(Messages.text("preview.offset"), "offset");
    private final ScaleLegend legend = new ScaleLegend("motion-strip");
    private final Label how = new Label();
    private final Label words = new Label();
    private final HBox columns = new HBox(onset, offset);
    private final DoubleProperty mapOpacity = new SimpleDoubleProperty(this, "mapOpacity", 1);
    private FrameNumbers numbers = FrameNumbers.NONE;
    private List<SeenPicture> covered = List.of();
    private @Nullable MapScale mapScale;

    public PhasePane(PreviewViewModel model) {
        this.model = model;
        getStyleClass().add("phase-pane");
        columns.getStyleClass().add("phase-columns");
        for (PhaseColumn column : new PhaseColumn[] {onset, offset}) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMinWidth(96);
            column.setPrefWidth(160);
            column.setMaxWidth(Double.MAX_VALUE);
        }
        how.getStyleClass().add("phase-caption");
        words.getStyleClass().add("phase-message");
        words.setWrapText(true);
        words.setMouseTransparent(true);
        getChildren().addAll(header(), new StackPane(columns, words), legend);
        model.state().addListener((_, _, state) -> show(state));
        model.settings().addListener((_, _, _) -> describe());
        mapOpacity.addListener((_, _, _) -> paintMaps());
        describe();
        show(model.state().get());
    }

    private HBox header() {
        Label title = new Label(Messages.text("preview.title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, how, new SettingsMenu(model.settings()));
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /// Makes room for pictures as wide as there is room for.
    public void fit(double width) {
        long shown = columns.getChildren().stream().filter(Node::isManaged).count();
        double each = (width - columns.getSpacing() * (shown - 1)) / shown;
        onset.fit(each);
        offset.fit(each);
    }

    /// How much higher than now it would have to be at this width.
    public double taller(double width) {
        return onset.taller((width - columns.getSpacing()) / 2);
    }

    /// The original numbers of the clip's frames, to say what was pooled.
    public void setNumbers(@Nullable FrameNumbers frames) {
        numbers = frames == null ? FrameNumbers.NONE : frames;
    }

    /// Of the maps' last colour.
    public DoubleProperty mapOpacity() {
        return mapOpacity;
    }

    /// Shows what a network saw, with the maps over it, in place of the preview: a map lies over no other picture.
    ///
    /// @param pictures one or two
    public void cover(List<SeenPicture> pictures, MapScale scale) {
        covered = pictures;
        mapScale = scale;
        legend.setVisible(false);
        legend.setManaged(false);
        how.setText(Messages.text("preview.seen"));
        words.setVisible(false);
        for (PhaseColumn column : List.of(onset, offset)) {
            boolean used = pictures.stream().anyMatch(seen -> column(seen) == column);
            column.setVisible(used);
            column.setManaged(used);
        }
        paintMaps();
    }

    /// Whether a network's input images replace the preview.
    public boolean covered() {
        return !covered.isEmpty();
    }

    /// The pictures without what is above and below them.
    public Node images() {
        return columns;
    }

    /// Brings the preview back.
    public void uncover() {
        if (!covered.isEmpty()) {
            covered = List.of();
            mapScale = null;
            onset.setVisible(true);
            onset.setManaged(true);
            legend.setManaged(true);
            describe();
            show(model.state().get());
        }
    }

    private void paintMaps() {
        MapScale scale = mapScale;
        if (scale == null) {
            return;
        }
        for (SeenPicture seen : covered) {
            column(seen).show(painted(seen, scale), seen.name(), seen.caption());
        }
    }

    private PhaseColumn column(SeenPicture seen) {
        return switch (seen.kind()) {
            case ONSET, FULL -> onset;
            case OFFSET -> offset;
        };
    }

    private Frame painted(SeenPicture seen, MapScale scale) {
        Frame picture = seen.picture();
        int factor = Math.max(1, Math.ceilDiv(MAP_SIDE, Math.max(picture.width(), picture.height())));
        Frame enlarged = MapPainter.enlarged(picture, factor);
        return seen.map() == null ? enlarged : MapPainter.over(enlarged, seen.map(), scale, mapOpacity.get());
    }

    private void describe() {
        if (!covered.isEmpty()) {
            return;
        }
        PreviewSettings settings = model.settings().get();
        how.setText(
                !(settings.motion() instanceof DynamicImages)
                        ? Messages.text("preview.motion." + settings.shown())
                        : Messages.text(
                                "preview.how",
                                Messages.text("preview.form.short." + settings.form()),
                                Messages.text("preview.colour." + settings.colour())));
    }

    private void show(PreviewState state) {
        if (!covered.isEmpty()) {
            return;
        }
        boolean ready = state instanceof PreviewState.Ready;
        legend.setVisible(ready);
        words.setVisible(!ready && !(state instanceof PreviewState.Given));
        offset.setVisible(true);
        offset.setManaged(true);
        switch (state) {
            case PreviewState.NoFrames n -> words(n.reason());
            case PreviewState.Incomplete i -> words(Messages.text("preview.incomplete", i.reason()));
            case PreviewState.Reading r -> words(Messages.text("preview.reading", r.progress()));
            case PreviewState.Failed f -> words(f.reason());
            case PreviewState.Given g -> show(g.images());
            case PreviewState.Ready r -> show(r.pair());
        }
    }

    private void words(String text) {
        onset.clear();
        offset.clear();
        words.setText(text);
    }

    private void show(List<Frame> given) {
        boolean pair = given.size() > 1;
        String caption = Messages.text("preview.given.caption");
        onset.show(given.getFirst(), Messages.text(pair ? "preview.onset" : "preview.given.one"), caption);
        offset.setVisible(pair);
        offset.setManaged(pair);
        if (pair) {
            offset.show(given.getLast(), Messages.text("preview.offset"), caption);
        }
    }

    private void show(PhasePair pair) {
        MotionRepresentation motion = model.settings().get().motion();
        PreviewSettings.Scale scale = model.settings().get().scale();
        legend.setVisible(pair.scale().isPresent());
        Phases phases = pair.phases();
        onset.show(
                pair.onset(),
                motion.title(PhaseKind.ONSET),
                numbers,
                span(phases.onset().value(), phases.apex().value(), pooled(pair.onset(), motion)),
                scale);
        offset.show(
                pair.offset(),
                motion.title(PhaseKind.OFFSET),
                numbers,
                span(phases.apex().value(), phases.offset().value(), pooled(pair.offset(), motion)),
                scale);
        switch (scale) {
            case SHARED -> {
                String end = String.format(
                        java.util.Locale.ROOT, "%.1f", pair.scale().orElse(0));
                legend.show("−" + end, "+" + Messages.text("preview.legend.levels", end, motion.unit()));
            }
            case OWN -> legend.show(Messages.text("preview.legend.darker"), Messages.text("preview.legend.brighter"));
        }
    }

    /// How many frames are in a picture; all of the phase's, where that is not counted.
    private static int pooled(PhasePicture picture, MotionRepresentation motion) {
        return motion instanceof DynamicImages && picture instanceof PhasePicture.Drawn drawn
                ? drawn.frames()
                : Integer.MAX_VALUE;
    }

    private String span(int first, int last, int pooled) {
        if (last >= numbers.count()) {
            return Messages.text("preview.span.length", last - first + 1);
        }
        if (pooled < last - first + 1) {
            return Messages.text(
                    "preview.span.some",
                    numbers.numberAt(new FrameIndex(first)).toString(),
                    numbers.numberAt(new FrameIndex(last)).toString(),
                    pooled,
                    last - first + 1);
        }
        return Messages.text(
                "preview.span",
                numbers.numberAt(new FrameIndex(first)).toString(),
                numbers.numberAt(new FrameIndex(last)).toString(),
                last - first + 1);
    }
}
