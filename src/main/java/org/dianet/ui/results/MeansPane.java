package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dianet.imaging.Frame;
import org.dianet.job.Lane;
import org.dianet.pipeline.population.Grouping;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Mean images and maps of groups of a run's clips, and how one group differs from all others.
public final class MeansPane extends VBox implements RunPane {
    private final Tasks tasks;
    private final ManyClips clips;
    private final Supplier<@Nullable Path> project;
    private final BooleanSupplier hidden;
    private final ComboBox<Grouping> by = new ComboBox<>();
    private final ComboBox<@Nullable String> compare = new ComboBox<>();
    private final Button draw = new Button(Messages.text("results.means.draw"), Icons.of("mdoal-grid_on"));
    private final VBox pictures = new VBox(12);
    private @Nullable Path shown;

    /// @param project folder of the open project
    /// @param hidden whether the coder must not be shown names of subjects
    public MeansPane(Tasks tasks, ManyClips clips, Supplier<@Nullable Path> project, BooleanSupplier hidden) {
        super(8);
        this.tasks = tasks;
        this.clips = clips;
        this.project = project;
        this.hidden = hidden;
        draw.setId("draw-means");
        by.setId("means-by");
        compare.setId("means-compare");
        by.getItems().setAll(offered());
        by.setConverter(ChoiceText.by(grouping -> Messages.text("results.by." + grouping)));
        by.setValue(Grouping.CLASS);
        by.setOnAction(_ -> forget());
        compare.setConverter(ChoiceText.by(
                group -> Messages.text("results.means.compare", group), Messages.text("results.means.alone")));
        Tip.set(draw, Messages.text("results.means.hint"));
        draw.setOnAction(_ -> start());
        HBox row = new HBox(12, by, compare, draw);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Captions.title("results.means"), row, pictures);
        forget();
    }

    /// Other groups have other names.
    private void forget() {
        pictures.getChildren().clear();
        compare.getItems().clear();
        compare.setValue(null);
        compare.setVisible(false);
        compare.setManaged(false);
    }

    /// The figure has the names of the groups in it.
    private List<Grouping> offered() {
        return Arrays.stream(Grouping.values())
                .filter(grouping ->
                        !hidden.getAsBoolean() || (grouping != Grouping.SUBJECT && grouping != Grouping.CODER))
                .toList();
    }

    @Override
    public void show(Path folder) {
        if (!by.getItems().equals(offered())) {
            by.getItems().setAll(offered());
            by.setValue(Grouping.CLASS);
            forget();
        }
        if (!folder.equals(shown)) {
            shown = folder;
            forget();
        }
    }

    private void start() {
        Path folder = shown;
        Path open = project.get();
        Grouping grouping = by.getValue();
        String compared = compare.getValue();
        if (folder == null || open == null) {
            return;
        }
        draw.setDisable(true);
        TaskView<ManyClips.Means> task = tasks.start(
                Messages.text("results.task.means", folder.getFileName()),
                Lane.COMPUTE,
                context -> clips.means(folder, open, grouping, compared, context),
                means -> {
                    if (folder.equals(shown) && grouping == by.getValue()) {
                        show(means);
                    }
                });
        task.state().subscribe(now -> {
            if (now.ended()) {
                draw.setDisable(false);
            }
        });
    }

    private void show(ManyClips.Means means) {
        List<Node> drawn = new ArrayList<>();
        means.pictures().difference().ifPresent(frame -> drawn.add(view(frame)));
        drawn.add(view(means.pictures().gallery()));
        pictures.getChildren().setAll(drawn);
        if (compare.getItems().isEmpty() && !means.groups().isEmpty()) {
            compare.getItems().add(null);
            compare.getItems().addAll(means.groups());
            compare.setVisible(true);
            compare.setManaged(true);
        }
    }

    /// At its own size, or as wide as there is room.
    private ImageView view(Frame frame) {
        ImageView view = new ImageView(new FrameImage().show(frame));
        view.fitWidthProperty().bind(Bindings.min(frame.width() / 2.0, widthProperty()));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.getStyleClass().add("means-picture");
        return view;
    }
}
