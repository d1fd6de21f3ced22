package org.dianet.ui.app.menu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;

/// The menus: few, so that they fit next to the modes on a small screen, and each short enough for it: the
/// first group of commands lies open, further ones are their own menus.
public final class MainMenu {
    static final List<String> GROUPS = List.of(
            "project",
            "edit",
            "clip",
            "mark",
            "event",
            "labels",
            "coder",
            "adjudicate",
            "player",
            "look",
            "preview",
            "doctor",
            "view",
            "help");

    /// A menu is named after its first group.
    private static final List<List<String>> MENUS = List.of(
            List.of("project"),
            List.of("edit"),
            List.of("clip", "mark", "event", "labels", "coder", "adjudicate"),
            List.of("player", "look", "preview"),
            List.of("doctor"),
            List.of("view"),
            List.of("help"));

    /// What a long group keeps in its own menu, by the start of the command's id.
    private static final Map<String, List<String>> INNER = Map.of(
            "move", List.of("player.forward", "player.back", "player.first", "player.last", "player.go-"),
            "zoom", List.of("player.fit", "player.zoom"),
            "export", List.of("project.export"),
            "quality", List.of("clip.quality"),
            "sound", List.of("player.mute", "player.louder", "player.quieter"),
            "pair", List.of("player.pair-"),
            "confidence", List.of("labels.confidence-"),
            "selected",
                    List.of(
                            "clip.pick-all",
                            "clip.flag-",
                            "clip.unflag-",
                            "clip.fill-",
                            "clip.exclude-",
                            "clip.include-",
                            "clip.export"));

    private static final int LONGEST = 70;
    private final Commands commands;

    /// What a command is about now, by its id.
    private final Map<String, Supplier<String>> about;

    private MainMenu(Commands commands, Map<String, Supplier<String>> about) {
        this.commands = commands;
        this.about = about;
    }

    public static MenuBar of(Commands commands, Workbench workbench, ObservableSettings settings) {
        MainMenu menus = new MainMenu(
                commands,
                Map.of(
                        "edit.undo", workbench.undoing()::nextUndo,
                        "edit.redo", workbench.undoing()::nextRedo));
        MenuBar bar = new MenuBar();
        bar.setMinWidth(MenuBar.USE_PREF_SIZE);
        for (List<String> groups : MENUS) {
            bar.getMenus().add(menus.menu(groups));
        }
        bar.getMenus().getFirst().getItems().add(1, recent(workbench, settings));
        return bar;
    }

    /// The projects opened last.
    private static Menu recent(Workbench workbench, ObservableSettings settings) {
        Menu menu = new Menu(Messages.text("welcome.recent"));
        menu.setId("menu-recent");
        Runnable fill = () -> {
            menu.getItems().clear();
            for (Path folder : settings.recent()) {
                MenuItem item = new MenuItem(folder.getFileName() + " — " + folder.getParent());
                item.setMnemonicParsing(false); // a folder's name may hold an underscore
                item.setOnAction(_ -> workbench.open(folder));
                menu.getItems().add(item);
            }
            menu.setDisable(menu.getItems().isEmpty());
        };
        settings.recent().subscribe(fill);
        fill.run();
        return menu;
    }

    private Menu menu(List<String> groups) {
        Menu menu = grouped(groups.getFirst());
        if (groups.size() > 1) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        groups.subList(1, groups.size()).forEach(group -> menu.getItems().add(grouped(group)));
        return menu;
    }

    /// All commands of a group, some in their own menus where the first of them would stand.
    private Menu grouped(String group) {
        List<Command> all = commands.group(group);
        Map<String, List<Command>> inner = new LinkedHashMap<>();
        all.forEach(command ->
                inner.computeIfAbsent(within(command), _ -> new ArrayList<>()).add(command));
        List<Command> open = inner.getOrDefault("", List.of());
        Menu menu = filled(Messages.text("group." + group), open);
        inner.remove("");
        inner.forEach((key, some) -> {
            int before = (int) open.stream()
                    .filter(command -> all.indexOf(command) < all.indexOf(some.getFirst()))
                    .count();
            menu.getItems().add(Math.min(before, menu.getItems().size()), filled(Messages.text("group." + key), some));
        });
        return menu;
    }

    private Menu filled(String name, List<Command> all) {
        Menu menu = new Menu(name);
        Map<MenuItem, Command> items = new LinkedHashMap<>();
        boolean switches = all.stream().anyMatch(Command::isSwitch);
        for (Command command : all) {
            MenuItem item = item(command, switches);
            items.put(item, command);
            menu.getItems().add(item);
        }
        // Whether a command makes sense is asked when the menu opens.
        menu.setOnShowing(_ -> items.forEach((item, command) -> {
            refresh(item, commands.get(command.id()));
            describe(item, about.getOrDefault(command.id(), () -> "").get());
        }));
        menu.setOnShown(_ -> align(items.keySet()));
        return menu;
    }

    /// Opens a menu of some commands where the right button is pressed on `node`.
    ///
    /// @param ids of commands; an empty one draws a line
    /// @param more what stands below them, made at each opening
    public static void onto(Node node, Commands commands, List<String> ids, Supplier<List<MenuItem>> more) {
        ContextMenu menu = new ContextMenu();
        node.setOnContextMenuRequested(event -> {
            menu.getItems().clear();
            List<MenuItem> rows = new ArrayList<>();
            List<Command> some =
                    ids.stream().filter(id -> !id.isEmpty()).map(commands::get).toList();
            boolean switches = some.stream().anyMatch(Command::isSwitch);
            for (String id : ids) {
                if (id.isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                } else {
                    MenuItem item = item(commands.get(id), switches);
                    item.setId("context-" + id.replace('.', '-'));
                    refresh(item, commands.get(id));
                    rows.add(item);
                    menu.getItems().add(item);
                }
            }
            menu.getItems().addAll(more.get());
            menu.setOnShown(_ -> align(rows));
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        // A press elsewhere closes it.
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private static String within(Command command) {
        return INNER.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(command.id()::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// All rows as wide as the widest, so that the keys stand under each other.
    private static void align(Collection<MenuItem> items) {
        List<Region> rows = items.stream()
                .filter(CustomMenuItem.class::isInstance)
                .map(item -> (Region) ((CustomMenuItem) item).getContent())
                .toList();
        rows.forEach(row -> row.setPrefWidth(Region.USE_COMPUTED_SIZE));
        double widest =
                rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
        rows.forEach(row -> row.setPrefWidth(widest));
    }

    /// A name of what it is about, which may be long.
    private static void describe(MenuItem item, String what) {
        if (!what.isEmpty() && item instanceof CustomMenuItem custom && custom.getContent() instanceof Row row) {
            row.about(what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what);
        }
    }

    /// Its key, its name and whether it is on may have changed.
    private static void refresh(MenuItem item, Command command) {
        item.setDisable(!command.enabled().get());
        if (item instanceof CustomMenuItem custom && custom.getContent() instanceof Row row) {
            row.show(command);
        }
    }

    /// The key is shown, not installed: an accelerator would also fire while a text field has the focus.
    private static CustomMenuItem item(Command command, boolean switches) {
        CustomMenuItem item = new CustomMenuItem(new Row(command, switches));
        item.setOnAction(_ -> command.run());
        return item;
    }

    private static final class Row extends HBox {
        private final Label on = new Label();
        private final Label name = new Label();
        private final Label key = new Label();

        /// @param switches whether there is a column that says what is on
        Row(Command command, boolean switches) {
            on.setManaged(switches);
            on.setVisible(switches);
            on.getStyleClass().add("menu-on");
            key.getStyleClass().add("menu-key");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().setAll(on, name, gap, key);
            getStyleClass().add("menu-row");
            show(command);
        }

        void about(String what) {
            name.setText(name.getText() + ": " + what);
        }

        void show(Command command) {
            on.setText(command.on().get() ? "✓" : "");
            name.setText(command.text());
            key.setText(command.firstKey().map(first -> first.getDisplayText()).orElse(""));
        }
    }
}
