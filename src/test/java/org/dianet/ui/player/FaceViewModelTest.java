package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.face.Alignment;
import org.dianet.model.clip.FrameNumber;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private FaceViewModel model;
    private final List<String> looked = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        model = new FaceViewModel(bench.workbench, bench.tasks, bench.ui, (_, clip, _) -> {
            looked.add(clip.id().value());
            FrameNumber frame = new FrameNumber(101);
            return clip.id().equals(UiRig.THIRD)
                    ? new Alignment.WithoutFace(frame)
                    : new Alignment.AlreadyCropped(frame);
        });
    }

    @Test
    void theFaceIsLookedForOnceTheClipRests() {
        assertEquals("", model.text().get());
        bench.later();
        assertEquals("face fills the frame: used as it is", model.text().get());
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        assertEquals("", model.text().get());
        bench.later();
        assertEquals("no face: whole frame used", model.text().get());
    }

    @Test
    void clipsThatAreLeafedThroughCostNothing() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        bench.later();
        assertEquals(List.of(UiRig.THIRD.value()), looked);
    }
}
