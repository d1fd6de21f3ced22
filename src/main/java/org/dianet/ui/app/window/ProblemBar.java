package org.dianet.ui.app.window;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The one way a problem is shown: next to the work, not in front of it.
public final class ProblemBar extends VBox {
    private static final String GOOD = "good";
    private static final double TALLEST = 96;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label code = new Label();
    private final Button way = new Button();

    public ProblemBar(Workbench workbench) {
        getStyleClass().add("problem");
        setId("problem");
        title.getStyleClass().add("heading");
        detail.setWrapText(true);
        detail.setId("problem-detail");
        detail.setMinHeight(Region.USE_PREF_SIZE);
        code.getStyleClass().add("quiet");
        Button copy = new Button(Messages.text("problem.copy"), Icons.of("mdal-content_copy"));
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copy(workbench.notices().problem().get()));
        Button close = new Button(Messages.text("problem.close"));
        close.setId("problem-close");
        close.getStyleClass().add("small");
        close.setOnAction(_ -> workbench.notices().dismissProblem());
        way.getStyleClass().addAll("small", "accent");
        way.setId("problem-way");
        HBox foot = new HBox(code, way, copy, close);
        foot.getStyleClass().add("row");
        ScrollPane words = new ScrollPane(detail);
        words.setId("problem-words");
        words.getStyleClass().add("edge-to-edge");
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // A long message is scrolled and leaves room for the work.
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxHeight(TALLEST);
        words.prefViewportHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(TALLEST, detail.prefHeight(words.getWidth())),
                        detail.textProperty(),
                        words.widthProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(words, foot);
        line.getStyleClass().add("row");
        foot.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, line);
        workbench.notices().problem().subscribe(problem -> show(workbench, problem));
        NoticeVisibility.of(this, workbench.notices().problem().map(_ -> true).orElse(false));
    }

    private void show(Workbench workbench, @Nullable Problem problem) {
        if (problem != null) {
            title.setText(problem.title());
            title.setGraphic(Icons.of(problem.good() ? "mdal-check_circle_outline" : "mdal-error_outline"));
            getStyleClass().remove(GOOD);
            if (problem.good()) {
                getStyleClass().add(GOOD);
            }
            detail.setText(problem.detail());
            code.setText(problem.code());
            @Nullable Mode mode = problem.mode();
            way.setVisible(mode != null);
            way.setManaged(mode != null);
            if (mode != null) {
                way.setText(Messages.text(
                        "problem.open-mode", Messages.text("mode." + mode.name().toLowerCase(Locale.ROOT))));
                way.setOnAction(_ -> {
                    workbench.notices().dismissProblem();
                    workbench.mode().set(mode);
                });
            }
        }
    }

    private static void copy(@Nullable Problem problem) {
        if (problem != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(problem.copyText());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
