package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.video.FrameCode;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.EditList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A held arrow key in the real window, on a video with B-frames whose first frames an edit list hides: what is painted
/// is the frame whose number is written below it, and none is left out.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class FrameProofWindowTest {
    private static final int FRAMES = 60;
    private static final int HIDDEN = 23;

    @TempDir
    Path folder;

    private Path project() throws Exception {
        Path video = CodedVideo.constant("mp4", "mpeg4", FRAMES + HIDDEN, 50, 2).write(folder.resolve("clip.mp4"));
        EditList.hideFirst(video, HIDDEN, 25);
        Clip clip = new Clip(
                new ClipId("c1"),
                new SubjectId("s1"),
                "proof",
                new Media.VideoFile("clip.mp4"),
                FrameNumbers.counted(FRAMES),
                new FrameRate(25),
                List.of(),
                null);
        List<String> emotions = List.of("disgust");
        new JsonProjectStore()
                .create(
                        folder,
                        new Project(
                                "proof", List.of(clip), new Vocabulary(emotions), Protocol.identity("one", emotions)));
        return folder;
    }

    @Test
    void aHeldKeyPaintsEveryFrameWithItsNumber() throws Exception {
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings")).open(project())) {
            await("the first frame", () -> window.text("proof-line").startsWith("frame 0 "));
            for (KeyCode key : new KeyCode[] {KeyCode.RIGHT, KeyCode.LEFT}) {
                hold(window, key, key == KeyCode.RIGHT ? 1 : -1);
            }
        }
    }

    /// Repeats the key until the end of the clip, as a keyboard does, and looks after every repeat.
    private static void hold(DrivenWindow window, KeyCode key, int towards) {
        int last = painted(window);
        int steps = 0;
        while (steps < FRAMES - 1) {
            FxBot.keyDown(window.scene(), key, 0);
            int now = painted(window);
            if (now != last) {
                assertEquals(last + towards, now);
                last = now;
                steps++;
            }
        }
        FxBot.keyUp(window.scene(), key, 0);
    }

    /// The index of the frame on the screen, which its pixels and the line below it agree on.
    private static int painted(DrivenWindow window) {
        return fx(() -> {
            int number = Integer.parseInt(window.text("proof-line").split(" ")[1]);
            Pane pane = (Pane) window.scene().getRoot().lookup(".picture");
            assertEquals(
                    number + HIDDEN,
                    FrameCode.read(pixels(((ImageView) pane.getChildren().getFirst()).getImage())));
            return number;
        });
    }

    private static Frame pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Frame(width, height, argb);
    }
}
