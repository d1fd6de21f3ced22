package org.dianet.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.face.NoFaces;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.ui.UiRig;
import org.dianet.ui.timeline.FilmstripViewModel.Thumb;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// At 200 frames a second, frames ten milliseconds apart are two frames apart.
class FilmstripViewModelTest {
    private static final MotionTools TOOLS = new MotionTools(
            NoFaces::new,
            (from, to) -> {
                throw new AssertionError("nobody asked for flow");
            },
            new ReadRecording(new JavaCvMedia(), KeptFiles.NONE));

    @TempDir
    Path folder;

    private UiRig bench;
    private FilmstripViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new FilmstripViewModel(
                bench.workbench, bench.tasks, new TimelineViewModel(bench.workbench, bench.tasks, TOOLS));
    }

    private List<Integer> around(MarkKind markKind) {
        return model.thumbs().get().stream()
                .filter(thumb -> thumb.of() == markKind)
                .map(Thumb::index)
                .toList();
    }

    @Test
    void framesAroundEachMarkAreShownWithTheirOwnPixels() {
        assertEquals(List.of(0, 2, 4, 6, 8), around(MarkKind.ONSET));
        assertEquals(List.of(10, 12, 14, 16, 18), around(MarkKind.APEX));
        assertEquals(List.of(25, 27, 29, 31, 33), around(MarkKind.OFFSET));
        for (Thumb thumb : model.thumbs().get()) {
            int level = 4 * thumb.index();
            assertEquals(
                    0xff000000 | level << 16 | level << 8 | level,
                    thumb.picture().argb()[0]);
        }
    }

    @Test
    void aWiderStripShowsMoreFrames() {
        model.fit(9);
        assertEquals(List.of(0, 2, 4, 6, 8, 10, 12), around(MarkKind.ONSET));
        assertEquals(List.of(6, 8, 10, 12, 14, 16, 18, 20, 22), around(MarkKind.APEX));
        model.fit(1000);
        // Eight on each side of frame 14, two frames apart, as far as the clip goes.
        assertEquals(
                List.of(0, 30),
                List.of(around(MarkKind.APEX).getFirst(), around(MarkKind.APEX).getLast()));
        assertEquals(16, around(MarkKind.APEX).size());
        model.fit(1);
        assertEquals(List.of(12, 14, 16), around(MarkKind.APEX));
    }

    @Test
    void thereAreNoFramesBeyondTheEndsOfTheClip() {
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        assertEquals(List.of(0, 2, 4, 6), around(MarkKind.ONSET));
    }

    @Test
    void aMovedMarkTakesItsFramesAlongAndAMissingOneHasNone() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertEquals(List.of(), model.thumbs().get());
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(38));
        assertEquals(List.of(34, 36, 38), around(MarkKind.APEX));
        assertEquals(List.of(), around(MarkKind.ONSET));
    }

    @Test
    void whyThereAreNoPicturesIsSaid() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertEquals(
                "Frames around onset, apex and offset are shown here once they are marked.",
                model.words().get());
        bench.workbench.selection().clipId().set(null);
        assertEquals("No clip is open.", model.words().get());
        bench.levelsOf.put(folder.getFileName() + "/clips/" + UiRig.THIRD, _ -> -1);
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        assertEquals(List.of(), model.thumbs().get());
        assertEquals(
                "None of the frames around the marks can be read.",
                model.words().get());
    }

    @Test
    void aPictureIsTheWayToItsFrameAndHasItsNumber() {
        model.seek(33);
        assertEquals(33, bench.workbench.selection().playhead().get());
        assertEquals("134", model.number(33));
    }
}
