package org.dianet.pipeline.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;

/// A recording of a thousand frames that Ana coded first, Bo blind after her.
class JoinEventsTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private final List<Clip> clips = new ArrayList<>();

    private void clip(String id, Coding... codings) {
        clips.add(new Clip(
                new ClipId(id),
                new SubjectId("p1"),
                "",
                new Media.VideoFile("p1.mp4"),
                new FrameNumbers(List.of(new FrameNumbers.Run(0, 999))),
                new FrameRate(30),
                List.of(codings),
                null));
    }

    private static Coding by(Coder coder, long onset, long apex, long offset) {
        return Coding.empty(coder).with(Marks.of(onset, apex, offset));
    }

    private Project project() {
        return Project.empty("p").withClips(clips);
    }

    private static Project joined(Project project) {
        return JoinEvents.plan(project).edit().orElseThrow().applyTo(project);
    }

    /// Onsets by coder, for each clip.
    private static Map<String, String> onsets(Project project) {
        Map<String, String> all = new TreeMap<>();
        for (Clip clip : project.clips()) {
            StringBuilder words = new StringBuilder();
            for (Coding coding : clip.codings()) {
                words.append(coding.coder()).append(coding.marks().onset()).append(' ');
            }
            all.put(clip.id().value(), words.toString().strip());
        }
        return all;
    }

    @Test
    void overlappingEventsShareAClipAndTheOthersStay() {
        clip("p1", by(ANA, 100, 105, 110), by(BO, 101, 104, 110));
        clip("p1-e2", by(ANA, 200, 205, 210));
        clip("p1-e3", by(ANA, 300, 305, 310));
        clip("p1-e4", by(BO, 302, 306, 311));
        clip("p1-e5", by(BO, 201, 205, 212));
        clip("p1-e6", by(BO, 500, 505, 510));
        assertEquals(2, JoinEvents.plan(project()).joined());
        Project after = joined(project());
        assertEquals(
                Map.of(
                        "p1", "Ana100 Bo101",
                        "p1-e2", "Ana200 Bo201",
                        "p1-e3", "Ana300 Bo302",
                        "p1-e6", "Bo500"),
                onsets(after));
        assertEquals(0, JoinEvents.plan(after).joined(), "nothing is left to join");
    }

    /// Two copies of a project, in which both added the second event of their own, were merged.
    @Test
    void eventsInEachOthersClipsChangePlaces() {
        clip("p1", by(ANA, 100, 105, 110), by(BO, 300, 305, 310));
        clip("p1-e2", by(ANA, 300, 305, 310), by(BO, 100, 105, 110));
        assertEquals(Map.of("p1", "Ana100 Bo100", "p1-e2", "Ana300 Bo300"), onsets(joined(project())));
    }

    @Test
    void anEventThatLosesItsClipToItsLikeTakesTheClipThatBecomesFree() {
        clip("p1", by(ANA, 100, 105, 110), by(BO, 700, 705, 710));
        clip("p1-e2", by(BO, 100, 105, 110));
        assertEquals(Map.of("p1", "Ana100 Bo100", "p1-e2", "Bo700"), onsets(joined(project())));
    }

    @Test
    void aThirdPersonsEventJoinsTheTwo() {
        clip("p1", by(ANA, 100, 105, 110));
        clip("p1-e2", by(BO, 101, 105, 110));
        clip("p1-e3", by(new Coder("Cy"), 102, 105, 110));
        assertEquals(Map.of("p1", "Ana100 Bo101 Cy102"), onsets(joined(project())));
    }

    /// 100 to 110 and 106 to 116 share 5 of 17 frames.
    @Test
    void lessThanHalfIsNotTheSameEvent() {
        clip("p1", by(ANA, 100, 105, 110));
        clip("p1-e2", by(BO, 106, 110, 116));
        assertTrue(JoinEvents.plan(project()).edit().isEmpty());
    }

    @Test
    void aDecisionKeepsItsClip() {
        clip("p1", by(ANA, 100, 105, 110));
        clip("p1-e2", by(BO, 100, 105, 110));
        Clip second = clips.get(1);
        clips.set(1, second.with(new Adjudication(second, ANA, Instant.EPOCH).take(by(BO, 100, 105, 110))));
        assertTrue(JoinEvents.plan(project()).edit().isEmpty());
    }

    @Test
    void undoBringsBothClipsBack() {
        clip("p1", by(ANA, 100, 105, 110));
        clip("p1-e2", by(BO, 101, 105, 110));
        Edit edit = JoinEvents.plan(project()).edit().orElseThrow();
        Project undone = joined(project());
        for (Edit back : edit.inverse(project())) {
            undone = back.applyTo(undone);
        }
        assertEquals(project().clips(), undone.clips());
    }
}
