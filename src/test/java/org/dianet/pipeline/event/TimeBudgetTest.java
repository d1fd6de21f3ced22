package org.dianet.pipeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.SubjectRate;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.SubjectFacts;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two subjects, videos of one and three minutes at 25 frames a second, a tenth of a minute of the first left out.
class TimeBudgetTest {
    private static final Coder ADA = new Coder("Ada");

    @TempDir
    Path folder;

    private static Clip recording(String id, String subject, int frames) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.VideoFile(id + ".mp4"),
                FrameNumbers.counted(frames),
                new FrameRate(25),
                List.of(),
                null);
    }

    private static Coding coding(String emotion, long onset, long apex, long offset) {
        return Coding.empty(ADA).with(Marks.of(onset, apex, offset)).withEmotion(emotion);
    }

    private static Project project() {
        Clip one = recording("one", "s1", 1_500)
                .with(new Exclusions(List.of(
                        new Exclusion(new FrameNumber(0), new FrameNumber(99), "blink", ADA, Instant.EPOCH),
                        new Exclusion(new FrameNumber(50), new FrameNumber(149), "speech", ADA, Instant.EPOCH))));
        Clip two = recording("two", "s2", 4_500);
        return new Project(
                "p",
                List.of(
                        Expressions.called(new ClipId("one-e2"), one).with(coding("disgust", 200, 205, 225)),
                        // 12 frames of 40 ms are 480 ms, 13 are 520 ms.
                        one.with(coding("happiness", 160, 165, 172)),
                        two.with(coding("happiness", 1_500, 1_505, 1_513))),
                Vocabulary.EMPTY,
                Protocol.identity("all", List.of()));
    }

    @Test
    void theListHasFramesTimesAndKinds() throws IOException {
        Path file = folder.resolve("events.csv");
        EventList.write(EventList.of(project(), _ -> true), new CsvAnnotationWriter(), file);
        assertEquals(
                List.of(
                        "recording,event,subject,coder,counts,start_frame,apex_frame,end_frame,start,apex,end,"
                                + "duration_ms,kind,emotion,action_units,note",
                        "one.mp4,one,s1,Ada,yes,160,165,172,00:06.400,00:06.600,00:06.880,480,micro,happiness,,",
                        "one.mp4,one-e2,s1,Ada,yes,200,205,225,00:08.000,00:08.200,00:09.000,1000,macro,disgust,,",
                        "two.mp4,two,s2,Ada,yes,1500,1505,1513,01:00.000,01:00.200,01:00.520,520,macro,happiness,,"),
                Files.readAllLines(file));
    }

    @Test
    void halfASecondIsMicroAndWithoutARateNobodyKnows() {
        Clip clip = recording("c", "s", 1_000).with(coding("x", 10, 12, 35));
        Clip tenth = clip.withTimes(Optional.of(org.dianet.model.clip.FrameTimes.constant(new FrameRate(50))));
        assertEquals(EventRow.Kind.MICRO, new EventRow(tenth, tenth.coding(), true).kind());
        Clip unknown = clip.withTimes(Optional.empty());
        assertEquals(EventRow.Kind.UNKNOWN, new EventRow(unknown, unknown.coding(), true).kind());
        assertEquals("", new EventRow(unknown, unknown.coding(), true).time(org.dianet.model.clip.MarkKind.ONSET));
    }

    /// The first subject is observed for 1,500 - 150 frames, 0.9 minutes, the second for 3.
    @Test
    void ratesAreOfTheTimeThatWasObserved() {
        List<List<String>> cells =
                TimeBudget.cells(TimeBudget.of(project(), EventList.of(project(), _ -> true), List.of()));
        assertEquals(
                List.of("s1", "all events", "2", "1", "1", "0", "0.9", "2.222", "", "", "1480", "740", "2.741"),
                cells.get(1));
        assertEquals(
                List.of("s2", "all events", "1", "0", "1", "0", "3", "0.333"),
                cells.get(4).subList(0, 8));
        List<String> all = cells.get(6);
        assertEquals(List.of("all subjects", "all events", "3", "1", "2", "0", "3.9", "0.769"), all.subList(0, 8));
        // Of two subjects either is drawn twice in a quarter of the draws: the interval reaches from one to the other.
        assertEquals(List.of("0.333", "2.222"), all.subList(8, 10));
    }

    /// Three subjects of one minute each: two under stress with 4 and 2 events, one at rest with 1; nothing is known of
    /// a
    /// fourth, who shows none.
    @Test
    void ratesPerConditionHaveAnIntervalOverTheSubjectsOfTheCondition() {
        int[] events = {4, 2, 1, 0};
        List<String> conditions = List.of("stress", "stress", "rest", "");
        List<Clip> clips = new ArrayList<>();
        SubjectFacts facts = SubjectFacts.NONE.with(new SubjectId("nobody"), "age", "31");
        for (int subject = 0; subject < events.length; subject++) {
            Clip recording = recording("r" + subject, "s" + subject, 1_500);
            clips.add(recording);
            for (int event = 1; event <= events[subject]; event++) {
                ClipId id = new ClipId("r" + subject + "-e" + (event + 1));
                clips.add(Expressions.called(id, recording)
                        .with(coding("x", 20L * event, 20L * event + 3, 20L * event + 9)));
            }
            facts = facts.with(new SubjectId("s" + subject), "condition", conditions.get(subject));
        }
        Project bare = new Project("p", clips, Vocabulary.EMPTY, Protocol.identity("all", List.of()));
        Project study = new Edit.SetStudy(bare.study().with(facts)).applyTo(bare);
        assertEquals(List.of("condition"), TimeBudget.groupings(study), "no two share an age");
        List<EventRow> rows = EventList.of(study, _ -> true);
        List<List<String>> groups = TimeBudget.cells(TimeBudget.of(study, rows, List.of("condition"))).stream()
                .filter(cells ->
                        cells.getFirst().startsWith("condition") && cells.get(1).equals(TimeBudget.ANY))
                .toList();
        assertEquals(
                List.of("condition = rest", "condition = stress", "condition = unknown"),
                groups.stream().map(List::getFirst).toList());
        assertEquals(
                List.of("1", "1", "", ""),
                List.of(
                        groups.get(0).get(2),
                        groups.get(0).get(7),
                        groups.get(0).get(8),
                        groups.get(0).get(9)));
        // (4 + 2) / 2 minutes; a quarter of the draws each has one of the two subjects twice.
        assertEquals(
                List.of("6", "3", "2", "4"),
                List.of(
                        groups.get(1).get(2),
                        groups.get(1).get(7),
                        groups.get(1).get(8),
                        groups.get(1).get(9)));
        assertEquals("0", groups.get(2).get(2));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> TimeBudget.of(study, rows, List.of("mood")));
        assertEquals("Nothing is known of the subjects under \"mood\"; there is age, condition.", refused.getMessage());
    }

    @Test
    void withoutTheRateOfARecordingThereAreCountsAndNoRates() {
        Project unknown = project().with(new ClipId("two"), clip -> clip.withTimes(Optional.empty()));
        List<TimeBudget.Line> lines = TimeBudget.of(unknown, EventList.of(unknown, _ -> true), List.of());
        TimeBudget.Line all = lines.stream()
                .filter(line -> line.subject().equals(TimeBudget.ALL))
                .findFirst()
                .orElseThrow();
        assertEquals(3, all.events());
        assertEquals(1, all.unknown());
        assertTrue(all.perMinute().isEmpty());
    }

    @Test
    void oneSubjectHasNoInterval() {
        assertTrue(SubjectRate.of(new double[] {3}, new double[] {2}).interval().isEmpty());
        assertEquals(1.5, SubjectRate.of(new double[] {3}, new double[] {2}).value());
        // All subjects alike: no draw can differ.
        SubjectRate same = SubjectRate.of(new double[] {2, 2, 2}, new double[] {1, 1, 1});
        assertEquals(2, same.interval().orElseThrow().low());
        assertEquals(2, same.interval().orElseThrow().high());
    }
}
