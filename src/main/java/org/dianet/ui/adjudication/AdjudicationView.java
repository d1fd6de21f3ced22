package org.dianet.ui.adjudication;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The adjudicator's screen.
public final class AdjudicationView extends BorderPane {
    private final Workbench workbench;
    private final AdjudicationViewModel model;
    private final ListView<Clip> list = new ListView<>();
    private final Label title = new Label();
    private final PartsTable table;
    private final Label own = new Label();
    private final FlowPane buttons = new FlowPane();
    private final CodingFilmstrip film;
    private final PairPicture pictured;
    private final MarkStrip strip;
    private final Label nothing = new Label();
    private boolean following;
    /// What takes turns now.
    private @Nullable Pair flickering;

    private @Nullable ClipFrames framesOf;

    public AdjudicationView(Workbench workbench, AdjudicationViewModel model, UiThread ui, Commands commands) {
        this.workbench = workbench;
        this.model = model;
        table = new PartsTable(model);
        own.getStyleClass().add("quiet");
        own.setWrapText(true);
        film = new CodingFilmstrip(ui, index -> model.seek(index.value()));
        strip = new MarkStrip(model::seek);
        pictured = new PairPicture(ui);
        getStyleClass().add("adjudication");
        list.setId("adjudication-list");
        list.setItems(model.open());
        list.setCellFactory(_ -> new WrappedLine<>(this::line, _ -> false));
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().subscribe(clip -> {
            if (clip != null && !following) {
                model.select(clip.id());
            }
        });
        Label summary = new Label();
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summary());
        VBox left = new VBox(summary, apart(commands.get("adjudicate.join")), list);
        left.getStyleClass().add("panel");
        left.setPrefWidth(260);
        VBox.setVgrow(list, Priority.ALWAYS);
        title.getStyleClass().add("title");
        title.setId("adjudication-title");
        buttons.getStyleClass().add("emotions");
        for (String id : List.of("take-first", "take-second", "average", "combine", "reopen", "next-pair")) {
            buttons.getChildren().add(button(commands.get("adjudicate." + id)));
        }
        VBox all = new VBox(title, own, pictured, strip, film, table);
        all.getStyleClass().add("adjudication-work");
        VBox.setVgrow(pictured, Priority.ALWAYS);
        // In a low window all but what decides is scrolled.
        ScrollPane work = new ScrollPane(all);
        work.setId("adjudication-work");
        work.setFitToWidth(true);
        work.setFitToHeight(true);
        work.setMinSize(0, 0);
        work.getStyleClass().add("edge-to-edge");
        VBox centre = new VBox(work, buttons);
        centre.getStyleClass().add("panel");
        centre.setMinSize(0, 0);
        VBox.setVgrow(work, Priority.ALWAYS);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        setLeft(left);
        setCenter(centre);
        setMinSize(0, 0);
        model.pair().subscribe(this::show);
        // Heard after the list's own listener, which drops the selection when the list is filled.
        model.open()
                .addListener((ListChangeListener<Clip>) _ -> follow(model.pair().get()));
        workbench.blind().subscribe(_ -> show(model.pair().get()));
        workbench.selection().frames().subscribe(_ -> pictures());
        workbench.mode().subscribe(_ -> pictures());
        model.flicker().subscribe(_ -> picture());
        model.whenReasonIsMissing(table::editNote);
        workbench.selection().playhead().subscribe(_ -> picture());
    }

    /// Events of several people that are in clips of their own cannot be decided about.
    private VBox apart(Command join) {
        Label why = new Label();
        why.setId("adjudication-apart");
        why.getStyleClass().add("quiet");
        why.setWrapText(true);
        why.textProperty().bind(model.apart().map(count -> Messages.text("adjudicate.apart", count)));
        VBox apart = new VBox(why, button(join));
        apart.getStyleClass().add("adjudication-work");
        apart.visibleProperty().bind(model.apart().greaterThan(0));
        apart.managedProperty().bind(apart.visibleProperty());
        return apart;
    }

    private static Button button(Command command) {
        String key = command.firstKey().map(k -> "  " + k.getDisplayText()).orElse("");
        Button button = new Button(command.text() + key);
        button.setId(CommandButton.nodeId(command.id()));
        button.setOnAction(_ -> command.run());
        return button;
    }

    /// The list shows which of its clips is on the screen, also when it was filled after that clip was.
    private void follow(@Nullable Pair pair) {
        following = true;
        list.getSelectionModel()
                .select(
                        pair == null
                                ? null
                                : model.open().stream()
                                        .filter(clip ->
                                                clip.id().equals(pair.clip().id()))
                                        .findFirst()
                                        .orElse(null));
        following = false;
    }

    private void show(@Nullable Pair pair) {
        follow(pair);
        boolean blind = workbench.blind().get();
        nothing.setText(Messages.text(blind ? "adjudicate.closed" : "adjudicate.nothing"));
        title.setText(
                pair == null
                        ? Messages.text(blind ? "adjudicate.closed" : "adjudicate.none")
                        : ClipNames.of(workbench).clip(pair.clip()) + " · " + decided(pair.clip()));
        table.getChildren().clear();
        buttons.setDisable(pair == null);
        own.setText(pair != null && pair.of(workbench.coder().get()) ? Messages.text("adjudicate.own") : "");
        own.setManaged(!own.getText().isEmpty());
        if (pair != null) {
            table.show(pair);
        }
        pictures();
    }

    private static String decided(Clip clip) {
        return clip.decision()
                .map(coding -> Messages.text(
                                coding.decides() ? "adjudicate.decided" : "adjudicate.reopened",
                                coding.author().name())
                        + ownCase(coding))
                .orElse(Messages.text("adjudicate.open"));
    }

    private static String ownCase(Coding coding) {
        Resolution resolution = coding.origin().resolution();
        return coding.decides() && resolution != null && resolution.ofOwn()
                ? Messages.text("adjudicate.decided-own")
                : "";
    }

    private void pictures() {
        Pair pair = shown();
        strip.show(pair);
        if (pair == null) {
            film.getChildren().clear();
        } else {
            film.show(pair, workbench.selection().frames().get());
        }
        picture();
    }

    private @Nullable Pair shown() {
        return workbench.mode().get() == Mode.ADJUDICATE ? model.pair().get() : null;
    }

    private void picture() {
        Pair pair = shown();
        ClipFrames frames = workbench.selection().frames().get();
        int at = workbench.selection().playhead().get();
        strip.at(model.flicker().get() ? MarkStrip.NOWHERE : at);
        if (pair == null || frames == null || at >= pair.clip().frames().count()) {
            pictured.clear();
        } else if (!model.flicker().get()) {
            pictured.show(pair, new FrameIndex(at), frames);
        } else if (!pair.equals(flickering) || !frames.equals(framesOf)) {
            pictured.flicker(pair, frames);
        }
        boolean turning = pair != null && frames != null && model.flicker().get();
        flickering = turning ? pair : null;
        framesOf = turning ? frames : null;
    }

    /// Goes on in the field for the reason.
    public void editNote() {
        table.editNote();
    }

    /// Makes the picture larger, or smaller.
    public void zoom(double factor) {
        pictured.zoomed().zoom(factor);
    }

    public void fit() {
        pictured.zoomed().fit();
    }

    /// A clip with all in which its codings differ.
    private String line(Clip clip) {
        return ClipNames.of(workbench).clip(clip) + "\n"
                + Pair.of(clip).stream()
                        .filter(Pair::differs)
                        .map(Pair::differences)
                        .distinct()
                        .collect(Collectors.joining("; "));
    }
}
