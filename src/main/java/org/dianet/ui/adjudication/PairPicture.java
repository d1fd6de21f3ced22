package org.dianet.ui.adjudication;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dianet.imaging.Frame;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.PicturePane;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Two codings' apexes in turn in one place, where the eye sees what moves between them; or one frame, after a step.
final class PairPicture extends VBox {
    private final UiThread ui;
    private final PicturePane picture = new PicturePane(() -> {});
    private final Label caption = new Label();
    private final @Nullable Frame[] apexes = new @Nullable Frame[2];
    private final String[] names = {"", ""};
    private final boolean[] unreadable = {false, false};
    private final Timeline turns = new Timeline(new KeyFrame(Duration.millis(400), _ -> turn()));
    private final FrameImage[] images = {new FrameImage(), new FrameImage(), new FrameImage()};
    private int asked;
    private boolean playing;
    private int side;

    PairPicture(UiThread ui) {
        this.ui = ui;
        getStyleClass().add("apex-flicker");
        setId("apex-flicker");
        setVgrow(picture, Priority.ALWAYS);
        picture.setId("adjudication-picture");
        picture.setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty()
                .bind(caption.textProperty().map(said -> said.isEmpty() ? Messages.text("adjudicate.picture") : said));
        getChildren().addAll(caption, picture);
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

    PicturePane zoomed() {
        return picture;
    }

    void clear() {
        asked++;
        playing = false;
        turns.stop();
        picture.clear();
        caption.setText("");
    }

    /// The two apexes in turn.
    void flicker(Pair pair, ClipFrames frames) {
        clear();
        int mine = asked;
        playing = true;
        ask(pair, pair.a(), 0, frames, mine);
        ask(pair, pair.b(), 1, frames, mine);
        if (getScene() != null) {
            turns.playFromStart();
        }
    }

    /// One frame. What is shown stays until it is read.
    void show(Pair pair, FrameIndex index, ClipFrames frames) {
        int mine = ++asked;
        playing = false;
        turns.stop();
        String number = pair.clip().frames().numberAt(index).toString();
        var _ = frames.frame(index)
                .whenComplete((frame, _) -> ui.run(() -> {
                    if (mine != asked) {
                        return;
                    }
                    if (frame == null) {
                        picture.clear();
                        caption.setText(Messages.text("adjudicate.unreadable", number));
                    } else {
                        paint(frame, 2);
                        caption.setText(Messages.text(
                                "adjudicate.frame",
                                number,
                                index.value() + 1,
                                pair.clip().frames().count(),
                                pair.marksAt(index)));
                    }
                }));
    }

    private void paint(Frame frame, int place) {
        Image image = images[place].show(frame);
        picture.show(image, frame.width(), frame.height());
    }

    private void ask(Pair pair, Coding coding, int place, ClipFrames frames, int mine) {
        apexes[place] = null;
        unreadable[place] = false;
        names[place] = Messages.text(
                "adjudicate.apex",
                pair.name(coding),
                coding.marks().get(MarkKind.APEX).map(Object::toString).orElse("–"));
        FrameIndex apex = pair.index(coding, MarkKind.APEX).orElse(null);
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
                        apexes[place] = frame;
                    }
                    turn();
                }));
    }

    private void turn() {
        side = 1 - side;
        Frame next = apexes[side];
        if (next == null) {
            side = 1 - side;
            next = apexes[side];
        }
        if (next == null) {
            picture.clear();
        } else {
            paint(next, side);
        }
        caption.setText(words(next != null));
    }

    /// Whose apex is shown, and whose cannot be.
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
