package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final Project start = Project.empty("test").withClips(List.of(EditTest.clip("a")));
    private final History history = new History(start);

    private List<Edit> mark(long apex, @Nullable String mergeKey) {
        return history.perform("apex " + apex, new Edit.PutCoding(new ClipId("a"), EditTest.byAnna(apex)), mergeKey);
    }

    @Test
    void aDragIsOneStepToUndo() {
        mark(3, "drag");
        mark(4, "drag");
        mark(6, "drag");
        assertEquals(1, history.undoDepth());
        history.undo();
        assertEquals(start, history.project());
    }

    @Test
    void releasingTheMouseEndsTheStep() {
        mark(3, "drag");
        history.closeMerge();
        Project between = history.project();
        mark(4, "drag");
        assertEquals(2, history.undoDepth());
        history.undo();
        assertEquals(between, history.project());
    }

    @Test
    void redoDoesAgainWhatUndoTookBack() {
        mark(3, null);
        mark(4, null);
        Project last = history.project();
        history.undo();
        history.undo();
        history.redo();
        history.redo();
        assertEquals(last, history.project());
    }

    @Test
    void aChangeKnowsWhoseItIsThroughUndoAndRedo() {
        Coder bea = new Coder("Bea");
        history.perform("", new Edit.PutCoding(new ClipId("a"), EditTest.byAnna(3)), new Coder("Anna"), null);
        history.perform("", new Edit.RemoveCoding(new ClipId("a"), bea), bea, null);
        assertEquals(Optional.of(bea), history.undoBy());
        history.undo();
        assertEquals(Optional.of(new Coder("Anna")), history.undoBy());
        assertEquals(Optional.of(bea), history.redoBy());
        mark(4, null);
        assertEquals(Optional.empty(), history.undoBy());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        mark(3, null);
        history.undo();
        mark(4, null);
        assertEquals(Optional.empty(), history.redoLabel());
        assertEquals(List.of(), history.redo());
    }

    @Test
    void twoThousandEditsAreAllUndone() {
        for (int i = 0; i < 2000; i++) {
            mark(2 + i % 7, null);
        }
        assertEquals(2000, history.undoDepth());
        while (history.undoDepth() > 0) {
            history.undo();
        }
        assertEquals(start, history.project());
    }

    @Test
    void replayingTheJournalledEditsGivesTheSameProject() {
        List<Edit> journal = new ArrayList<>();
        journal.addAll(mark(3, "drag"));
        journal.addAll(mark(4, "drag"));
        journal.addAll(mark(5, null));
        journal.addAll(history.undo());
        journal.addAll(history.undo());
        journal.addAll(history.redo());
        Project replayed = start;
        for (Edit edit : journal) {
            replayed = edit.applyTo(replayed);
        }
        assertEquals(history.project(), replayed);
    }
}
