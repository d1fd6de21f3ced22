package org.dianet.ui.adjudication;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Combination.Part;
import org.dianet.pipeline.results.SignedText;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The two codings part by part. Pressing a part takes it into the decision on the right, where a third value
/// can be written.
final class PartsTable extends GridPane {
    private final AdjudicationViewModel model;
    private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
    private @Nullable TextField reason;

    PartsTable(AdjudicationViewModel model) {
        this.model = model;
        getStyleClass().add("adjudication-table");
    }

    void show(Pair pair) {
        getChildren().clear();
        fields.clear();
        addRow(
                0,
                heading(""),
                heading(pair.name(pair.a())),
                heading(pair.name(pair.b())),
                heading(Messages.text("adjudicate.difference")),
                heading(Messages.text("adjudicate.decision")));
        int row = 1;
        for (Part part : Part.values()) {
            addRow(
                    row++,
                    heading(Pair.words(part)),
                    cell(pair, pair.a(), part),
                    cell(pair, pair.b(), part),
                    new Label(difference(pair, part)),
                    field(part));
        }
        addRow(
                row,
                heading(Messages.text("labels.note")),
                new Label(pair.a().note()),
                new Label(pair.b().note()),
                new Label(""),
                note());
    }

    private Node note() {
        TextField field = new TextField();
        field.setId("decide-note");
        field.setPromptText(Messages.text("adjudicate.note"));
        field.setAccessibleText(Messages.text("adjudicate.note"));
        field.textProperty().bindBidirectional(model.note());
        // The reason is written; the keys decide again.
        field.setOnAction(_ -> field.getScene().getRoot().requestFocus());
        reason = field;
        return field;
    }

    /// Puts the caret into the reason for the decision, if there is anything to decide.
    void editNote() {
        if (reason != null && reason.getScene() != null) {
            reason.requestFocus();
            reason.end();
        }
    }

    private Node field(Part part) {
        TextField field = new TextField(model.combination().of(part));
        field.setId("decide-" + part.name().toLowerCase(Locale.ROOT));
        field.setPrefColumnCount(10);
        field.setAccessibleText(Messages.text("adjudicate.decision") + ": " + Pair.words(part));
        field.textProperty().subscribe(text -> model.choose(part, text));
        field.setOnAction(_ -> model.combine());
        fields.put(part, field);
        return field;
    }

    private Node cell(Pair pair, Coding coding, Part part) {
        String said = part.of(coding);
        String shown = said.isEmpty() ? "–" : said + sure(coding, part);
        Button cell = new Button(shown);
        cell.getStyleClass().add("flat");
        cell.setFocusTraversable(false);
        cell.setAccessibleText(Pair.words(part) + ", " + pair.name(coding) + ": " + shown);
        cell.setOnAction(_ -> {
            TextField field = fields.get(part);
            if (field != null) {
                field.setText(said);
            }
        });
        return cell;
    }

    private static String sure(Coding coding, Part part) {
        return switch (part) {
            case ONSET, APEX, OFFSET -> {
                int degree = coding.confidence().get(MarkKind.valueOf(part.name()));
                yield degree == 0 ? "" : "  " + "●".repeat(degree);
            }
            case EMOTION, UNITS -> "";
        };
    }

    private static String difference(Pair pair, Part part) {
        return switch (part) {
            case ONSET, APEX, OFFSET -> {
                MarkKind markKind = MarkKind.valueOf(part.name());
                yield pair.distance(markKind)
                        .map(frames -> Messages.text(
                                "adjudicate.frames",
                                SignedText.of("%+.0f", frames),
                                Math.abs(frames),
                                SignedText.of("%+.0f", pair.millis(markKind).orElse(0.0))))
                        .orElse("");
            }
            case EMOTION, UNITS ->
                part.of(pair.a()).equals(part.of(pair.b())) ? "" : Messages.text("adjudicate.differs");
        };
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        label.setMinWidth(72);
        return label;
    }
}
