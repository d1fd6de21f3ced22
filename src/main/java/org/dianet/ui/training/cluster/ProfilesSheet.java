package org.dianet.ui.training.cluster;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The sheet that adds, changes, tests and removes the user's clusters.
final class ProfilesSheet extends VBox {
    private static final double WIDTH = 820;
    private static final double NAMES = 200;
    private static final double HEIGHT = 440;
    private final ProfilesViewModel model;
    private final Runnable close;

    ProfilesSheet(ProfilesViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("clusters");
        getStyleClass().addAll("over-sheet", "clusters");
        getStylesheets()
                .add(Objects.requireNonNull(ProfilesSheet.class.getResource("cluster.css"))
                        .toExternalForm());
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(Messages.text("clusters.title"));
        title.getStyleClass().add("title");
        Label lead = new Label(Messages.text("clusters.lead"));
        lead.setWrapText(true);
        lead.getStyleClass().add("quiet");
        VBox right = new VBox();
        right.getStyleClass().add("cluster-fields");
        model.chosen()
                .subscribe(draft ->
                        right.getChildren().setAll(draft == null ? nothing() : new ProfileFields(model, draft)));
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(16, names(), scroll);
        both.setPrefHeight(HEIGHT);
        both.setMinHeight(120);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(title, lead, both, refusal(), foot());
        // A test of a sheet that is closed has nobody to tell.
        sceneProperty().addListener((_, _, now) -> {
            if (now == null) {
                model.cancelTest();
            }
        });
    }

    private static Node nothing() {
        Label label = new Label(Messages.text("clusters.none"));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    private VBox names() {
        ListView<ProfileDraft> list = new ListView<>(model.drafts());
        list.setId("cluster-names");
        list.getStyleClass().add("dense");
        list.setAccessibleText(Messages.text("clusters.title"));
        list.setCellFactory(_ -> new NameCell());
        list.setMinHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.chosen().subscribe(draft -> list.getSelectionModel().select(draft));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null) {
                model.chosen().set(now);
            }
        });
        Button add = button("clusters.add", "cluster-add", model::add);
        add.disableProperty().bind(model.read().not());
        Button remove = button("clusters.remove", "cluster-remove", model::remove);
        remove.disableProperty().bind(model.chosen().isNull());
        HBox buttons = new HBox(8, add, remove);
        VBox box = new VBox(8, list, buttons, undo());
        box.setMinWidth(NAMES);
        box.setPrefWidth(NAMES);
        return box;
    }

    private Node undo() {
        Label gone = new Label();
        gone.setWrapText(true);
        HBox.setHgrow(gone, Priority.ALWAYS);
        gone.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, gone, button("training.discard.undo", "cluster-undo", model::undoRemove));
        line.setAlignment(Pos.CENTER_LEFT);
        model.removed().subscribe(removed -> {
            gone.setText(removed.draft()
                    .map(draft -> Messages.text("clusters.removed", draft.name()))
                    .orElse(""));
            line.setVisible(removed.draft().isPresent());
            line.setManaged(removed.draft().isPresent());
        });
        return line;
    }

    private static final class NameCell extends ListCell<ProfileDraft> {
        @Override
        protected void updateItem(@Nullable ProfileDraft item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (item == null || empty) {
                setText("");
            } else {
                textProperty().bind(item.text(ProfileDraft.Field.NAME));
            }
        }
    }

    /// Why nothing can be saved.
    private Label refusal() {
        Label label = new Label();
        label.setId("clusters-refused");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("notice");
        label.textProperty()
                .bind(model.wrong()
                        .flatMap(wrong -> model.refused()
                                .map(refused -> wrong.map(first -> Messages.text(
                                                "clusters.wrong",
                                                first.draft().name(),
                                                first.problem().sentence()))
                                        .orElse(refused))));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    static Button button(String key, String id, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox foot() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = button("clusters.save", "clusters-save", () -> model.save(close));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.savable().not());
        HBox foot = new HBox(gap, button("clusters.cancel", "clusters-cancel", close), save);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
