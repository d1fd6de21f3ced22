package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.UiBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody codes under a name that was not given, and a project goes on where it was left.
class WhoCodesTest {
    @TempDir
    Path folder;

    private UiBench bench;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder.resolve("project"));
        workbench = bench.workbench;
    }

    private long codings() {
        return Objects.requireNonNull(workbench.wholeClip().get()).codings().size();
    }

    @Test
    void theFirstEditAsksAndGoesOnUnderTheAnswer() {
        workbench.coder().set(Sight.NOBODY);
        workbench.sight().askWith(() -> workbench.coder().set(new Coder("Ana")));
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        Exposure exposure = Objects.requireNonNull(workbench.wholeClip().get())
                .codingBy(new Coder("Ana"))
                .orElseThrow()
                .origin()
                .exposure();
        assertEquals(Exposure.BEFORE, exposure, "what was seen before the name was given");
        assertEquals("Ana", bench.settings.coder().get());
    }

    @Test
    void withoutAnAnswerNothingIsCoded() {
        workbench.coder().set(Sight.NOBODY);
        workbench.sight().askWith(() -> {});
        long before = codings();
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertEquals(before, codings());
        assertEquals("", bench.settings.coder().get());
    }

    @Test
    void aFreshAccountHasNoCoder() {
        assertEquals("", new Settings(new UiBench.NoSettings()).coder().get());
    }

    @Test
    void aProjectOpensAtTheClipItWasLeftAt() {
        workbench.selectedClip().set(UiBench.THIRD);
        workbench.closeProject();
        workbench.open(folder.resolve("project"));
        assertEquals(UiBench.THIRD, workbench.selectedClip().get());
    }

    @Test
    void whatWasSeenInOneProjectSaysNothingOfAnother() throws IOException {
        bench.store.create(
                folder.resolve("other"),
                Objects.requireNonNull(workbench.openProject().get()).project());
        workbench.selectedClip().set(UiBench.LAST);
        workbench.open(folder.resolve("other"));
        workbench.blind().set(true);
        workbench.selectedClip().set(UiBench.LAST);
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertEquals(
                Exposure.BLIND,
                Objects.requireNonNull(workbench.wholeClip().get())
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .origin()
                        .exposure());
    }
}
