package org.dianet.ui.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.edit.Edit;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data set has 105, 115, 130 and disgust for the first clip.
class TrainingFeedbackTest {
    @TempDir
    Path folder;

    private UiRig bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        new TrainingFeedback(bench.workbench);
    }

    private void plan(boolean training) {
        Coder coder = bench.workbench.coder().get();
        SessionPlan plan = new SessionPlan(
                Map.of(coder, List.of(UiRig.FIRST)),
                training ? List.of(UiRig.FIRST) : List.of(),
                List.of(),
                0,
                SessionPlan.Ordering.FIXED,
                1,
                false,
                coder,
                Instant.EPOCH);
        bench.workbench.session().perform("plan", new Edit.SetStudy(Study.NONE.withPlan(Optional.of(plan))), null);
    }

    private void code(Marks marks, String emotion) {
        bench.workbench.codingEdits().edit("marks", own -> own.with(marks).withEmotion(null), null);
        bench.workbench.notices().hints().show("");
        bench.workbench.codingEdits().edit("label", own -> own.withEmotion(emotion), null);
    }

    private String hint() {
        return bench.workbench.notices().hints().text().get();
    }

    @Test
    void aCompleteCodingOfATrainingClipIsComparedWithTheReference() {
        plan(true);
        code(Marks.of(106, 112, 130), "surprise");
        assertEquals(
                "Reference: onset 105 (you +1), apex 115 (you −3), offset 130 (you 0), disgust (you: surprise).",
                hint());
    }

    @Test
    void otherClipsAreNot() {
        plan(false);
        code(Marks.of(106, 112, 130), "surprise");
        assertEquals("", hint());
    }
}
