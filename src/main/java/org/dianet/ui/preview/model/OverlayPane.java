package org.dianet.ui.preview.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.Sight;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.preview.phase.AttentionLook;
import org.dianet.ui.preview.phase.PhasePane;
import org.dianet.ui.preview.phase.SeenPicture;
import org.jspecify.annotations.Nullable;

/// The overlay's controls and scale, and the prediction with the model it came from.
public final class OverlayPane extends VBox {
    private final OverlayViewModel model;
    private final PhasePane pictures;
    private final Runnable train;
    private final MapLegend legend = new MapLegend();
    private final Label facts = Captions.note("");
    private final SeedChoice seeds;
    private final HeadChoice heads;
    private final PredictionBars bars = new PredictionBars();
    private final Label provenance = Captions.note("");
    private final VBox answer = new VBox();
    private final VBox sensitivity = new VBox();
    /// What is to come into sight with the next answer.
    private Sought sought = Sought.NOTHING;

    private enum Sought {
        NOTHING,
        ANSWER,
        MAPS
    }

    /// @param train opens the training screen
    public OverlayPane(OverlayViewModel model, PhasePane pictures, ModelMenu models, Runnable train) {
        this.model = model;
        this.pictures = pictures;
        this.train = train;
        provenance.setId("model-provenance");
        getStyleClass().add("overlay-pane");
        answer.getStyleClass().add("overlay-pane");
        getChildren().addAll(new OverlayControls(model), models, answer);
        seeds = new SeedChoice(model.seed());
        heads = new HeadChoice(model.head());
        heads.disableProperty().bind(model.minusMean());
        pictures.mapOpacity().bind(model.opacity());
        model.opacity().addListener((_, _, now) -> legend.show(now.doubleValue()));
        sensitivity.getStyleClass().add("overlay-pane");
        model.sensitivity().addListener((_, _, now) -> {
            showSensitivity();
            if (!(now instanceof SensitivityState.Unknown)) {
                Sight.bring(sensitivity);
            }
        });
        model.state().addListener((_, _, _) -> show());
        model.mode().addListener((_, _, now) -> {
            if (now.shown()) {
                sought = Sought.MAPS;
            }
            show();
        });
        model.direction().addListener((_, _, _) -> show());
        model.meanMap().addListener((_, _, _) -> show());
        model.held().addListener((_, _, now) -> {
            if (!now.isEmpty()) {
                show();
            }
        });
        show();
    }

    /// Scrolls to the answer that has just been asked for, once it is there.
    public void seekAnswer() {
        sought = sought == Sought.NOTHING ? Sought.ANSWER : sought;
        if (model.state().get() instanceof OverlayState.Answered) {
            bring();
        }
    }

    private void show() {
        // While another answer is on its way nothing around moves.
        boolean waiting = model.state().get() instanceof OverlayState.Asking;
        answer.setMinHeight(waiting ? answer.getHeight() : USE_COMPUTED_SIZE);
        if (!(model.state().get() instanceof OverlayState.Answered(ModelAnswer e))
                || e.maps() == null
                || !model.mode().get().shown()) {
            pictures.uncover();
        }
        switch (model.state().get()) {
            case OverlayState.Nothing n -> words(Messages.text("preview.model.nothing"));
            case OverlayState.NoRun n -> noRun();
            case OverlayState.Hidden h -> words(Messages.text("preview.model.hidden"));
            case OverlayState.Asking a -> words(Messages.text("preview.model.asking"));
            case OverlayState.Failed f -> words(f.reason());
            case OverlayState.Answered a -> show(a.explained());
        }
        if (!waiting && !(model.state().get() instanceof OverlayState.Hidden)) {
            bring();
        }
    }

    private void bring() {
        switch (sought) {
            case NOTHING -> {}
            case ANSWER -> {
                Sight.bring(this);
                Sight.bring(answer.getChildren().contains(bars) ? bars : answer);
            }
            case MAPS -> Sight.bring(pictures.covered() ? pictures.images() : answer);
        }
        sought = Sought.NOTHING;
    }

    private void words(String text) {
        Label label = Captions.note("");
        label.setText(text);
        answer.getChildren().setAll(label);
    }

    private void noRun() {
        words(Messages.text("preview.model.noRun"));
        Button button = new Button(Messages.text("preview.model.train"));
        button.setId("preview-train");
        button.setOnAction(e -> train.run());
        answer.getChildren().add(button);
    }

    private void show(ModelAnswer explained) {
        showSensitivity();
        bars.show(explained.answer().classes(), explained.answer().probabilities(), explained.truth());
        seeds.offer(explained.answer().seeds());
        provenance.setText(explained.provenance());
        ExplainClip.Answer maps = explained.maps();
        List<Node> parts = new ArrayList<>();
        if (model.mode().get().shown() && maps != null) {
            heads.offer(maps.explanation().heads().size());
            MapNote note = explained.note();
            boolean banner = note != null && note.weight() == MapNote.Weight.BANNER;
            pictures.warn(note != null && banner ? note.text() : "");
            if (note != null && !banner && !note.text().isEmpty()) {
                parts.add(said(note));
            }
            parts.addAll(List.of(legend, heads));
            overlay(maps, explained.regions());
        } else if (model.mode().get().shown() && !explained.noMaps().isEmpty()) {
            Label none = Captions.note("");
            none.setText(explained.noMaps());
            parts.add(none);
        }
        parts.add(bars);
        if (!explained.answer().counted().isEmpty()) {
            Label counted = Captions.note(explained.answer().counted());
            counted.setId("stream-share");
            parts.add(counted);
        }
        parts.addAll(List.of(seeds, provenance));
        if (parts.contains(legend)) {
            parts.add(facts);
        }
        parts.add(sensitivity);
        answer.getChildren().setAll(parts);
    }

    private static Label said(MapNote note) {
        Label label = Captions.note(note.text());
        label.setId("map-note");
        return label;
    }

    private void showSensitivity() {
        Label words = Captions.note("");
        switch (model.sensitivity().get()) {
            case SensitivityState.Unknown _ -> {
                Button ask = new Button(Messages.text("preview.sensitivity.ask"));
                ask.setId("ask-sensitivity");
                Tip.set(ask, Messages.text("preview.sensitivity.hint"));
                ask.setOnAction(_ -> model.measureSensitivity());
                Clip clip = model.clip().get();
                boolean movable = clip != null && clip.media().hasFrames();
                sensitivity.getChildren().setAll(movable ? List.of(ask) : List.of());
            }
            case SensitivityState.Asking _ -> {
                words.setText(Messages.text("preview.sensitivity.asking"));
                sensitivity.getChildren().setAll(words);
            }
            case SensitivityState.Failed(String reason) -> {
                words.setText(reason);
                sensitivity.getChildren().setAll(words);
            }
            case SensitivityState.Known(List<MeasureSensitivity.Result> results, List<String> remarks) -> {
                sensitivity.getChildren().clear();
                for (MeasureSensitivity.Result result : results) {
                    sensitivity.getChildren().addAll(new SensitivityStrip(result), note(result.sentence()));
                }
                remarks.forEach(remark -> sensitivity.getChildren().add(note(remark)));
            }
        }
    }

    private static Label note(String text) {
        Label label = Captions.note("");
        label.setText(text);
        return label;
    }

    /// The maps over the network's input images, shown instead of the preview.
    private void overlay(ExplainClip.Answer maps, @Nullable MapRegions regions) {
        Direction direction = model.direction().get();
        ExplanationMethod method = maps.explanation().method();
        MapScale scale = maps.scale();
        List<SeenPicture> pictures = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Set<PhaseKind> columns = EnumSet.noneOf(PhaseKind.class);
        List<String> without = new ArrayList<>();
        for (ExplainClip.Seen seen : maps.seen()) {
            if (!columns.add(seen.kind())) {
                without.add(seen.name());
                continue;
            }
            boolean covered = !method.directed() || direction.covers(seen.kind());
            pictures.add(new SeenPicture(
                    seen.kind(), name(seen), seen.picture(), maps.picture(), covered ? seen.map() : null));
            if (covered) {
                TokenMap own = maps.own(maps.seen().indexOf(seen));
                words.add(Flatness.words(name(seen), own.relativeEntropy()));
                words.add(seen.moving());
            }
        }
        Stream.of(splitWords(maps), model.held().get(), maps.meanOf(), maps.minusWhat(), meanWords(maps))
                .filter(said -> !said.isEmpty())
                .forEach(words::add);
        if (!without.isEmpty()) {
            words.add(Messages.text("preview.without-column", String.join("; ", without)));
        }
        if (regions != null) {
            words.addAll(regions.sentences());
        }
        this.pictures.cover(pictures, scale, look(maps));
        legend.show(scale, model.opacity().get());
        facts.setText(String.join("\n", words));
    }

    private static String name(ExplainClip.Seen seen) {
        return seen.kind() == PhaseKind.FULL ? Messages.text("preview.full") : seen.name();
    }

    /// Attention is explored where its own map is shown, not that minus a mean.
    private static @Nullable AttentionLook look(ExplainClip.Answer maps) {
        float[][][] onsetToOffset = maps.explanation().onsetToOffset();
        float[][][] offsetToOnset = maps.explanation().offsetToOnset();
        if (maps.explanation().method() != ExplanationMethod.ATTENTION
                || maps.mean() != null
                || onsetToOffset == null
                || offsetToOnset == null) {
            return null;
        }
        TokenMap grid = maps.own(0);
        return new AttentionLook(onsetToOffset, offsetToOnset, grid.rows(), grid.columns(), maps.head());
    }

    private static String splitWords(ExplainClip.Answer maps) {
        LogitSplit split = maps.explanation().split();
        return split == null ? "" : split.sentence(maps.answer().predicted());
    }

    private String meanWords(ExplainClip.Answer maps) {
        return !model.minusMean().get() || maps.mean() != null
                ? ""
                : switch (model.meanMap().get()) {
                    case RESTING -> "";
                    case COMPUTING -> Messages.text("preview.mean.computing");
                    case FAILED -> model.meanTrouble();
                };
    }
}
