package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.dianet.evaluation.HeldOut;
import org.dianet.imaging.Frame;
import org.dianet.job.Lane;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.DotSigns;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Embedding.Sight;
import org.dianet.pipeline.population.Grouping;
import org.dianet.run.FoldKey;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Where the networks of a run put its clips: whether they learned who the subjects are, in figures, and a picture.
public final class ClipsPane extends VBox implements RunPane {
    private static final double SIDE = 440;
    private static final double KEY = 20;
    private static final double BESIDE = 14;

    private final Tasks tasks;
    private final ManyClips clips;
    private final Supplier<@Nullable Path> project;
    private final Names names;
    private final Latest<Optional<Frame>> picture;
    private final Button ask = new Button(Messages.text("results.clips.ask"), Icons.of("mdoal-bubble_chart"));
    private final ComboBox<Grouping> by = new ComboBox<>();
    private final ComboBox<SubjectId> network = new ComboBox<>();
    private final ComboBox<Embedding.Layout> layout = new ComboBox<>();
    private final ClipScatter scatter = new ClipScatter(new Pointing(), this::open);
    private final VBox sentences = new VBox(4);
    private final FlowPane legend = new FlowPane(12, 4);
    private final Label under = Captions.wholeNote("");
    private final Tooltip tooltip = new Tooltip();
    private final ImageView thumbnail = new ImageView();
    private final FrameImage pixels = new FrameImage();
    private final VBox found = new VBox(8);
    private @Nullable Path shown;
    private @Nullable Embedding embedding;

    /// What clips and subjects are called for the coder, and what opens a clip.
    public record Names(Function<Clip, String> clip, Function<Clip, String> subject, Consumer<Clip> open) {}

    /// @param project folder of the open project
    public ClipsPane(Tasks tasks, ManyClips clips, Supplier<@Nullable Path> project, Names names) {
        super(8);
        this.tasks = tasks;
        this.clips = clips;
        this.project = project;
        this.names = names;
        picture = new Latest<>(tasks, Messages.text("results.clips"), Lane.IO, this::pictured, _ -> {});
        ask.setId("ask-clips");
        by.setId("clips-by");
        network.setId("clips-network");
        Tip.set(ask, Messages.text("results.clips.hint"));
        ask.setOnAction(_ -> start(null));
        by.setConverter(ChoiceText.by(grouping -> Messages.text("results.by." + grouping)));
        by.setOnAction(_ -> paint());
        network.setConverter(ChoiceText.by(subject -> Messages.text("results.clips.network", subjectName(subject))));
        network.setOnAction(_ -> again());
        layout.setId("clips-layout");
        layout.getItems().setAll(Embedding.Layout.values());
        layout.setConverter(ChoiceText.by(one -> Messages.text("results.layout." + one)));
        layout.setValue(Embedding.Layout.COMPONENTS);
        layout.setOnAction(_ -> again());
        tooltip.setGraphic(thumbnail);
        scatter.setMinSize(SIDE, SIDE);
        scatter.setPrefSize(SIDE, SIDE);
        scatter.setMaxSize(SIDE, SIDE);
        HBox choices = new HBox(8, by, network, layout);
        choices.setAlignment(Pos.CENTER_LEFT);
        found.getChildren().addAll(sentences, choices, scatter, legend, under);
        getChildren().addAll(Captions.title("results.clips"), ask, found);
        forget();
    }

    private void forget() {
        embedding = null;
        found.setVisible(false);
        found.setManaged(false);
    }

    @Override
    public void show(Path folder) {
        if (!folder.equals(shown)) {
            shown = folder;
            forget();
        }
    }

    /// For another network or layout than is shown.
    private void again() {
        SubjectId wanted = network.getValue();
        Embedding now = embedding;
        if (wanted != null && now != null && !(now.shown().holdsOut(wanted) && now.layout() == layout.getValue())) {
            start(wanted);
        }
    }

    private void start(@Nullable SubjectId heldOut) {
        Path folder = shown;
        Path open = project.get();
        if (folder == null || open == null) {
            return;
        }
        Embedding.Layout drawn = layout.getValue();
        choices(true);
        TaskView<Embedding> task = tasks.start(
                Messages.text("results.task.clips", folder.getFileName()),
                Lane.COMPUTE,
                context -> clips.embedding(folder, open, heldOut, drawn, context),
                result -> {
                    if (folder.equals(shown)) {
                        show(result);
                    }
                });
        task.state().subscribe(now -> {
            if (now.ended()) {
                choices(false);
            }
        });
    }

    /// One answer at a time.
    private void choices(boolean waiting) {
        List.of(ask, network, layout).forEach(control -> control.setDisable(waiting));
    }

    private void show(Embedding result) {
        embedding = result;
        List<Label> lines = new ArrayList<>();
        result.sentences().forEach(line -> lines.add(Captions.wholeNote(line)));
        if (!result.skipped().isEmpty()) {
            lines.add(Captions.wholeNote(
                    Messages.text("results.clips.left", result.skipped().size())));
        }
        sentences.getChildren().setAll(lines);
        Grouping before = by.getValue();
        by.getItems().setAll(Grouping.CLASS, Grouping.SUBJECT);
        if (DotSigns.names(result, Grouping.DATASET).size() > 1) {
            by.getItems().add(Grouping.DATASET);
        }
        by.setValue(before != null && by.getItems().contains(before) ? before : Grouping.CLASS);
        network.getItems()
                .setAll(result.dots().stream()
                        .map(dot -> dot.member().clip().subject())
                        .distinct()
                        .sorted()
                        .toList());
        network.setValue(network.getItems().stream()
                .filter(result.shown()::holdsOut)
                .findFirst()
                .orElse(null));
        found.setVisible(true);
        found.setManaged(true);
        paint();
    }

    private void paint() {
        Embedding now = embedding;
        Grouping grouping = by.getValue();
        if (now == null || grouping == null) {
            return;
        }
        List<String> labels = DotSigns.names(now, grouping);
        scatter.show(now.dots().stream()
                .map(dot -> new ClipScatter.Mark(
                        dot, DotSigns.of(labels.indexOf(DotSigns.name(dot, grouping))), words(dot)))
                .toList());
        legend.getChildren().clear();
        for (String label : labels) {
            Label entry = new Label(grouping == Grouping.SUBJECT ? subjectName(new SubjectId(label)) : label);
            Canvas sign = new Canvas(KEY, KEY);
            DotSigns.Sign of = DotSigns.of(labels.indexOf(label));
            ClipScatter.sign(sign.getGraphicsContext2D(), of.shape(), Color.web(of.colour()), KEY / 2, KEY / 2);
            entry.setGraphic(sign);
            legend.getChildren().add(entry);
        }
        String of = left(now.shown());
        under.setText(
                switch (now.layout()) {
                    case COMPONENTS ->
                        Messages.text(
                                "results.clips.components",
                                now.width(),
                                of,
                                Math.round(100 * now.shares()[0]),
                                Math.round(100 * now.shares()[1]));
                    case UMAP -> Messages.text("results.clips.umap", now.width(), of);
                });
    }

    /// Whom a network left out; a session plan may hide a subject's name.
    private String left(FoldKey network) {
        HeldOut heldOut = Objects.requireNonNull(network.heldOut());
        return heldOut.alone() ? subjectName(new SubjectId(heldOut.name())) : heldOut.words();
    }

    private String subjectName(SubjectId subject) {
        Embedding now = embedding;
        return now == null
                ? subject.value()
                : now.dots().stream()
                        .map(dot -> dot.member().clip())
                        .filter(clip -> clip.subject().equals(subject))
                        .findFirst()
                        .map(names.subject())
                        .orElse(subject.value());
    }

    private String words(Dot dot) {
        return Messages.text(
                dot.trainedOn() == Sight.SEEN ? "results.clips.seen" : "results.clips.unseen",
                names.clip().apply(dot.member().clip()),
                names.subject().apply(dot.member().clip()),
                dot.member().className());
    }

    /// The name and the apex of the clip that is pointed at, next to its sign.
    private final class Pointing implements ClipScatter.Pointed {
        private ClipScatter.@Nullable Mark told;

        @Override
        public void at(ClipScatter.Mark mark, double x, double y) {
            if (mark.equals(told)) {
                return;
            }
            told = mark;
            tooltip.setText(mark.words());
            thumbnail.setImage(null);
            Path open = project.get();
            if (open != null) {
                picture.submit(_ -> clips.apex(open, mark.dot().member().clip()));
            }
            Point2D place = scatter.localToScreen(x + BESIDE, y + BESIDE);
            if (place != null) {
                tooltip.show(scatter, place.getX(), place.getY());
            }
        }

        @Override
        public void away() {
            told = null;
            tooltip.hide();
        }
    }

    private void pictured(Optional<Frame> frame) {
        thumbnail.setImage(frame.map(pixels::show).orElse(null));
    }

    private void open(ClipScatter.Mark mark) {
        names.open().accept(mark.dot().member().clip());
    }
}
