package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dianet.model.project.PairedClips;
import org.dianet.model.study.Pairing;
import org.dianet.pipeline.sound.FindOffset;
import org.dianet.sound.ClapMatch;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.video.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All clips have 40 frames of 5 ms.
class PairedViewModelTest {
    @TempDir
    Path folder;

    private final ChosenClips chosen = new ChosenClips(List::of);
    private UiRig bench;
    private PairedViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        model = new PairedViewModel(
                bench.workbench,
                bench.ui,
                (root, clip) -> clip.id().equals(UiRig.LAST)
                        ? CompletableFuture.failedFuture(new MediaException(
                                "There is no file " + clip.media().shownPath() + "."))
                        : CompletableFuture.completedFuture(new UiRig.GreyFrames(clip.frames(), index -> index)),
                chosen,
                Clock.systemUTC());
        chosen.picked().addAll(List.of(UiRig.FIRST, UiRig.THIRD));
    }

    private int beside() {
        DecodedFrame frame = model.shown().get();
        return frame == null ? -1 : frame.index().value();
    }

    private void go(int index) {
        bench.workbench.selection().playhead().set(index);
    }

    private List<Pairing> kept() {
        return bench.workbench.session().openProject().get().project().study().pairings();
    }

    @Test
    void theSelectedRecordingStepsAlong() {
        model.pairSelected();
        go(10);
        assertEquals(10, beside());
        go(11);
        assertEquals(11, beside());
        // Frame 11 has the number 112.
        assertTrue(
                model.words().get().startsWith("s02_c01 · 112"), model.words().get());
    }

    @Test
    void anOffsetIsTriedFrameByFrameAndKeptByOneEditThatCanBeUndone() {
        model.pairSelected();
        go(10);
        model.shift(1);
        model.shift(1);
        model.shift(1);
        assertEquals(13, beside());
        assertTrue(
                model.words().get().endsWith("offset +15.0 ms, not kept yet"),
                model.words().get());
        assertEquals(0, kept().getFirst().offset());
        model.keep();
        assertEquals(15, kept().getFirst().offset(), 1e-9);
        assertTrue(
                model.words().get().endsWith("offset +15.0 ms"), model.words().get());
        go(20);
        assertEquals(23, beside());
        bench.workbench.undoing().undo();
        assertEquals(0, kept().getFirst().offset());
        assertEquals(20, beside());
    }

    @Test
    void whereTheSecondShowsNothingThatIsSaid() {
        model.pairSelected();
        go(10);
        model.shift(29);
        assertEquals(39, beside());
        go(11);
        assertEquals(-1, beside());
        assertEquals("s02_c01 shows nothing of this moment.", model.words().get());
    }

    @Test
    void anotherClipHasNoneAndComingBackShowsItAgain() {
        model.pairSelected();
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertNull(model.pair().get());
        assertEquals(-1, beside());
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        go(7);
        assertEquals(7, beside());
        model.part();
        assertEquals(List.of(), kept());
        assertEquals(-1, beside());
    }

    @Test
    void whatIsMissingIsSaid() {
        chosen.picked().clear();
        model.pairSelected();
        assertTrue(bench.workbench.notices().hints().text().get().startsWith("Select a second clip"));
        chosen.picked().addAll(List.of(UiRig.FIRST, UiRig.LAST));
        model.pairSelected();
        assertTrue(
                model.words().get().startsWith("There is no file ")
                        && model.words().get().contains(UiRig.LAST.value()),
                model.words().get());
        assertTrue(model.idle());
    }

    @Test
    void aNameThatAPlanHidesStaysHiddenWhereAFileIsMissing() {
        bench.hideNames();
        chosen.picked().remove(UiRig.THIRD);
        chosen.picked().add(UiRig.LAST);
        model.pairSelected();
        assertFalse(
                model.words().get().contains(UiRig.LAST.value()), model.words().get());
        assertTrue(
                model.words().get().startsWith("There is no file "),
                model.words().get());
    }

    @Test
    void aClapIsTriedAndKeptToTheMillisecondOnlyWhenSomebodySaysSo() {
        model.pairSelected();
        go(10);
        new PairedClaps(
                        bench.workbench,
                        bench.tasks,
                        model,
                        (root, pair, context) -> Optional.of(new FindOffset.Found(
                                new ClapMatch(20, 32, 0.9, 0.1), new PairedClips(pair.first(), pair.second(), 12))))
                .look();
        // 50 + 12 ms: nearest to the frame at 60 ms.
        assertEquals(12, beside());
        assertTrue(model.moved().get());
        assertTrue(bench.workbench.notices().hints().text().get().contains("offset +12 ms, which fits clearly"));
        assertEquals(0, kept().getFirst().offset());
        model.keep();
        assertEquals(12, kept().getFirst().offset());
        assertEquals(Pairing.Basis.CLAP, kept().getFirst().basis());
    }

    @Test
    void whereNoClapIsHeardThatIsSaid() {
        model.pairSelected();
        new PairedClaps(bench.workbench, bench.tasks, model, (root, pair, context) -> Optional.empty()).look();
        assertEquals(
                "No clap is heard in both recordings.",
                bench.workbench.notices().hints().text().get());
        assertEquals(List.of(), bench.problems);
    }
}
