package org.dianet.ui.agreement;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.ui.common.control.Tip;

/// A figure with its interval beneath it, or the word undefined with the reason. Pointing at it or reaching it with
/// the keyboard explains it; pressing it shows clips.
final class FigureCell extends Button {
    private static final double CLAUSE_WIDTH = 92;
    private static final PseudoClass UNDEFINED = PseudoClass.getPseudoClass("undefined");

    /// @param explain gets the figure that is pointed at
    /// @param press shows the clips behind it
    FigureCell(Statistic statistic, Consumer<Statistic> explain, Runnable press) {
        this(statistic, "", explain, press);
    }

    /// @param also a further line, e.g. the same in milliseconds; may be empty
    FigureCell(Statistic statistic, String also, Consumer<Statistic> explain, Runnable press) {
        getStyleClass().setAll("figure-cell");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setAccessibleText(statistic.name() + " " + FigureText.withInterval(statistic));
        setAccessibleHelp(statistic.how());
        VBox text = new VBox();
        text.setAlignment(Pos.CENTER_RIGHT);
        switch (statistic.value()) {
            case Coefficient.Defined _ -> {
                text.getChildren().add(label(FigureText.value(statistic), "figure-value"));
                add(text, FigureText.interval(statistic));
                add(text, also);
                if (!statistic.remark().isEmpty()) {
                    text.getChildren().add(wrapped(statistic.remark()));
                }
            }
            case Coefficient.Undefined(String reason) -> {
                pseudoClassStateChanged(UNDEFINED, true);
                text.getChildren().add(label("undefined", "figure-value"));
                text.getChildren().add(wrapped(reason));
            }
        }
        setGraphic(text);
        Tip.set(this, FigureText.withInterval(statistic));
        setOnAction(_ -> press.run());
        hoverProperty().addListener((_, _, now) -> tell(now, explain, statistic));
        focusedProperty().addListener((_, _, now) -> tell(now, explain, statistic));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                fire();
                e.consume();
            }
        });
    }

    private static void tell(boolean now, Consumer<Statistic> explain, Statistic statistic) {
        if (now) {
            explain.accept(statistic);
        }
    }

    private static void add(VBox text, String line) {
        if (!line.isEmpty()) {
            text.getChildren().add(label(line, "figure-interval"));
        }
    }

    /// A clause that takes as many lines as it needs, so that it does not widen its column. A label in a
    /// button would be cut after the first.
    private static Text wrapped(String clause) {
        Text text = new Text(clause);
        text.getStyleClass().add("figure-clause");
        text.setWrappingWidth(CLAUSE_WIDTH);
        return text;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
