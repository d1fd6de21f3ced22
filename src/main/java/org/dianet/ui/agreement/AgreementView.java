package org.dianet.ui.agreement;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// The agreement screen: choices on the left, figures next to them, the explanation of the one pointed at
/// below.
public final class AgreementView extends HBox {
    private final AgreementViewModel model;
    private final Consumer<String> hint;
    private final AgreementSaving saving;
    private final ChoicePanel choices;
    private final StackPane content = new StackPane();
    private final Label explanation = new Label(Messages.text("agreement.explain.none"));

    /// @param hint shows a passing remark
    /// @param saving writes the table of figures
    public AgreementView(AgreementViewModel model, Consumer<String> hint, AgreementSaving saving) {
        this.model = model;
        this.hint = hint;
        this.saving = saving;
        this.choices = new ChoicePanel(model);
        getStyleClass().add("agreement");
        getStylesheets()
                .add(Objects.requireNonNull(AgreementView.class.getResource("agreement.css"))
                        .toExternalForm());
        ScrollPane left = scrolling(choices);
        left.getStyleClass().add("choice-scroll");
        left.setMinWidth(248);
        left.setPrefWidth(264);
        HBox.setHgrow(content, Priority.ALWAYS);
        explanation.setId("agreement-explanation");
        explanation.setWrapText(true);
        getChildren().addAll(left, content);
        model.state().addListener((_, _, state) -> show(state));
        model.pair().addListener(_ -> show(model.state().get()));
        show(model.state().get());
    }

    private static ScrollPane scrolling(Node node) {
        ScrollPane pane = new ScrollPane(node);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("edge-to-edge");
        return pane;
    }

    private void show(AgreementState state) {
        switch (state) {
            case AgreementState.TooFew(String only) ->
                empty(new Label(Messages.text("agreement.none", only.isEmpty() ? 0 : 1, only)));
            case AgreementState.NotChosen _ -> empty(new Label(Messages.text("agreement.choose")));
            case AgreementState.Blind _ -> empty(new Label(Messages.text("agreement.blind")), seeing());
            case AgreementState.Computing _ ->
                empty(new ProgressIndicator(), new Label(Messages.text("agreement.computing")));
            case AgreementState.Failed(String reason) -> empty(new Label(reason), again());
            case AgreementState.Ready(Agreement agreement, CompareWithModel.Result _, String _)
            when agreement.compared().isEmpty() ->
                empty(new Label(Messages.text(
                        "agreement.apart",
                        String.join(
                                ", ",
                                agreement.settings().coders().stream()
                                        .map(Object::toString)
                                        .toList()))));
            case AgreementState.Ready shown -> ready(shown);
        }
    }

    private void ready(AgreementState.Ready shown) {
        Agreement agreement = shown.agreement();
        PairAgreement pair = agreement
                .pairs()
                .get(Math.clamp(model.pair().get(), 0, agreement.pairs().size() - 1));
        choices.show(agreement, pair);
        explanation.setText(Messages.text("agreement.explain.none"));
        VBox all = new VBox(new PairView(model, agreement, pair, this::explain));
        if (shown.model() != null || !shown.trouble().isEmpty()) {
            all.getChildren().add(new ModelPanel(model, shown, this::explain));
        }
        all.getChildren().add(methods(agreement, pair));
        all.getStyleClass().add("agreement-content");
        HBox below = new HBox(explanation);
        below.getStyleClass().add("explanation");
        HBox.setHgrow(explanation, Priority.ALWAYS);
        content.getChildren().setAll(new BorderPane(scrolling(all), null, null, below, null));
    }

    private void explain(Statistic statistic) {
        explanation.setText(statistic.name() + ". " + statistic.how());
    }

    private VBox methods(Agreement agreement, PairAgreement pair) {
        Label title = new Label(Messages.text("agreement.methods"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String paragraph = MethodsParagraph.of(agreement);
        Button copy = new Button(Messages.text("agreement.methods.copy"), Icons.of("mdal-content_copy"));
        copy.setId("copy-methods");
        copy.setOnAction(_ -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(paragraph);
            Clipboard.getSystemClipboard().setContent(text);
            hint.accept(Messages.text("agreement.methods.copied"));
        });
        Button save = new Button(Messages.text("agreement.save"), Icons.of("mdal-get_app"));
        save.setId("save-agreement");
        save.setOnAction(_ -> saving.save(agreement));
        Button picture = new Button(Messages.text("agreement.picture"), Icons.of("mdal-image"));
        picture.setId("save-agreement-picture");
        picture.setOnAction(_ -> saving.picture(pair));
        HBox header = new HBox(title, gap, picture, save, copy);
        header.getStyleClass().add("methods-header");
        Label text = new Label(paragraph);
        text.setId("methods-paragraph");
        text.setWrapText(true);
        VBox box = new VBox(header, text);
        box.getStyleClass().add("methods");
        return box;
    }

    private Button seeing() {
        Button button = new Button(Messages.text("agreement.blind.off"));
        button.setOnAction(_ -> model.blind().set(false));
        return button;
    }

    private Button again() {
        Button button = new Button(Messages.text("agreement.retry"));
        button.setOnAction(_ -> model.compute());
        return button;
    }

    private void empty(Node... parts) {
        choices.showNothing();
        VBox box = new VBox(parts);
        box.getStyleClass().add("empty");
        box.setMaxWidth(480);
        for (Node part : parts) {
            if (part instanceof Label label) {
                label.setWrapText(true);
            }
        }
        content.getChildren().setAll(box);
    }
}
