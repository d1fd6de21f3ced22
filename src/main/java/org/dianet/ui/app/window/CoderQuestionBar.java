package org.dianet.ui.app.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.model.annotation.Coder;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.CoderQuestion;
import org.dianet.ui.common.session.Workbench;

/// The question who codes, next to the work: it takes no key and no focus.
public final class CoderQuestionBar extends HBox {
    private static final double LEAST = 400;
    private static final double REST = 160;
    private final Workbench workbench;
    private final CoderQuestion coderQuestion;
    private final Runnable another;
    private final FlowPane answers = new FlowPane(8, 4);
    private List<Coder> offered = List.of();

    /// @param another asks for a name
    public CoderQuestionBar(Workbench workbench, Runnable another) {
        this.workbench = workbench;
        this.coderQuestion = workbench.codingEdits().coderQuestion();
        this.another = another;
        setId("naming");
        getStyleClass().addAll("row", "notice-bar");
        HBox.setHgrow(answers, Priority.ALWAYS);
        Button close = button("naming-dismiss", Messages.text("coder.later"), coderQuestion::dismiss);
        close.getStyleClass().add("flat");
        getChildren().addAll(answers, close);
        // In one row where there is room, which the pane would not take by itself.
        widthProperty().subscribe(width -> answers.setPrefWrapLength(Math.max(LEAST, width.doubleValue() - REST)));
        NoticeVisibility.of(this, coderQuestion.asking());
        coderQuestion.asking().subscribe(this::fill);
        workbench.session().openProject().subscribe(this::fill);
    }

    private void fill() {
        // Asked at every edit, of all clips: only while the question is there.
        List<Coder> people = coderQuestion.asking().get() ? List.copyOf(CoderCommands.people(workbench)) : List.of();
        if (people.isEmpty()) {
            offered = people;
        } else if (!people.equals(offered)) {
            offered = people;
            Coder proposed = workbench.coder().get();
            Label question = new Label(Messages.text("coder.question", proposed.name()));
            question.setId("naming-question");
            Button me = button("naming-me", Messages.text("coder.me"), coderQuestion::confirm);
            me.getStyleClass().add("accent");
            answers.getChildren().setAll(question, me);
            people.stream()
                    .filter(coder -> !coder.equals(proposed))
                    .forEach(coder -> answers.getChildren()
                            .add(button("naming-known", coder.name(), () -> coderQuestion.answer(coder))));
            answers.getChildren().add(button("naming-another", Messages.text("coder.another"), another));
        }
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false); // a name may hold an underscore
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            // The press took the focus; give it back to the clip.
            getScene().getRoot().requestFocus();
            action.run();
        });
        return button;
    }
}
