package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.ui.UiRig;
import org.dianet.ui.library.LibraryViewModel;
import org.dianet.video.ClipFrames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextClipTest {
    private final List<String> read = new ArrayList<>();

    @TempDir
    Path folder;

    private UiRig bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        new NextClip(
                bench.workbench,
                new LibraryViewModel(bench.workbench),
                (_, clip) -> CompletableFuture.completedFuture(new Recorded(clip.id(), clip.frames(), read)),
                bench.ui);
    }

    @Test
    void theFrameThatTheNextClipBeginsWithIsReadOnceThisOneRests() {
        assertEquals(List.of(), read);
        bench.later();
        assertEquals(List.of("s01_c02 0"), read);
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.later();
        assertEquals(List.of("s01_c02 0", "s02_c01 2"), read);
    }

    @Test
    void clipsThatAreOnlyPassedReadNothingAhead() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        bench.later();
        assertEquals(List.of("s02_c02 9"), read);
    }

    @Test
    void afterTheLastClipThereIsNothingToRead() {
        bench.workbench.selection().clipId().set(UiRig.LAST);
        bench.later();
        assertEquals(List.of(), read);
    }

    private record Recorded(ClipId clip, FrameNumbers numbers, List<String> read) implements ClipFrames {
        @Override
        public CompletableFuture<Frame> frame(FrameIndex index) {
            read.add(clip + " " + index.value());
            return CompletableFuture.completedFuture(new Frame(1, 1, new int[1]));
        }

        @Override
        public void prefetch(FrameIndex around, int direction) {
            throw new AssertionError("only the first frame is wanted");
        }

        @Override
        public Path file(FrameIndex index) {
            throw new AssertionError("nobody asks for the file");
        }
    }
}
