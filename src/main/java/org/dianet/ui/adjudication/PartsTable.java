package org.dianet.ui.adjudication;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Combination.Part;
import org.dianet.model.project.Tier;
import org.dianet.pipeline.results.SignedText;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The two codings part by part. Pressing a part takes it into the decision on the right, where a third value
/// can be written.
final class PartsTable extends GridPane {
    private final AdjudicationViewModel model;
    private @Nullable TextField reason;

    PartsTable(AdjudicationViewModel model) {
        this.model = model;
        getStyleClass().add("adjudication-table");
    }

    void show(Pair pair) {
        getChildren().clear();
        addRow(
                0,
                heading(""),
                heading(pair.name(pair.a())),
                heading(pair.name(pair.b())),
                heading(Messages.text("adjudicate.difference")),
                heading(Messages.text("adjudicate.decision")));
        int row = 1;
        for (Part part : Part.values()) {
            String what = Pair.words(part);
            TextField field = field(
                    "decide-" + part.name().toLowerCase(Locale.ROOT),
                    what,
                    model.combination().of(part));
            field.textProperty().subscribe(text -> model.choose(part, text));
            addRow(
                    row++,
                    heading(what),
                    cell(pair, pair.a(), what, part.of(pair.a()), sure(pair.a(), part), field),
                    cell(pair, pair.b(), what, part.of(pair.b()), sure(pair.b(), part), field),
                    new Label(difference(pair, part)),
                    field);
        }
        for (Tier tier : model.tiers()) {
            String a = tier.of(pair.a());
            String b = tier.of(pair.b());
            TextField field = field(
                    "decide-tier-" + tier.name(),
                    tier.name(),
                    model.combination().tiers().of(tier.name()));
            field.textProperty().subscribe(text -> model.choose(tier, text));
            addRow(
                    row++,
                    heading(tier.name()),
                    cell(pair, pair.a(), tier.name(), a, "", field),
                    cell(pair, pair.b(), tier.name(), b, "", field),
                    new Label(a.equals(b) ? "" : Messages.text("adjudicate.differs")),
                    field);
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

    /// Where the decision about a part is written.
    private TextField field(String id, String what, String said) {
        TextField field = new TextField(said);
        field.setId(id);
        field.setPrefColumnCount(10);
        field.setAccessibleText(Messages.text("adjudicate.decision") + ": " + what);
        field.setOnAction(_ -> model.combine());
        return field;
    }

    /// What one coder said, which a press takes into the decision.
    private static Node cell(Pair pair, Coding coding, String what, String said, String sure, TextField into) {
        String shown = said.isEmpty() ? "–" : said + sure;
        Button cell = new Button(shown);
        cell.setMnemonicParsing(false); // a value may hold an underscore
        cell.getStyleClass().add("flat");
        cell.setFocusTraversable(false);
        cell.setAccessibleText(what + ", " + pair.name(coding) + ": " + shown);
        cell.setOnAction(_ -> into.setText(said));
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
