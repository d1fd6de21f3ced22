package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.CodingChange;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.Refusal;
import org.dianet.model.edit.RefusedEdit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.project.AnnotateClip.Scope;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateClipTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Coder ZOE = new Coder("Zoe");
    private final Coding original = new Coding(
            Coder.DATASET, Marks.of(101, 110, 130), "surprise", new ActionUnits("1+2"), "", false, Instant.EPOCH);

    @TempDir
    Path folder;

    private EditSession session;

    @BeforeEach
    void open() throws StorageException {
        JsonProjectStore store = new JsonProjectStore();
        List<String> labels = List.of("happiness", "surprise");
        Clip coded = TestClips.clip("s01_a").with(original);
        store.create(
                folder, new Project("p", List.of(coded), new Vocabulary(labels), Protocol.identity("own", labels)));
        session = EditSession.open(store, folder);
    }

    @AfterEach
    void close() throws StorageException {
        session.close();
    }

    @Test
    void aCodersOwnCodingStartsEmptyAndTheSheetGoesOnCounting() throws StorageException {
        Clip seen = annotated(marking(MarkKind.APEX, 112), Scope.OWN);
        Marks apexOnly = Marks.NONE.with(MarkKind.APEX, new FrameNumber(112));
        assertEquals(new Coding(ZOE, apexOnly, null, ActionUnits.NONE, "", false, NOW), seen.coding());
        assertEquals(original, stored().coding());
        assertEquals(seen.coding(), stored().codingBy(ZOE).orElseThrow());
        assertEquals(1, session.undoDepth());
    }

    @Test
    void whatIsSaidWithoutLimitCountsAsADecisionBesideAllCodings() throws StorageException {
        Clip clip = annotated(marking(MarkKind.APEX, 112), Scope.COUNTS);
        Coding decided = clip.coding();
        assertEquals(Marks.of(101, 112, 130), decided.marks());
        assertEquals("surprise", decided.emotion());
        assertEquals(
                new Resolution(ZOE, AdjudicationOutcome.CORRECTED, List.of(Coder.DATASET)),
                decided.origin().resolution());
        assertEquals(original, clip.codingBy(Coder.DATASET).orElseThrow());
        assertEquals(
                Marks.NONE.with(MarkKind.APEX, new FrameNumber(112)),
                clip.codingBy(ZOE).orElseThrow().marks());
        assertEquals(1, session.undoDepth());
        session.undo();
        assertEquals(List.of(original), stored().codings());
    }

    @Test
    void whereNoSheetAndNoDecisionCountsTheCodersOwnCodingDoes() throws StorageException {
        session.perform("", new Edit.RemoveCoding(new ClipId("s01_a"), Coder.DATASET));
        Clip clip = annotated(marking(MarkKind.APEX, 112), Scope.COUNTS);
        assertEquals(ZOE, clip.coding().coder());
        assertEquals(1, clip.codings().size());
    }

    @Test
    void anUnknownActionUnitIsRefused() {
        assertEquals("FACS has no action unit 3.", refusal("s01_a", new CodingChange(Map.of(), null, "4+R3B", null)));
        assertEquals(
                "'browses' is not an action unit; write them like 4+R12B, sides L R B T A before and intensities A to E"
                        + " after the number.",
                refusal("s01_a", new CodingChange(Map.of(), null, "4+browses", null)));
    }

    @Test
    void nobodyCodesInTheNameOfTheSheet() {
        AnnotateClip asSheet = new AnnotateClip(session.project(), Coder.DATASET, NOW);
        RefusedEdit refused = assertThrows(
                RefusedEdit.class, () -> asSheet.change(new ClipId("s01_a"), marking(MarkKind.APEX, 112), Scope.OWN));
        assertEquals(new Refusal.ReservedName(Coder.DATASET), refused.reason());
        assertEquals(
                "Nobody can code as 'dataset': that name stands for the published sheet.",
                Wording.of(refused.reason()));
    }

    /// The clip after one edit, showing what counts or, if only that was changed, the coder's own coding.
    private Clip annotated(CodingChange change, Scope scope) throws StorageException {
        ClipId id = new ClipId("s01_a");
        session.perform("", new AnnotateClip(session.project(), ZOE, NOW).change(id, change, scope));
        return scope == Scope.OWN ? stored().showing(stored().codingBy(ZOE).orElseThrow()) : stored();
    }

    private Clip stored() {
        return session.project().clip(new ClipId("s01_a")).orElseThrow();
    }

    @Test
    void aFrameThatTheClipDoesNotHaveIsRefusedWithTheNearest() {
        assertEquals("Clip s01_a has no frame 121; the nearest is 120.", refusal("s01_a", marking(MarkKind.APEX, 121)));
        assertEquals(
                "Clip s01_a has no frame 999; the nearest is 140.", refusal("s01_a", marking(MarkKind.OFFSET, 999)));
    }

    @Test
    void marksOutOfOrderAreRefused() {
        assertEquals(
                "Clip s01_a: the apex 135 comes after the offset 130; nothing was changed.",
                refusal("s01_a", marking(MarkKind.APEX, 135)));
    }

    @Test
    void anUnknownClipIsRefusedWithSimilarNames() {
        assertEquals(
                "The project has no clip s01_b. Did you mean s01_a?", refusal("s01_b", marking(MarkKind.APEX, 110)));
    }

    @Test
    void aMistypedEmotionIsRefused() {
        assertEquals(
                "The emotion 'suprise' is not in the project's vocabulary (happiness, surprise). Did you mean surprise?",
                refusal("s01_a", new CodingChange(Map.of(), "suprise", null, null)));
    }

    @Test
    void anEmptyEmotionTakesItAway() throws StorageException {
        Clip clip = annotated(new CodingChange(Map.of(), "", "4", "look again"), Scope.COUNTS);
        assertEquals(original.marks(), clip.coding().marks());
        assertEquals(null, clip.coding().emotion());
        assertEquals(new ActionUnits("4"), clip.coding().actionUnits());
        assertEquals("look again", clip.coding().note());
    }

    private static CodingChange marking(MarkKind markKind, long number) {
        return new CodingChange(Map.of(markKind, new FrameNumber(number)), null, null, null);
    }

    private String refusal(String clip, CodingChange change) {
        AnnotateClip annotate = new AnnotateClip(session.project(), ZOE, NOW);
        RefusedEdit refused =
                assertThrows(RefusedEdit.class, () -> annotate.change(new ClipId(clip), change, Scope.COUNTS));
        return Wording.of(refused.reason());
    }
}
