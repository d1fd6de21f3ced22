package org.dianet.ui.app.menu;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.FirstFocus;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Notices.Past;
import org.dianet.ui.common.session.Workbench;

/// What the window has said in this session, to be found again.
public final class PastNotices extends VBox implements FirstFocus {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private final ZoneId zone;
    private final TextField filter = new TextField();

    public PastNotices(Workbench workbench, ZoneId zone, Runnable close) {
        this.zone = zone;
        getStyleClass().add("over-sheet");
        setId("past-notices");
        Label title = new Label(Messages.text("command.help.notices"));
        title.getStyleClass().add("title");
        filter.setId("notices-filter");
        filter.setPromptText(Messages.text("notices.filter"));
        filter.setAccessibleText(Messages.text("notices.filter"));
        FilteredList<Past> shown = new FilteredList<>(workbench.notices().past());
        filter.textProperty().subscribe(typed -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(past -> line(past).toLowerCase(Locale.ROOT).contains(wanted));
        });
        ListView<Past> list = new ListView<>(shown);
        list.setId("notices-list");
        list.setAccessibleText(title.getText());
        list.setCellFactory(_ -> new WrappedLine<>(this::line, _ -> false));
        list.setPlaceholder(new Label(Messages.text("notices.none")));
        list.setPrefSize(640, 360);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = new Button(Messages.text("notices.copy"), Icons.of("mdal-content_copy"));
        copy.setOnAction(_ -> copy(shown.stream().map(this::line).collect(Collectors.joining("\n"))));
        Button done = new Button(Messages.text("problem.close"));
        done.setId("notices-close");
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(copy, gap, done);
        foot.getStyleClass().add("row");
        getChildren().addAll(title, filter, list, foot);
    }

    private String line(Past past) {
        return TIME.format(past.at().atZone(zone)) + "  " + past.text();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Node firstFocus() {
        return filter;
    }
}
