package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final FrameNumbers frames = FrameNumbers.of(10, 11, 12, 20, 21, 22);

    @Test
    void marksBecomePhasesByIndex() {
        assertEquals(Optional.of(Phases.of(1, 3, 5)), Marks.of(11, 20, 22).phases(frames));
    }

    @Test
    void onePhaseMayBeASingleFrame() {
        assertEquals(1, Marks.of(11, 11, 22).phases(frames).orElseThrow().onsetLength());
    }

    @Test
    void anAbsentMarkIsNamed() {
        Marks marks = Marks.of(10, 11, 12).with(MarkKind.APEX, null);
        assertEquals(Optional.of("the apex is not marked"), marks.problem(frames));
    }

    @Test
    void aFrameThatDoesNotExistIsNamed() {
        assertEquals(
                Optional.of("the apex 15 is not a frame of the clip"),
                Marks.of(10, 15, 22).problem(frames));
    }

    @Test
    void marksOutOfOrderAreKeptButAreNoPhases() {
        Marks marks = Marks.of(10, 22, 20);
        assertEquals(Optional.of("the apex 22 comes after the offset 20"), marks.problem(frames));
        assertEquals(Optional.empty(), marks.phases(frames));
    }

    @Test
    void offsetBeforeApexIsRejectedAsPhases() {
        assertThrows(IllegalArgumentException.class, () -> Phases.of(0, 5, 4));
    }
}
