package org.dianet.ui.app.window;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.SaveState;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Running tasks, the last message, and whether the work is saved.
public final class StatusStrip extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final double LONGEST_TASK = 280;
    /// What all but the task's words and the remark needs.
    private static final double REST = 480;

    private static final double SHORTEST_BAR = 40;
    private final Workbench workbench;
    private final Tasks tasks;
    private final ZoneId zone;
    private final HBox task = new HBox();
    private final Label hint = new Label();

    /// @param past shows what was said before
    public StatusStrip(Workbench workbench, Tasks tasks, ZoneId zone, Command past) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.zone = zone;
        getStyleClass().add("status-strip");
        task.getStyleClass().add("row");
        hint.setId("hint");
        hint.textProperty().bind(workbench.notices().hints().text());
        Label saved = new Label();
        saved.setId("save-state");
        workbench.session().saveState().subscribe(state -> show(saved, state));
        Label undo = new Label();
        undo.setId("undo-depth");
        undo.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "status.undo", workbench.session().undoDepth().get()),
                        workbench.session().undoDepth()));
        Tip.bind(
                undo,
                Bindings.createStringBinding(
                        workbench.undoing()::nextUndo,
                        workbench.session().openProject(),
                        workbench.session().undoDepth()));
        Tip.bind(hint, hint.textProperty());
        hint.setOnMouseClicked(_ -> past.run());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        // If there is no room for both, the latest message replaces the running task.
        hint.setMinWidth(0);
        task.setMinWidth(0);
        task.setMaxWidth(USE_PREF_SIZE);
        setHgrow(task, Priority.SOMETIMES);
        getChildren().addAll(task, hint, gap, saved, undo);
        tasks.running().subscribe(this::showTask);
    }

    private void show(Label label, SaveState state) {
        label.getStyleClass().remove("failed");
        label.setText(
                switch (state) {
                    case SaveState.Untouched _ -> "";
                    case SaveState.Journalled _ -> Messages.text("status.journalled");
                    case SaveState.Saved(var at) -> Messages.text("status.saved", TIME.format(at.atZone(zone)));
                    case SaveState.Failed(String sentence) -> {
                        label.getStyleClass().add("failed");
                        yield Messages.text("status.failed", sentence);
                    }
                });
    }

    private void showTask() {
        task.getChildren().clear();
        if (tasks.running().isEmpty()) {
            return;
        }
        TaskView<?> shown = tasks.running().getFirst();
        Label text = new Label();
        text.setId("task");
        // The last message must not be cut for it.
        text.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(LONGEST_TASK, getWidth() - REST - hint.prefWidth(-1)),
                        widthProperty(),
                        hint.textProperty()));
        text.setMinWidth(0);
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> workbench.masked(sentence(shown)), shown.message(), shown.remaining(), shown.fraction()));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setMinWidth(SHORTEST_BAR);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Double.isNaN(shown.fraction().get())
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : shown.fraction().get(),
                        shown.fraction()));
        Button cancel = new Button(null, Icons.of("mdal-close"));
        cancel.setId("cancel-task");
        cancel.getStyleClass().addAll("button-icon", "flat", "small");
        Tip.set(cancel, Messages.text("status.cancel"));
        cancel.setOnAction(_ -> shown.cancel());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        task.getChildren().addAll(text, bar, cancel);
        if (tasks.running().size() > 1) {
            task.getChildren()
                    .add(new Label(Messages.text("status.more", tasks.running().size() - 1)));
        }
    }

    private static String sentence(TaskView<?> shown) {
        StringBuilder text = new StringBuilder(shown.name());
        String message = shown.message().get();
        if (!message.isBlank()) {
            text.append(" · ").append(message);
        }
        @Nullable Duration left = shown.remaining().get();
        if (left != null) {
            text.append(" · ").append(Messages.text("status.left", words(left)));
        }
        return text.toString();
    }

    private static String words(Duration left) {
        if (left.toMinutes() >= 1) {
            return Messages.text("status.minutes", left.plusSeconds(30).toMinutes());
        }
        return Messages.text("status.seconds", Math.max(1, left.toSeconds()));
    }
}
