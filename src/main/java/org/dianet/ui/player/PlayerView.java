package org.dianet.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.imaging.motion.FlowPicture;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.PicturePane;
import org.dianet.ui.common.control.Room;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The player: the picture, its badges, the controls and the proof line.
public final class PlayerView extends VBox {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final int WHEEL = 56;
    private static final int MARGIN = 8;
    private static final int LEAST_FOOT = 480;
    private static final int ROOMY_FOOT = 640;
    private final Workbench workbench;
    private final PlayerViewModel model;
    private final ViewSettingsViewModel looks;
    private final Painting current = new Painting();
    private final Painting reference = new Painting();
    private final PicturePane picture = new PicturePane(this::showZoom);
    private final Label zoom = new Label();
    private final Label badge = new Label();
    /// How fast it really plays, while it does.
    private final Label reached = new Label();
    private final Label silence = new Label();
    /// The picture, and whatever is shown next to it.
    private final HBox stages = new HBox();
    private final Label proof = new Label();
    /// The clip's whole name, which a list may have to shorten.
    private final Label name = new Label();
    private final Label face = new Label();
    private final PlaceField place;
    private final Label message = new Label();
    /// What helps where the clip's media are missing.
    private final Button remedy = new Button();
    private final ImageView wheel = new ImageView(new FrameImage().show(FlowPicture.wheel(WHEEL)));
    private final BooleanBinding moving;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            turn(now);
        }
    };
    /// The screen's turns since the picture changed; after one full turn it was painted.
    private int turns;

    public PlayerView(
            Workbench workbench, PlayerViewModel model, ViewSettingsViewModel looks, Node lookBar, Node controls) {
        this.workbench = workbench;
        this.model = model;
        this.looks = looks;
        this.place = new PlaceField(workbench, model);
        getStyleClass().addAll("panel", "player");
        badge.getStyleClass().add("badge");
        badge.setId("player-badge");
        badge.setMinWidth(0);
        // All that it says, which may be cut.
        Tip.bind(badge, badge.textProperty());
        message.getStyleClass().add("state-message");
        message.setId("player-message");
        message.setWrapText(true);
        proof.setId("proof-line");
        proof.getStyleClass().add("proof");
        zoom.getStyleClass().add("quiet");
        wheel.setId("flow-wheel");
        wheel.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        wheel.setAccessibleText(Messages.text("look.wheel"));
        remedy.setId("player-remedy");
        remedy.managedProperty().bind(remedy.visibleProperty());
        remedy.setVisible(false);
        VBox words = new VBox(message, remedy);
        words.getStyleClass().add("stage-words");
        words.setPickOnBounds(false);
        words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label up = new Label(Messages.text("look.wheel.up"));
        VBox key = new VBox(up, wheel);
        key.setId("flow-key");
        key.getStyleClass().add("flow-key");
        key.setMouseTransparent(true);
        key.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        key.visibleProperty().bind(wheel.visibleProperty());
        StackPane stage = new StackPane(picture, words, badge, key, reached, silence);
        StackPane.setAlignment(silence, Pos.TOP_LEFT);
        StackPane.setMargin(silence, new Insets(MARGIN));
        silence.setId("silence");
        silence.getStyleClass().add("badge");
        silence.setMouseTransparent(true);
        silence.setVisible(false);
        StackPane.setAlignment(reached, Pos.TOP_RIGHT);
        StackPane.setMargin(reached, new Insets(MARGIN));
        reached.setId("speed-reached");
        reached.getStyleClass().add("badge");
        reached.setMouseTransparent(true);
        StackPane.setAlignment(key, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(key, new Insets(MARGIN));
        stage.getStyleClass().add("stage");
        // At the foot, where it hides no brows.
        StackPane.setAlignment(badge, Pos.BOTTOM_LEFT);
        badge.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        face.setId("face-state");
        face.getStyleClass().add("quiet");
        name.setId("clip-name");
        name.getStyleClass().add("heading");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(72);
        Tip.bind(name, name.textProperty());
        workbench
                .selection()
                .clip()
                .subscribe(clip ->
                        name.setText(clip == null ? "" : ClipNames.of(workbench).clip(clip)));
        proof.setMinWidth(0);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(Bindings.concat(name.textProperty(), " ", proof.textProperty()));
        proof.visibleProperty().bind(place.open().not());
        proof.managedProperty().bind(proof.visibleProperty());
        proof.setOnMouseClicked(_ -> place.ask());
        Tip.set(proof, Messages.text("player.proof.hint"));
        HBox foot = new HBox(name, proof, place, gap, face, zoom);
        foot.getStyleClass().addAll("row", "foot");
        // The frame, its file and its time come before other text there.
        Room.spare(foot, LEAST_FOOT, List.of(zoom));
        Room.spare(foot, ROOMY_FOOT, List.of(face));
        HBox.setHgrow(stage, Priority.ALWAYS);
        stages.getChildren().add(stage);
        stages.getStyleClass().add("stages");
        getChildren().addAll(stages, foot, lookBar, controls);
        setVgrow(stages, Priority.ALWAYS);
        watch();
        moving = model.moving();
        moving.subscribe(this::run);
    }

    /// Turns with the screen only while something moves: a timer that always runs costs a third of a processor.
    private void run(boolean now) {
        if (now) {
            timer.start();
        } else {
            timer.stop();
            model.tick(System.nanoTime());
        }
    }

    private void watch() {
        looks.picture().subscribe(now -> {
            current.set(now);
            paint();
        });
        looks.referencePicture().subscribe(now -> {
            reference.set(now);
            paint();
        });
        looks.coming().subscribe(_ -> showBadge());
        looks.badgeText().subscribe(_ -> showBadge());
        model.onsetTurn().subscribe(_ -> paint());
        model.shuttle().reached().subscribe(now -> {
            reached.setVisible(now != null);
            reached.setText(now == null ? "" : now.toString());
            reached.pseudoClassStateChanged(LATE, now != null && !now.kept());
        });
        model.unreadable().subscribe(_ -> paint());
        workbench.selection().clip().subscribe(_ -> paint());
        workbench.selection().frames().subscribe(_ -> paint());
        workbench.selection().framesProblem().subscribe(_ -> paint());
        model.flicker().subscribe(this::showBadge);
    }

    private void turn(long now) {
        if (++turns > 1) {
            model.painted();
        }
        model.tick(now);
    }

    private void paint() {
        (model.onsetTurn().get() ? reference : current).paintOn(picture);
        String text = message();
        message.setVisible(!text.isEmpty());
        message.setText(text);
        remedy.setVisible((workbench.selection().framesProblem().get() != null || model.missing())
                && !remedy.getText().isEmpty());
        message.setGraphic(model.unreadable().get() == null ? given() : Icons.of("mdal-broken_image"));
        showProof();
        showBadge();
        turns = 0;
    }

    private @Nullable Node given() {
        Clip clip = workbench.selection().clip().get();
        return clip == null || clip.media().hasFrames() ? null : Icons.of("mdal-image");
    }

    /// Shows another picture next to the first, as wide.
    public void showBeside(Region other) {
        Region first = (Region) stages.getChildren().getFirst();
        first.setMinWidth(0);
        first.setPrefWidth(0);
        other.setPrefWidth(0);
        HBox.setHgrow(other, Priority.ALWAYS);
        stages.getChildren().add(other);
    }

    /// Shows over the picture why nothing is heard.
    public void showSilence(ObservableValue<String> text) {
        silence.textProperty().bind(text);
        silence.visibleProperty().bind(text.map(words -> !words.isEmpty()));
    }

    /// Shows `text` next to the zoom.
    public void showFace(ObservableValue<String> text) {
        face.textProperty().bind(text);
    }

    /// Offers `command` if the clip's media are missing.
    public void offer(Command command) {
        remedy.setText(command.text());
        remedy.setGraphic(Icons.of(command.icon()));
        remedy.setOnAction(_ -> command.run());
        paint();
    }

    private String message() {
        Clip clip = workbench.selection().clip().get();
        Problem problem = workbench.selection().framesProblem().get();
        String unreadable = model.unreadable().get();
        if (clip == null) {
            return Messages.text("player.no-clip");
        }
        if (!clip.media().hasFrames()) {
            return Messages.text("player.motion-image");
        }
        if (problem != null) {
            return workbench.masked(problem.detail());
        }
        if (unreadable != null) {
            return workbench.masked(unreadable);
        }
        return workbench.selection().frames().get() == null ? Messages.text("player.opening") : "";
    }

    private void showProof() {
        Clip clip = workbench.selection().clip().get();
        ClipFrames frames = workbench.selection().frames().get();
        RenderedFrame painted = looks.picture().get();
        proof.setText(
                clip == null || frames == null || painted == null
                        ? ""
                        : FrameInfoLine.of(
                                clip,
                                frames,
                                painted.index(),
                                ClipNames.of(workbench).hidden()));
    }

    private void showBadge() {
        List<String> parts = new ArrayList<>();
        if (model.flicker().get()) {
            parts.add(model.flickerWords());
        }
        if (!looks.badgeText().get().isEmpty()) {
            parts.add(looks.badgeText().get());
        }
        badge.setVisible(!parts.isEmpty());
        badge.setText(parts.isEmpty() ? "" : Messages.text("look.view-only") + " · " + String.join(" · ", parts));
        wheel.setVisible(looks.mode().get() == PictureMode.FLOW
                && model.unreadable().get() == null
                && looks.picture().get() != null);
        // Not over the wheel; without one it has the whole width.
        int right = wheel.isVisible() ? WHEEL + 3 * MARGIN : MARGIN;
        StackPane.setMargin(badge, new Insets(MARGIN, right, MARGIN, MARGIN));
    }

    private void showZoom() {
        boolean any = model.shown().get() != null;
        if (any) {
            looks.zoomed(picture.scale());
        }
        zoom.setText(any ? String.format(Locale.ROOT, "%.0f %%", 100 * picture.scale()) : "");
    }

    /// One picture as the screen takes it. The plain frame and the one for looking have their own buffers,
    /// since their sizes differ.
    private static final class Painting {
        private final FrameImage plain = new FrameImage();
        private final FrameImage altered = new FrameImage();
        private @Nullable RenderedFrame shown;
        private @Nullable Image image;

        void set(@Nullable RenderedFrame now) {
            shown = now;
            image = now == null ? null : (now.altered() ? altered : plain).show(now.pixels());
        }

        void paintOn(PicturePane pane) {
            if (shown == null || image == null) {
                pane.clear();
            } else {
                pane.show(image, shown.width(), shown.height());
            }
        }
    }

    /// Asks for a frame or a time to go to.
    public void askForPlace() {
        place.ask();
    }

    public void fit() {
        picture.fit();
    }

    public void zoom(double factor) {
        picture.zoom(factor);
    }
}
