package org.dianet.ui.adjudication;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Two codings' apexes in turn in one place, where the eye sees what moves between them.
final class ApexFlicker extends VBox {
    private final UiThread ui;
    private final ImageView picture = new ImageView();
    private final Label caption = new Label();
    private final @Nullable Image[] images = new @Nullable Image[2];
    private final String[] names = {"", ""};
    private final boolean[] unreadable = {false, false};
    private final Timeline turns = new Timeline(new KeyFrame(Duration.millis(400), _ -> turn()));
    private int asked;
    private boolean playing;
    private int side;

    ApexFlicker(UiThread ui) {
        this.ui = ui;
        getStyleClass().add("apex-flicker");
        setId("apex-flicker");
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.setMinSize(0, 0);
        picture.fitWidthProperty().bind(frame.widthProperty());
        picture.fitHeightProperty().bind(frame.heightProperty());
        picture.setManaged(false);
        frame.layoutBoundsProperty().subscribe(_ -> centre(frame));
        picture.imageProperty().subscribe(_ -> centre(frame));
        setVgrow(frame, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(caption, frame);
        turns.setCycleCount(Animation.INDEFINITE);
        // Nobody sees it on another screen.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                turns.stop();
            } else if (playing) {
                turns.play();
            }
        });
    }

    private void centre(StackPane frame) {
        picture.setX((frame.getWidth() - picture.getLayoutBounds().getWidth()) / 2);
        picture.setY((frame.getHeight() - picture.getLayoutBounds().getHeight()) / 2);
    }

    void show(@Nullable Pair pair, @Nullable ClipFrames frames) {
        int mine = ++asked;
        images[0] = null;
        images[1] = null;
        unreadable[0] = false;
        unreadable[1] = false;
        picture.setImage(null);
        caption.setText("");
        turns.stop();
        playing = pair != null && frames != null;
        if (pair == null || frames == null) {
            return;
        }
        ask(pair, pair.a(), 0, frames, mine);
        ask(pair, pair.b(), 1, frames, mine);
        if (getScene() != null) {
            turns.playFromStart();
        }
    }

    private void ask(Pair pair, Coding coding, int place, ClipFrames frames, int mine) {
        names[place] = Messages.text(
                "adjudicate.apex",
                pair.name(coding),
                coding.marks().get(Landmark.APEX).map(Object::toString).orElse("–"));
        FrameIndex apex = pair.index(coding, Landmark.APEX).orElse(null);
        if (apex == null) {
            return;
        }
        var _ = frames.frame(apex)
                .whenComplete((frame, _) -> ui.run(() -> {
                    if (mine != asked) {
                        return;
                    }
                    if (frame == null) {
                        names[place] = Messages.text("adjudicate.unreadable", names[place]);
                        unreadable[place] = true;
                    } else {
                        images[place] = new FrameImage().show(frame);
                    }
                    turn();
                }));
    }

    private void turn() {
        side = 1 - side;
        Image next = images[side];
        if (next == null) {
            side = 1 - side;
            next = images[side];
        }
        picture.setImage(next);
        caption.setText(words(next != null));
    }

    /// Whose apex is seen, and whose cannot be.
    private String words(boolean seen) {
        List<String> words = new ArrayList<>();
        if (seen) {
            words.add(names[side]);
        }
        for (int place = 0; place < names.length; place++) {
            if (unreadable[place]) {
                words.add(names[place]);
            }
        }
        return String.join(" · ", words);
    }
}
