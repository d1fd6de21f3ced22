package org.dianet.ui.player;

import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.FrameImage;
import org.dianet.ui.common.Icons;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Problem;
import org.dianet.ui.common.Workbench;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The player: the picture, its badges, the controls and the proof line.
public final class PlayerView extends VBox {
    private final Workbench workbench;
    private final PlayerViewModel model;
    private final FrameImage currentImage = new FrameImage();
    private final FrameImage onsetImage = new FrameImage();
    private final PicturePane picture = new PicturePane(this::showZoom);
    private final Label zoom = new Label();
    private final Label badge = new Label();
    private final Label proof = new Label();
    private final Label message = new Label();
    private @Nullable Image current;
    private @Nullable Image onset;
    /// The screen's turns since the picture changed; after one full turn it was painted.
    private int turns;

    public PlayerView(Workbench workbench, PlayerViewModel model, HBox controls) {
        this.workbench = workbench;
        this.model = model;
        getStyleClass().addAll("panel", "player");
        badge.getStyleClass().add("badge");
        badge.setId("player-badge");
        message.getStyleClass().add("state-message");
        message.setId("player-message");
        message.setWrapText(true);
        proof.setId("proof-line");
        proof.getStyleClass().add("proof");
        zoom.getStyleClass().add("quiet");
        StackPane stage = new StackPane(picture, message, badge);
        stage.getStyleClass().add("stage");
        StackPane.setAlignment(badge, Pos.TOP_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(proof, gap, zoom);
        foot.getStyleClass().add("row");
        getChildren().addAll(stage, foot, controls);
        setVgrow(stage, Priority.ALWAYS);
        watch();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                turn(now);
            }
        }.start();
    }

    private void watch() {
        model.shown().subscribe(shown -> {
            current = shown == null ? null : currentImage.show(shown.frame());
            paint();
        });
        model.onset().subscribe(shown -> {
            onset = shown == null ? null : onsetImage.show(shown.frame());
            paint();
        });
        model.onsetTurn().subscribe(_ -> paint());
        model.unreadable().subscribe(_ -> paint());
        workbench.clip().subscribe(_ -> paint());
        workbench.frames().subscribe(_ -> paint());
        workbench.framesProblem().subscribe(_ -> paint());
        model.flicker().subscribe(this::showBadge);
    }

    private void turn(long now) {
        if (++turns > 1) {
            model.painted();
        }
        model.tick(now);
    }

    private void paint() {
        picture.show(model.onsetTurn().get() ? onset : current);
        String text = message();
        message.setVisible(!text.isEmpty());
        message.setText(text);
        message.setGraphic(model.unreadable().get() == null ? given() : Icons.of("mdal-broken_image"));
        showProof();
        showBadge();
        turns = 0;
    }

    private @Nullable Node given() {
        Clip clip = workbench.clip().get();
        return clip == null || clip.media().hasFrames() ? null : Icons.of("mdal-image");
    }

    private String message() {
        Clip clip = workbench.clip().get();
        Problem problem = workbench.framesProblem().get();
        String unreadable = model.unreadable().get();
        if (clip == null) {
            return Messages.text("player.no-clip");
        }
        if (!clip.media().hasFrames()) {
            return Messages.text("player.motion-image");
        }
        if (problem != null) {
            return problem.detail();
        }
        if (unreadable != null) {
            return unreadable;
        }
        return workbench.frames().get() == null ? Messages.text("player.opening") : "";
    }

    private void showProof() {
        Clip clip = workbench.clip().get();
        ClipFrames frames = workbench.frames().get();
        Shown shown = model.shown().get();
        proof.setText(clip == null || frames == null || shown == null ? "" : ProofLine.of(clip, frames, shown.index()));
    }

    private void showBadge() {
        boolean flicker = model.flicker().get();
        badge.setVisible(flicker);
        badge.setText(Messages.text(model.onset().get() == null ? "player.flicker-no-onset" : "player.flicker"));
    }

    private void showZoom() {
        zoom.setText(String.format(Locale.ROOT, "%.0f %%", 100 * picture.scale()));
    }

    public void fit() {
        picture.fit();
    }

    public void zoom(double factor) {
        picture.zoom(factor);
    }
}
