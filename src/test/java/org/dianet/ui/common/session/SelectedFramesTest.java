package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectedFramesTest {
    /// What was asked for, by place on the disk, to be answered when the test likes.
    private final Map<String, CompletableFuture<ClipFrames>> asked = new TreeMap<>();

    private int forgotten;
    private final ClipOpener opener = new ClipOpener() {
        @Override
        public CompletableFuture<ClipFrames> open(Path root, Clip clip) {
            CompletableFuture<ClipFrames> answer = new CompletableFuture<>();
            asked.put(root + "/" + clip.media().shownPath(), answer);
            return answer;
        }

        @Override
        public void forget() {
            forgotten++;
        }
    };
    private final SelectedFrames model = new SelectedFrames(opener, new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            return () -> {};
        }
    });

    private record Named(String name) implements ClipFrames {
        @Override
        public FrameNumbers numbers() {
            return FrameNumbers.of(1, 2);
        }

        @Override
        public CompletableFuture<Frame> frame(FrameIndex index) {
            return new CompletableFuture<>();
        }

        @Override
        public void prefetch(FrameIndex around, int direction) {
            // nothing is decoded here
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of(name);
        }
    }

    private static Clip clip(String media) {
        return new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "d",
                new Media.VideoFile(media),
                FrameNumbers.of(1, 2),
                new FrameRate(30),
                List.of(),
                null);
    }

    private void show(String project, Clip clip) {
        OpenProject open = new OpenProject(
                Path.of(project),
                new Project("p", List.of(clip), new Vocabulary(List.of("x")), Protocol.identity("p", List.of("x"))));
        if (model.leaveFor(open, clip)) {
            model.open(clip);
        }
    }

    private void answer(String place) {
        CompletableFuture<ClipFrames> waiting = asked.get(place);
        if (waiting == null) {
            throw new AssertionError(place + " was never opened, only " + asked.keySet());
        }
        waiting.complete(new Named(place));
    }

    private @Nullable ClipFrames frames() {
        return model.frames().get();
    }

    @Test
    void framesThatArriveLateAreNotTakenForAnotherProjectsClipOfTheSameName() {
        show("a", clip("v.mp4"));
        show("b", clip("v.mp4"));
        answer("a/v.mp4");
        assertNull(frames());
        answer("b/v.mp4");
        assertEquals(new Named("b/v.mp4"), frames());
    }

    @Test
    void otherMediaOfTheSameClipAreOpened() {
        show("a", clip("v.mp4"));
        answer("a/v.mp4");
        show("a", clip("moved/v.mp4"));
        assertNull(frames(), "the file that was left shows nothing any more");
        answer("a/moved/v.mp4");
        assertEquals(new Named("a/moved/v.mp4"), frames());
    }

    @Test
    void anEditThatChangesNoMediaLeavesTheFramesOpen() {
        show("a", clip("v.mp4"));
        answer("a/v.mp4");
        Clip same = clip("v.mp4");
        assertFalse(model.leaveFor(
                new OpenProject(
                        Path.of("a"),
                        new Project(
                                "other name",
                                List.of(same),
                                new Vocabulary(List.of("x")),
                                Protocol.identity("p", List.of("x")))),
                same));
        assertEquals(new Named("a/v.mp4"), frames());
    }

    @Test
    void whatWasReadOfAFileThatMayHaveChangedIsReadAgain() {
        show("a", clip("v.mp4"));
        answer("a/v.mp4");
        Footage before = model.footage().get();
        model.forget();
        assertEquals(1, forgotten);
        asked.clear();
        show("a", clip("v.mp4"));
        assertNull(frames());
        answer("a/v.mp4");
        assertTrue(before != null && !before.equals(model.footage().get()));
    }
}
