package org.dianet.ui.preview.phase;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// DI-Onset and DI-Offset side by side, with the scale that they share.
public final class PhasePane extends VBox {
    /// Fine enough that a map is smooth over a picture of few pixels.
    private static final int MAP_SIDE = 288;

    private static final double LINE = 16;

    /// Heading and legend.
    private static final double AROUND = 90;

    private final PreviewViewModel model;
    private final Label words = new Label();
    private final PhaseRow row = new PhaseRow();
    private final PhaseRow beside = new PhaseRow();
    private final PhaseRows rows = new PhaseRows(row, new StackPane(row, words), beside);
    private final Label besideWords = new Label();
    private final ScaleLegend legend = new ScaleLegend("motion-strip");
    private final Label how = new Label();
    private final Label pointed = new Label();
    private final LinkedPointer pointer;
    private final Label looked = new Label();
    private final Label warning = new Label();
    private final VBox images = new VBox(4, rows, warning);
    private final LookPointer look;
    private final DoubleProperty mapOpacity = new SimpleDoubleProperty(this, "mapOpacity", 1);
    private FrameNumbers numbers = FrameNumbers.NONE;
    private List<SeenPicture> covered = List.of();
    private @Nullable MapScale mapScale;

    public PhasePane(PreviewViewModel model) {
        this.model = model;
        getStyleClass().add("phase-pane");
        how.getStyleClass().add("phase-caption");
        words.getStyleClass().add("phase-message");
        words.setWrapText(true);
        words.setMouseTransparent(true);
        besideWords.getStyleClass().add("phase-caption");
        besideWords.setWrapText(true);
        besideWords.setId("beside-words");
        row.setId("motion-images");
        beside.setId("beside-images");
        pointed.getStyleClass().add("phase-caption");
        pointed.setId("pointed-values");
        // It takes the legend's place while there is something to say, so that nothing below it moves.
        pointed.setMinHeight(LINE);
        pointed.textProperty().subscribe(said -> legend.setOpacity(said.isEmpty() ? 1 : 0));
        List<PhaseColumn> all = Stream.of(row, beside)
                .flatMap(pictures -> pictures.columns().stream())
                .toList();
        pointer = new LinkedPointer(all, pointed::setText);
        looked.getStyleClass().add("phase-caption");
        looked.setId("looked-from");
        looked.setWrapText(true);
        look = new LookPointer(row.column(PhaseKind.ONSET), row.column(PhaseKind.OFFSET), this::paintMaps);
        warning.getStyleClass().add("map-banner");
        warning.setId("map-banner");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        show(warning, false);
        show(beside, false);
        show(besideWords, false);
        show(looked, false);
        StackPane line = new StackPane(legend, pointed);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header(), images, besideWords, line, looked);
        model.state().addListener((_, _, state) -> show(state));
        model.beside().shown().addListener((_, _, _) -> show(model.state().get()));
        model.settings().addListener((_, _, _) -> describe());
        mapOpacity.addListener((_, _, _) -> paintMaps());
        describe();
        show(model.state().get());
    }

    private HBox header() {
        Label title = new Label(Messages.text("preview.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, gap, how, new BesideMenu(model), new SettingsMenu(model.settings()));
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /// Makes room for pictures as wide as there is room for.
    ///
    /// @param height that all should be seen in when they are compared with others
    public void fit(double width, double height) {
        rows.fit(width, height - AROUND);
    }

    /// How much higher than now it would have to be at this width.
    public double taller(double width, double height) {
        return rows.taller(width, height - AROUND);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
    /// @param attention what the mouse explores, or `null` for the maps alone
    public void cover(List<SeenPicture> pictures, MapScale scale, @Nullable AttentionLook attention) {
        look.follow(attention);
        covered = pictures;
        mapScale = scale;
        legend.setVisible(false);
        legend.setManaged(false);
        how.setText(Messages.text("preview.seen"));
        words.setVisible(false);
        row.showOnly(pictures.stream().map(SeenPicture::kind).toList());
        show(beside, false);
        show(besideWords, false);
        paintMaps();
    }

    /// Says at the pictures, so that it is seen wherever a map is, why the maps must not be believed.
    ///
    /// @param text empty for nothing
    public void warn(String text) {
        warning.setText(text);
        show(warning, !text.isEmpty());
    }

    /// Whether a network's input images replace the preview.
    public boolean covered() {
        return !covered.isEmpty();
    }

    /// The pictures and what warns of their maps, without what is above and below them.
    public Node images() {
        return images;
    }

    /// Brings the preview back.
    public void uncover() {
        if (!covered.isEmpty()) {
            covered = List.of();
            mapScale = null;
            look.follow(null);
            warn("");
            show(looked, false);
            row.showOnly(List.of(PhaseKind.ONSET, PhaseKind.OFFSET));
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
        List<AttentionLook.Place> from = look.places();
        List<SeenPicture> shown = from.isEmpty()
                ? covered
                : covered.stream().map(seen -> seen.with(look.map(seen.kind()))).toList();
        for (SeenPicture seen : shown) {
            Frame picture = painted(seen, scale);
            row.column(seen.kind()).show(framed(picture, from, seen), seen.name(), seen.caption(), values(seen));
        }
        looked.setText(look.words());
        show(looked, !from.isEmpty());
        pointer.refresh();
    }

    /// A picture with a frame around each place of it that is looked from.
    private Frame framed(Frame picture, List<AttentionLook.Place> from, SeenPicture seen) {
        AttentionLook attention = look.look();
        Frame framed = picture;
        for (AttentionLook.Place place : from) {
            if (attention != null && place.phase() == seen.kind()) {
                framed = MapPainter.framed(framed, attention.rows(), attention.columns(), place.row(), place.column());
            }
        }
        return framed;
    }

    private static PhaseColumn.@Nullable ValueAt values(SeenPicture seen) {
        TokenMap map = seen.map();
        return map == null ? null : (x, y) -> Messages.text("preview.pointer.map", number(map.valueAt(x, y)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
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
        row.showOnly(List.of(PhaseKind.ONSET, PhaseKind.OFFSET));
        compare(
                state instanceof PreviewState.Ready(PhasePair _, Beside scaled)
                        ? scaled
                        : model.beside().shown().get());
        switch (state) {
            case PreviewState.NoFrames n -> words(n.reason());
            case PreviewState.Incomplete i -> words(Messages.text("preview.incomplete", i.reason()));
            case PreviewState.Reading r -> words(Messages.text("preview.reading", r.progress()));
            case PreviewState.Failed f -> words(f.reason());
            case PreviewState.Given g -> show(g.images());
            case PreviewState.Ready r -> show(r);
        }
        pointer.refresh();
    }

    private void words(String text) {
        row.clear();
        words.setText(text);
    }

    private void show(List<Frame> given) {
        boolean pair = given.size() > 1;
        String caption = Messages.text("preview.given.caption");
        row.showOnly(pair ? List.of(PhaseKind.ONSET, PhaseKind.OFFSET) : List.of(PhaseKind.ONSET));
        row.column(PhaseKind.ONSET)
                .show(given.getFirst(), Messages.text(pair ? "preview.onset" : "preview.given.one"), caption, null);
        if (pair) {
            row.column(PhaseKind.OFFSET).show(given.getLast(), Messages.text("preview.offset"), caption, null);
        }
    }

    private void compare(@Nullable Beside other) {
        PhasePair compared = other == null ? null : other.pair();
        show(beside, compared != null);
        show(besideWords, other != null && compared == null);
        if (other != null) {
            besideWords.setText(other.reason());
        }
        if (other != null && compared != null) {
            beside.show(compared, model.settings().get(), other.numbers(), other.whose());
        }
    }

    private void show(PreviewState.Ready ready) {
        PreviewSettings settings = model.settings().get();
        PhasePair pair = ready.pair();
        legend.setVisible(pair.scale().isPresent());
        row.show(pair, settings, numbers, "");
        switch (settings.scale()) {
            case SHARED -> {
                String end = String.format(Locale.ROOT, "%.1f", pair.scale().orElse(0));
                String unit = settings.motion().unit();
                legend.show("−" + end, "+" + Messages.text("preview.legend.levels", end, unit));
            }
            case OWN -> legend.show(Messages.text("preview.legend.darker"), Messages.text("preview.legend.brighter"));
        }
    }
}
