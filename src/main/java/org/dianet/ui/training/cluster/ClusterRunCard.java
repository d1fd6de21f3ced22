package org.dianet.ui.training.cluster;

import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.cluster.ClusterProfile;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.training.FoldGrid;

/// One run on a cluster: its folds, why some failed, a fold's log, and what can be done with it.
final class ClusterRunCard extends VBox {
    private static final int LOG_ROWS = 12;
    private final ClusterRunsViewModel model;
    private final ClusterRun run;
    private final Label title = new Label();
    private final FoldGrid grid;
    private final ComboBox<String> profile = new ComboBox<>();
    private final Button submit;
    private final Button cancel;
    private final Button collect;
    private final Button discard;
    private Map<String, ClusterProfile> candidates = Map.of();

    /// Referenced, because the model outlives the card.
    private final InvalidationListener changed = _ -> follow();

    ClusterRunCard(ClusterRunsViewModel model, ClusterRun run) {
        this.model = model;
        this.run = run;
        getStyleClass().add("card");
        title.getStyleClass().add("panel-title");
        grid = new FoldGrid(fold -> model.log(run, fold));
        grid.show(run.folds());
        submit = ProfilesSheet.button("cluster.submit", "cluster-submit", this::submit);
        cancel = ProfilesSheet.button("cluster.cancel", "cluster-cancel", () -> model.cancel(run));
        collect = ProfilesSheet.button("cluster.collect", "cluster-collect", () -> model.collect(run));
        discard = ProfilesSheet.button("cluster.discard", "cluster-discard", () -> model.discard(run));
        profile.setId("cluster-profile");
        profile.setAccessibleText(Messages.text("cluster.profile"));
        // Folds end by themselves: what is pressed stays where it is while the others come and go.
        FlowPane buttons = new FlowPane(cancel, collect, submit, profile, discard);
        buttons.getStyleClass().add("cluster-buttons");
        Label notice = note(run.notice());
        notice.getStyleClass().add("cluster-notice");
        Label counts = note(run.counts());
        counts.setId("cluster-counts");
        getChildren().addAll(title, counts, grid, buttons, notice, note(run.reasons()), log());
        run.known().addListener(new WeakInvalidationListener(changed));
        run.counts().addListener(new WeakInvalidationListener(changed));
        run.notice().addListener(new WeakInvalidationListener(changed));
        model.task().addListener(new WeakInvalidationListener(changed));
        model.places().addListener(new WeakInvalidationListener(changed));
        follow();
    }

    private static Label note(ObservableStringValue text) {
        Label label = Captions.wholeNote("");
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void follow() {
        Clusters.Known known = run.known().get();
        boolean busy = model.task().get() != null;
        title.setText(known.submissions()
                .map(sent -> Messages.text(
                        "cluster.run", known.name(), sent.profile().place()))
                .orElse(known.name()));
        offer();
        boolean missing = run.anyMissing() && !known.collected();
        submit.setText(Messages.text(known.submitted() ? "cluster.resubmit" : "cluster.submit"));
        ClusterRunsView.show(submit, missing);
        submit.setDisable(busy || candidates.isEmpty());
        ClusterRunsView.show(profile, missing && candidates.size() > 1);
        boolean going = known.submitted() && !known.collected();
        ClusterRunsView.show(cancel, going);
        cancel.setDisable(busy || !run.active());
        ClusterRunsView.show(collect, going || (run.anyDone() && !known.collected()));
        collect.setDisable(busy || !run.anyDone());
        ClusterRunsView.show(discard, run.settled() && !run.active());
        discard.setDisable(busy);
        ClusterRunsView.show(grid, !known.collected());
    }

    /// What was chosen stays while it is offered.
    private void offer() {
        Map<String, ClusterProfile> now = model.candidates(run);
        if (!now.equals(candidates)) {
            String before = profile.getValue();
            candidates = now;
            profile.getItems().setAll(now.keySet());
            profile.setValue(
                    before != null && now.containsKey(before)
                            ? before
                            : now.keySet().stream().findFirst().orElse(null));
        }
    }

    private void submit() {
        Optional.ofNullable(profile.getValue()).map(candidates::get).ifPresent(chosen -> model.submit(run, chosen));
    }

    private VBox log() {
        Label name = new Label();
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, name, ProfilesSheet.button("cluster.log.close", "cluster-log-close", run::closeLog));
        head.setAlignment(Pos.CENTER_LEFT);
        TextArea text = new TextArea();
        text.setId("cluster-log");
        text.setEditable(false);
        text.setPrefRowCount(LOG_ROWS);
        text.getStyleClass().add("cluster-log");
        VBox box = new VBox(4, head, text);
        run.log().subscribe(log -> {
            ClusterRunsView.show(box, log.isPresent());
            log.ifPresent(shown -> {
                name.setText(shown.title());
                text.setAccessibleText(shown.title());
                text.setText(shown.text());
                // Why a fold ended is at the end.
                text.positionCaret(shown.text().length());
            });
        });
        return box;
    }
}
