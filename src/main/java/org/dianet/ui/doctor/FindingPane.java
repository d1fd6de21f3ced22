package org.dianet.ui.doctor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.project.Decision;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.wording.FindingWording;
import org.jspecify.annotations.Nullable;

/// One finding: what, where, the frames side by side, and what can be done.
final class FindingPane extends VBox {
    private final DoctorViewModel model;
    private final Commands commands;
    private final DateTimeFormatter time;
    private final VBox content = new VBox();
    private final EvidencePane evidence = new EvidencePane();
    private final HBox buttons = new HBox();

    FindingPane(DoctorViewModel model, Commands commands, ZoneId zone) {
        this.model = model;
        this.commands = commands;
        this.time =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
        getStyleClass().add("finding");
        content.getStyleClass().add("finding-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buttons.getStyleClass().add("finding-buttons");
        getChildren().addAll(scroll, buttons);
        model.selected().subscribe(this::show);
        model.candidate().subscribe(_ -> show(model.selected().get()));
        model.evidence().addListener((ListChangeListener<Evidence.Picture>) _ -> showEvidence());
        showEvidence();
    }

    private void showEvidence() {
        evidence.show(List.copyOf(model.evidence()), model.candidate().get() + 1);
    }

    private void show(@Nullable Row row) {
        content.getChildren().clear();
        buttons.getChildren().clear();
        if (row == null) {
            content.getChildren().add(text(Messages.text("doctor.nothing-selected"), "note"));
            return;
        }
        Finding finding = row.finding();
        FindingText text = row.text();
        content.getChildren().addAll(head(row, text.where()), text(text.what(), "finding-sentence"));
        if (!finding.evidence().isEmpty()) {
            content.getChildren().add(evidence);
            showEvidence();
        }
        if (!text.action().isEmpty() && finding.proposals().isEmpty()) {
            content.getChildren().add(text(text.action(), "finding-action"));
        }
        if (!finding.proposals().isEmpty()) {
            content.getChildren()
                    .add(text(
                            Messages.text(finding.proposals().size() == 1 ? "doctor.proposal" : "doctor.proposals"),
                            "panel-title"));
            for (int i = 0; i < finding.proposals().size(); i++) {
                content.getChildren().add(proposal(finding.proposals().get(i), i));
            }
        }
        Decision decision = row.decision();
        if (decision != null) {
            content.getChildren().add(text(decided(decision), "note"));
        }
        buttons.getChildren().setAll(actions(row));
    }

    private HBox head(Row row, String where) {
        Finding finding = row.finding();
        Label title = new Label(Messages.text("doctor.kind." + finding.kind()));
        title.getStyleClass().add("screen-title");
        Label place = new Label((finding.clip() == null
                        ? Messages.text("doctor.project")
                        : finding.clip().value())
                + (where.isEmpty() ? "" : " · " + where));
        place.getStyleClass().add("note");
        HBox head = new HBox(symbol(row), title, place);
        head.getStyleClass().add("row");
        return head;
    }

    /// A finding's severity or decision, by shape and colour.
    static Label symbol(Row row) {
        String name = row.state() == Row.State.OPEN
                ? row.finding().severity().name()
                : row.state().name();
        Label symbol = new Label(
                switch (row.state()) {
                    case ACCEPTED -> "✓";
                    case REJECTED -> "✕";
                    case OPEN ->
                        switch (row.finding().severity()) {
                            case ERROR -> "■";
                            case WARNING -> "▲";
                            case NOTE -> "●";
                        };
                });
        symbol.getStyleClass().addAll("finding-symbol", "severity-" + name.toLowerCase(Locale.ROOT));
        symbol.setAccessibleText(Messages.text("doctor.symbol." + name));
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        return symbol;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private ToggleButton proposal(Finding.Proposal proposal, int place) {
        Label key = new Label(Integer.toString(place + 1));
        key.getStyleClass().add("key");
        Label value = new Label(FindingWording.remedy(proposal.remedy()));
        value.getStyleClass().add("proposal-value");
        Label source = new Label(proposal.source());
        source.getStyleClass().add("note");
        HBox words = new HBox(key, value, source);
        words.getStyleClass().add("row");
        ToggleButton button = new ToggleButton(null, words);
        button.getStyleClass().add("proposal");
        button.setSelected(model.candidate().get() == place);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            model.choose(place);
            button.setSelected(true);
        });
        return button;
    }

    private String decided(Decision decision) {
        String key = decision.outcome() == Decision.Outcome.ACCEPTED ? "doctor.accepted-by" : "doctor.rejected-by";
        String said = Messages.text(key, decision.coder(), time.format(decision.at()));
        return decision.changes().isEmpty()
                ? said
                : said + " "
                        + decision.changes().stream()
                                .map(Object::toString)
                                .collect(java.util.stream.Collectors.joining(", ", "", "."));
    }

    private List<Button> actions(Row row) {
        Button open = button("doctor.open");
        open.setDisable(row.finding().clip() == null);
        return switch (row.state()) {
            case ACCEPTED -> List.of(open);
            case REJECTED -> List.of(button("doctor.restore"), open);
            case OPEN -> {
                boolean gone = mediaAreElsewhere(row.finding());
                Button accept = button(gone ? "project.relink" : "doctor.accept");
                accept.getStyleClass().add("accent");
                accept.setDisable(!gone && row.finding().proposals().isEmpty());
                yield List.of(accept, button("doctor.reject"), open);
            }
        };
    }

    /// Where the folder or video of a clip is not found, to look for it elsewhere is what helps.
    private static boolean mediaAreElsewhere(Finding finding) {
        return finding.kind() == Finding.Kind.MEDIA && finding.proposals().isEmpty();
    }

    private Button button(String id) {
        Command command = commands.get(id);
        String key = command.firstKey().map(k -> "  " + k.getDisplayText()).orElse("");
        Button button = new Button(command.text() + key, Icons.of(command.icon()));
        button.setId(CommandButton.nodeId(id));
        Tip.set(button, CommandButton.words(command));
        button.setOnAction(_ -> command.run());
        return button;
    }
}
