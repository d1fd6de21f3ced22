package org.dianet.ui.library;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipFilter;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.jspecify.annotations.Nullable;

/// The library.
public final class LibraryView extends VBox {
    private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    /// Narrower, neither names nor filter can be read.
    private static final double LEAST = 208;
    private final LibraryViewModel model;
    private final TableView<Clip> table;
    private final LibraryColumns columns;
    private final TextField filter = new TextField();
    private final Button chip = new Button();
    /// How many clips have no media, and what helps.
    private final HBox missing = new HBox();
    private final Button remedy = new Button();
    /// The table drops its selection after telling of a replaced row, so the row is chosen once more a pulse later.
    private final PauseTransition settled = new PauseTransition(Duration.ONE);
    private @Nullable ClipId scrolledTo;

    public LibraryView(Workbench workbench, LibraryViewModel model, ObservableSettings settings) {
        this.model = model;
        this.table = table();
        this.columns = new LibraryColumns(table, model, clip -> excluded(workbench, clip), settings);
        getStyleClass().addAll("panel", "library");
        setMinWidth(LEAST);
        Label summary = new Label();
        summary.textProperty().bind(model.summary());
        summary.getStyleClass().add("quiet");
        summary.setId("library-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(filters(), chip, table, missing, summary, legend());
        missing.setId("library-missing");
        missing.getStyleClass().addAll("row", "missing");
        model.missing().subscribe(_ -> showMissing());
        setVgrow(table, Priority.ALWAYS);
        chip.getStyleClass().add("chip");
        chip.setMnemonicParsing(false);
        chip.setGraphic(Icons.of("mdal-close"));
        chip.setOnAction(_ -> model.chip().set(null));
        model.chip().subscribe(this::showChip);
        workbench.selection().clipId().subscribe(_ -> follow());
        settled.setOnFinished(_ -> follow());
        workbench.session().openProject().subscribe((before, now) -> {
            if (before != null
                    && now != null
                    && !before.project().protocol().equals(now.project().protocol())) {
                refresh();
            }
        });
        workbench
                .session()
                .openProject()
                .subscribe(open -> columns.show(
                        open == null ? List.of() : open.project().vocabulary().tiers()));
        model.shown().subscribe(() -> {
            follow();
            settled.playFromStart();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /// The selection follows the session and never leads it: sorting, filtering and replaced rows move it for reasons
    /// of the table's own. The coder's hand chooses a clip by pressing its row or by key.
    private TableRow<Clip> row() {
        TableRow<Clip> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Clip clip, boolean empty) {
                super.updateItem(clip, empty);
                mark(this);
                Tip.set(this, clip == null || empty ? "" : said(clip));
            }
        };
        model.summary().subscribe(() -> mark(row));
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            Clip clip = row.getItem();
            if (event.getButton() != MouseButton.MIDDLE && clip != null && !row.isEmpty()) {
                press(clip.id(), event);
            }
        });
        return row;
    }

    private String said(Clip clip) {
        String name = model.isMissing(clip)
                ? Messages.text("library.missing.hint", model.wholeName(clip), model.place(clip))
                : model.wholeName(clip);
        return name + columns.said(clip);
    }

    /// Why the protocol leaves a clip out, and how many stretches of it are excluded.
    private static String excluded(Workbench workbench, Clip clip) {
        OpenProject open = workbench.session().openProject().get();
        String reason = open == null ? "" : open.project().protocol().excluded().getOrDefault(clip.id(), "");
        int stretches = clip.excluded().stretches().size();
        String some = stretches == 0 ? "" : Messages.text("library.stretches", stretches);
        return reason + (reason.isEmpty() || some.isEmpty() ? "" : ", ") + some;
    }

    private void showMissing() {
        int count = model.missing().get().size();
        missing.setVisible(count > 0);
        missing.setManaged(count > 0);
        Label words = new Label(Messages.text("library.missing", count), Icons.of("mdal-broken_image"));
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        // What is put away has no part in the window's width.
        missing.getChildren().setAll(count > 0 ? List.of(words, remedy) : List.of());
        table.refresh();
    }

    /// Offers `command`, which looks for media that are missing.
    public void offer(Command command) {
        remedy.setText(Messages.text("library.relink"));
        remedy.setAccessibleText(command.text());
        remedy.setId("library-relink");
        remedy.getStyleClass().add("small");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setOnAction(_ -> command.run());
    }

    /// As in other lists: with Ctrl one more or less, with Shift all up to it; otherwise the clip opens. The
    /// menu of the right button is about the clips that are picked, or the one that it is pressed on.
    private void press(ClipId id, MouseEvent event) {
        boolean menu = event.getButton() == MouseButton.SECONDARY;
        if (menu && model.chosen().picked().contains(id)) {
            event.consume();
        } else if (!menu && (event.isShortcutDown() || event.isShiftDown())) {
            // The table's own selection would follow.
            event.consume();
            table.requestFocus();
            if (event.isShiftDown()) {
                model.pickTo(id);
            } else {
                model.pick(id);
            }
        } else {
            scrolledTo = id;
            model.select(id);
        }
    }

    private void mark(TableRow<Clip> row) {
        Clip clip = row.isEmpty() ? null : row.getItem();
        row.pseudoClassStateChanged(
                PICKED, clip != null && model.chosen().picked().contains(clip.id()));
        row.pseudoClassStateChanged(ASIDE, clip != null && model.aside(clip));
        row.pseudoClassStateChanged(MINE, clip != null && model.codedByMe(clip));
    }

    private void move(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.A) {
                model.pickAll();
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case UP -> model.previous();
            case DOWN -> model.next();
            case ESCAPE -> {
                if (model.chosen().picked().isEmpty()) {
                    return;
                }
                model.release();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// What the signs before the names mean.
    private static FlowPane legend() {
        FlowPane legend = new FlowPane(8, 0);
        legend.setId("library-legend");
        legend.getStyleClass().add("state-legend");
        legend.getChildren().add(word("library.legend.mine", "mine"));
        for (String state : List.of("coded", "partly", "open", "disputed", "adjudicated")) {
            legend.getChildren().add(word("library.legend." + state, "state-" + state));
        }
        return legend;
    }

    private static Label word(String key, String style) {
        Label word = new Label(Messages.text(key));
        word.getStyleClass().add(style);
        return word;
    }

    private HBox filters() {
        filter.setId("library-filter");
        filter.setAccessibleText(Messages.text("library.filter"));
        filter.setPromptText(Messages.text("library.filter"));
        filter.textProperty().bindBidirectional(model.text());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Enter goes to the clips that were found, Esc to all of them.
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                model.chip().set(null);
            }
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                event.consume();
                table.requestFocus();
            }
        });
        ChoiceBox<Queue> queue = new ChoiceBox<>();
        queue.setId("library-queue");
        queue.setAccessibleText(Messages.text("library.queue"));
        queue.getItems().setAll(Queue.values());
        queue.valueProperty().bindBidirectional(model.queue());
        HBox row = new HBox(filter, queue);
        row.getStyleClass().add("row");
        HBox.setHgrow(filter, Priority.ALWAYS);
        return row;
    }

    private TableView<Clip> table() {
        TableView<Clip> view = new TableView<>();
        view.setId("library-table");
        view.setAccessibleText(Messages.text("library.accessible"));
        view.getStyleClass().addAll("dense", "edge-to-edge");
        view.setFixedCellSize(28);
        view.setRowFactory(_ -> row());
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        view.setItems(model.shown());
        model.shown().comparatorProperty().bind(view.comparatorProperty());
        // In another order the open clip would be out of sight.
        view.setOnSort(_ -> scrolledTo = null);
        view.setPlaceholder(new Label(Messages.text("library.empty")));
        return view;
    }

    private void showChip(@Nullable ClipFilter chosen) {
        chip.setVisible(chosen != null);
        chip.setManaged(chosen != null);
        chip.setText(
                chosen == null
                        ? ""
                        : Messages.text(
                                "library.chip", chosen.title(), chosen.clips().size()));
    }

    /// Selects the row of the selected clip, wherever an edit or a filter has put it.
    private void follow() {
        int row = model.indexOfSelected();
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row
                || !table.getSelectionModel().isSelected(row)) {
            table.getSelectionModel().clearAndSelect(row);
        }
        ClipId now = row < 0 ? null : model.shown().get(row).id();
        // Not when an edit came back to the row the mouse is on.
        if (now != null && !now.equals(scrolledTo)) {
            table.scrollTo(Math.max(0, row - 4));
        }
        scrolledTo = now;
    }

    /// The clips, for a menu of what can be done with one.
    public Node clips() {
        return table;
    }

    /// Adds a column that the user may choose.
    public void add(LibraryColumn column) {
        columns.add(column);
    }

    /// What columns say of clips may have changed without the clips.
    public void refresh() {
        table.refresh();
    }

    /// A switch for each column that may be there or not.
    public List<MenuItem> columnItems() {
        return columns.items();
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
