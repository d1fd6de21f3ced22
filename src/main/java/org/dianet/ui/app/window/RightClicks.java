package org.dianet.ui.app.window;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.dianet.ui.app.menu.MainMenu;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.library.LibraryView;

/// The menus of the right button: what one does most with a clip, a picture, a place in time, the phases.
public final class RightClicks {
    private static final List<String> CLIP = List.of(
            "clip.flag-selected",
            "clip.unflag-selected",
            "clip.fill-selected",
            "clip.exclude-selected",
            "clip.include-selected",
            "clip.export",
            "",
            "labels.note",
            "coder.let-count",
            "event.begin",
            "event.remove",
            "",
            "clip.figure",
            "clip.video",
            "clip.frames",
            "clip.import-curves",
            "clip.show-folder",
            "project.relink",
            "",
            "clip.pick-all");
    private static final List<String> PICTURE = List.of(
            "player.play",
            "player.flicker",
            "",
            "player.fit",
            "player.zoom-in",
            "player.zoom-out",
            "",
            "look.difference",
            "look.flow",
            "look.arrows",
            "look.magnified",
            "look.aligned",
            "look.plain",
            "",
            "clip.figure",
            "clip.video");
    private static final List<String> TIME = List.of(
            "mark.onset",
            "mark.apex",
            "mark.offset",
            "event.begin",
            "event.exclude",
            "event.take-in",
            "",
            "player.go-onset",
            "player.go-apex",
            "player.go-offset",
            "",
            "view.suggestions",
            "mark.accept",
            "view.areas",
            "view.flow-curve",
            "view.sound",
            "view.filmstrip");
    /// What one does with a mark; `*` stands for its name.
    private static final List<String> MARK = List.of(
            "player.go-*",
            "mark.*",
            "mark.remove-*",
            "",
            "labels.note",
            "event.zoom",
            "event.exclude",
            "coder.let-count");

    private static final List<String> EVENT = List.of(
            "event.begin",
            "event.remove",
            "",
            "event.next",
            "event.previous",
            "event.next-gap",
            "event.zoom",
            "",
            "labels.note",
            "coder.let-count",
            "clip.video",
            "clip.frames",
            "",
            "event.list");
    private static final List<String> PHASES = List.of(
            "preview.ask-model",
            "preview.toggle-overlay",
            "preview.next-overlay",
            "preview.gallery",
            "",
            "preview.map-figure",
            "preview.gallery-figure",
            "clip.figure",
            "view.side");

    private RightClicks() {}

    /// @param labels an item for each emotion, about the selected clips
    public static void install(
            Commands commands,
            LibraryView library,
            Supplier<List<MenuItem>> labels,
            Node picture,
            Node timeline,
            Node phases) {
        MainMenu.onto(library.clips(), commands, CLIP, () -> {
            Menu label = labelling("library.label-selected", labels);
            label.setId("context-label-selected");
            Menu columns = new Menu(Messages.text("library.columns"));
            columns.getItems().setAll(library.columnItems());
            return List.of(label, new SeparatorMenuItem(), columns);
        });
        MainMenu.onto(picture, commands, PICTURE, List::of);
        MainMenu.onto(timeline, commands, TIME, List::of);
        for (String mark : List.of("onset", "apex", "offset")) {
            List<String> some = MARK.stream().map(id -> id.replace("*", mark)).toList();
            MainMenu.onto(inside(timeline, "#marker-" + mark), commands, some, List::of);
        }
        MainMenu.onto(
                inside(timeline, "#events-table"), commands, EVENT, () -> List.of(labelling("labels.event", labels)));
        MainMenu.onto(phases, commands, PHASES, List::of);
    }

    private static Node inside(Node whole, String selector) {
        return Objects.requireNonNull(whole.lookup(selector), selector);
    }

    private static Menu labelling(String name, Supplier<List<MenuItem>> labels) {
        Menu label = new Menu(Messages.text(name));
        label.getItems().setAll(labels.get());
        label.setDisable(label.getItems().isEmpty());
        return label;
    }
}
