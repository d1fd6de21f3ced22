package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.dianet.job.Lane;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.controls.ControlsWords;
import org.dianet.pipeline.controls.MapControls;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Whether the maps of a run hold, by kind, and the button that finds out.
public final class ControlsPane extends VBox implements RunPane {
    private final Tasks tasks;
    private final MapTests tests;
    private final Supplier<@Nullable Path> project;
    private final Latest<Kept> reading;
    private final VBox verdicts = new VBox(4);
    private final CheckBox shuffled = new CheckBox(Messages.text("results.controls.shuffled"));
    private final Button run = new Button(Messages.text("results.controls.run"), Icons.of("mdoal-fact_check"));
    private @Nullable Path shown;

    private record Kept(List<MapControls> controls, String cost) {}

    /// @param project folder of the open project
    public ControlsPane(Tasks tasks, MapTests tests, Supplier<@Nullable Path> project) {
        super(8);
        this.tasks = tasks;
        this.tests = tests;
        this.project = project;
        this.reading = new Latest<>(
                tasks,
                Messages.text("results.task.load"),
                Lane.IO,
                this::show,
                cause -> verdicts.getChildren().setAll(Captions.wholeNote(String.valueOf(cause.getMessage()))));
        run.setId("run-controls");
        shuffled.setId("controls-shuffled");
        Tip.set(run, Messages.text("results.controls.hint"));
        run.setOnAction(_ -> start());
        HBox row = new HBox(12, run, shuffled);
        row.getStyleClass().add("controls-row");
        getChildren().addAll(Captions.title("results.controls"), verdicts, row);
    }

    @Override
    public void show(Path folder) {
        if (!folder.equals(shown)) {
            verdicts.getChildren().clear();
        }
        shown = folder;
        reading.clear();
        reading.submit(_ -> new Kept(tests.kept(folder), tests.costOfShuffled(folder)));
    }

    private void show(Kept kept) {
        Tip.set(shuffled, kept.cost());
        List<Node> lines = new ArrayList<>();
        if (kept.controls().isEmpty()) {
            lines.add(Captions.wholeNote(Messages.text("results.controls.none")));
        }
        for (MapControls controls : kept.controls()) {
            Label line = new Label(Messages.text(
                    "results.controls.line",
                    Messages.text("preview.overlay." + controls.method()),
                    ControlsWords.headline(controls)));
            line.getStyleClass().add(controls.verdict().holds() ? "controls-holds" : "controls-fails");
            line.setWrapText(true);
            Tip.set(line, String.join("\n", controls.verdict().sentences()));
            lines.add(line);
        }
        if (!kept.controls().isEmpty()) {
            lines.add(Captions.wholeNote(Messages.text("results.controls.more")));
        }
        verdicts.getChildren().setAll(lines);
    }

    private void start() {
        Path folder = shown;
        Path open = project.get();
        if (folder == null || open == null) {
            return;
        }
        Labels labels = shuffled.isSelected() ? Labels.ALSO_SHUFFLED : Labels.OWN;
        run.setDisable(true);
        TaskView<Path> task = tasks.start(
                Messages.text("results.task.controls", folder.getFileName()),
                Lane.COMPUTE,
                context -> {
                    tests.run(folder, open, labels, context);
                    return folder;
                },
                _ -> {});
        if (task.state().get().ended()) {
            ended(folder);
        }
        task.state().addListener((_, _, now) -> {
            if (now.ended()) {
                ended(folder);
            }
        });
    }

    private void ended(Path folder) {
        run.setDisable(false);
        if (folder.equals(shown)) {
            show(folder);
        }
    }
}
