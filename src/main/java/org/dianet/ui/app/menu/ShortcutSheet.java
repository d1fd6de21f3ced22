package org.dianet.ui.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.KeyCap.Layer;
import org.dianet.ui.common.command.KeyCaps;
import org.dianet.ui.common.command.Keymap;
import org.dianet.ui.common.command.PlacedKeyboard;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;

/// The keyboard in use with what its keys do, and every key by group, each of which can be changed by pressing it
/// here.
public final class ShortcutSheet extends VBox {
    private static final List<String> MOUSE =
            List.of("wheel-picture", "drag-picture", "drag-marker", "wheel-timeline", "double-timeline");
    private final Commands commands;
    private final Keymap keymap;
    private final PlacedKeyboard keyboard;
    private final ObservableObjectValue<Mode> mode;
    private final BlockColumns groups = new BlockColumns();
    private final Label notice = new Label();
    private final Label drawn = new Label();
    private final TextField search = new TextField();
    private final ToggleGroup layers = new ToggleGroup();
    private final VBox body = new VBox();
    private KeyboardView picture;

    /// @param mode whose keys the picture shows
    public ShortcutSheet(Commands commands, Keymap keymap, PlacedKeyboard keyboard, ObservableObjectValue<Mode> mode) {
        this.commands = commands;
        this.keymap = keymap;
        this.keyboard = keyboard;
        this.mode = mode;
        this.picture = new KeyboardView(KeyCaps.of(keyboard), commands);
        getStyleClass().addAll("over-sheet", "shortcuts");
        setId("shortcuts");
        notice.setId("keys-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        say(Messages.text("keys.hint"), "quiet");
        drawn.getStyleClass().add("quiet");
        drawn.setWrapText(true);
        body.setFillWidth(true);
        ScrollPane scrolled = new ScrollPane(body);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setPrefViewportHeight(640);
        scrolled.setMinSize(0, 0);
        scrolled.setFocusTraversable(false);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(head(), scrolled, notice, foot());
        setMaxSize(1232, USE_PREF_SIZE);
        commands.all().addListener((ListChangeListener<Command>) _ -> fill());
        keyboard.placed().subscribe(_ -> paint());
        layers.selectedToggleProperty().subscribe(_ -> paint());
        search.textProperty().subscribe(this::fill);
        addEventFilter(KeyEvent.ANY, this::hold);
        start();
    }

    private HBox head() {
        Label title = new Label(Messages.text("shortcuts.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        search.setId("keys-search");
        search.setPromptText(Messages.text("keys.search"));
        search.setAccessibleText(Messages.text("keys.search"));
        search.setPrefColumnCount(18);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox held = new HBox();
        for (Layer layer : Layer.values()) {
            ToggleButton button = new ToggleButton(Messages.text("keys.layer." + layer));
            button.setId("keys-layer-" + layer);
            button.setUserData(layer);
            button.setToggleGroup(layers);
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass()
                    .addAll(
                            "small",
                            layer == Layer.PLAIN ? "left-pill" : layer == Layer.ALT ? "right-pill" : "center-pill");
            button.setOnAction(_ -> button.setSelected(true));
            held.getChildren().add(button);
        }
        layers.getToggles().getFirst().setSelected(true);
        HBox head = new HBox(title, gap, held, search);
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private FlowPane foot() {
        CheckBox placed = new CheckBox(Messages.text("keys.by-place"));
        placed.setId("keys-by-place");
        placed.selectedProperty().bindBidirectional(keyboard.placed());
        Label close = new Label(Messages.text("shortcuts.close"));
        close.getStyleClass().add("quiet");
        FlowPane foot = new FlowPane(
                8,
                4,
                placed,
                button("keys.standard", keymap::standard),
                button("keys.laptop-layout", keymap::laptop),
                button("keys.print", () -> commands.get("help.print-keys").run()),
                close);
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(Messages.text(text));
        button.setId(text.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            say(Messages.text("keys.hint"), "quiet");
            action.run();
        });
        return button;
    }

    /// State on opening, without earlier messages; the keyboard may be another by now.
    public void start() {
        say(Messages.text("keys.hint"), "quiet");
        KeyCaps caps = KeyCaps.of(keyboard);
        picture = new KeyboardView(caps, commands);
        drawn.setText(Messages.text(caps.known() ? "keys.drawn" : "keys.drawn.us"));
        body.getChildren().setAll(picture, drawn, groups);
        body.getStyleClass().add("shortcut-body");
        search.clear();
        layers.getToggles().getFirst().setSelected(true);
        fill();
    }

    /// The picture follows what is held.
    private void hold(KeyEvent event) {
        if (event.getCode() != KeyCode.SHIFT && event.getCode() != KeyCode.CONTROL && event.getCode() != KeyCode.ALT) {
            return;
        }
        Layer held = event.isAltDown()
                ? Layer.ALT
                : event.isShortcutDown()
                        ? event.isShiftDown() ? Layer.CTRL_SHIFT : Layer.CTRL
                        : event.isShiftDown() ? Layer.SHIFT : Layer.PLAIN;
        layers.getToggles().stream()
                .filter(toggle -> held.equals(toggle.getUserData()))
                .forEach(toggle -> toggle.setSelected(true));
    }

    private void paint() {
        Layer held = layers.getSelectedToggle() == null
                ? Layer.PLAIN
                : (Layer) layers.getSelectedToggle().getUserData();
        picture.show(held, mode.get(), this::matches, !wanted().isEmpty());
    }

    private String wanted() {
        return search.getText().strip().toLowerCase(Locale.ROOT);
    }

    private boolean matches(Command command) {
        String all = keys(command) + " " + command.text() + " " + Messages.text("group." + command.group());
        return all.toLowerCase(Locale.ROOT).contains(wanted());
    }

    private void fill() {
        List<VBox> blocks = new ArrayList<>();
        for (String group : MainMenu.GROUPS) {
            List<Command> shown = commands.group(group).stream()
                    .filter(command -> !command.keys().isEmpty() || (!wanted().isEmpty() && matches(command)))
                    .filter(this::matches)
                    .toList();
            if (!shown.isEmpty()) {
                blocks.add(block(group, shown));
            }
        }
        if (wanted().isEmpty()) {
            blocks.add(mouse());
        } else if (blocks.isEmpty()) {
            blocks.add(new VBox(new Label(Messages.text("keys.nothing"))));
        }
        groups.getChildren().setAll(blocks);
        paint();
    }

    private VBox block(String group, List<Command> shown) {
        GridPane grid = grid();
        for (int i = 0; i < shown.size(); i++) {
            grid.addRow(i, key(shown.get(i)), new Label(shown.get(i).text()));
        }
        return titled("group." + group, grid);
    }

    private Button key(Command command) {
        Button key = new Button(command.keys().isEmpty() ? "—" : keys(command));
        key.setId("key-" + CommandButton.nodeId(command.id()));
        key.getStyleClass().addAll("keys", "flat", "key-button");
        key.setMinWidth(76);
        key.setFocusTraversable(false);
        Tip.set(key, Messages.text("keys.change"));
        key.setAccessibleText(key.getText() + ": " + command.text());
        key.setOnAction(_ -> {
            say(Messages.text("keys.press", command.text()), "heading");
            // The key is not typed into the search.
            requestFocus();
            commands.captureKey(event -> pressed(command, event));
        });
        return key;
    }

    /// The keys that a command has, without those of the number pad.
    static String keys(Command command) {
        return command.keys().stream()
                .map(key -> key.getDisplayText())
                .filter(text -> !text.startsWith("Numpad"))
                .collect(Collectors.joining("   "));
    }

    /// Escape keeps the key, Backspace removes it, Delete restores the default.
    private void pressed(Command command, KeyEvent event) {
        try {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                keymap.clear(command.id());
            } else if (event.getCode() == KeyCode.DELETE) {
                keymap.reset(command.id());
            } else if (event.getCode() != KeyCode.ESCAPE) {
                keymap.set(command.id(), event);
            }
            say(Messages.text("keys.hint"), "quiet");
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), "notice");
        }
    }

    private void say(String text, String look) {
        notice.setText(text);
        notice.getStyleClass().setAll("label", look);
    }

    private static VBox mouse() {
        GridPane grid = grid();
        int row = 0;
        for (String what : MOUSE) {
            Label key = new Label(Messages.text("mouse." + what));
            key.getStyleClass().add("keys");
            key.setMinWidth(76);
            grid.addRow(row++, key, new Label(Messages.text("mouse." + what + ".does")));
        }
        return titled("group.mouse", grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        return grid;
    }

    private static VBox titled(String key, GridPane grid) {
        Label heading = new Label(Messages.text(key));
        heading.getStyleClass().add("heading");
        VBox block = new VBox(heading, grid);
        block.getStyleClass().add("shortcut-block");
        return block;
    }
}
