package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.doctor.CodingFindings;
import org.dianet.pipeline.doctor.DecideFinding;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.FolderFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was rejected stays rejected when a count or a path in its sentence changes, and comes back when it is about
/// another value.
class RejectedFindingsTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    /// 200 frames a second: marks from 1 to 141 last 700 ms.
    private static Clip clip(Marks marks, String label) {
        return new Clip(
                new ClipId("a"),
                new SubjectId("s1"),
                "",
                new Media.ImageFolder("s1/a"),
                new FrameNumbers(List.of(new FrameNumbers.Run(1, 200))),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET).with(marks).withEmotion(label)),
                null);
    }

    private static Protocol protocol(String name) {
        return new Protocol(name, List.of("x"), Map.of("x", "x"));
    }

    private static Finding only(Clip clip, Protocol protocol, Kind kind) {
        List<Finding> found = CodingFindings.of(clip, protocol).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    @Test
    void anotherLengthIsTheSameDuration() {
        Finding before = only(clip(Marks.of(1, 20, 141), "x"), protocol("p"), Kind.DURATION);
        Finding after = only(clip(Marks.of(1, 20, 142), "x"), protocol("p"), Kind.DURATION);
        assertNotEquals(before.problem(), after.problem());
        assertEquals(before.findingKey(), after.findingKey());
    }

    @Test
    void anUnknownLabelIsTheSameUnderAnotherProtocol() {
        Finding before = only(clip(Marks.of(1, 20, 40), "y"), protocol("p"), Kind.UNKNOWN_LABEL);
        Finding after = only(clip(Marks.of(1, 20, 40), "y"), protocol("q"), Kind.UNKNOWN_LABEL);
        assertNotEquals(before.problem(), after.problem());
        assertEquals(before.findingKey(), after.findingKey());
        assertNotEquals(
                before.findingKey(),
                only(clip(Marks.of(1, 20, 40), "z"), protocol("p"), Kind.UNKNOWN_LABEL)
                        .findingKey());
    }

    @Test
    void anotherMarkOutsideIsAnotherConcern() {
        Finding before = only(clip(Marks.of(1, 20, 301), "x"), protocol("p"), Kind.MARK_OUTSIDE);
        Finding after = only(clip(Marks.of(1, 20, 302), "x"), protocol("p"), Kind.MARK_OUTSIDE);
        assertNotEquals(before.findingKey(), after.findingKey());
    }

    @Test
    void anUnusedFolderWithMoreImagesInAProjectElsewhere() throws IOException {
        image("media/s1/a", 1);
        image("media/s1/extra", 1);
        Finding before = unused("project");
        image("media/s1/extra", 2);
        Finding after = unused("deeper/project");
        assertNotEquals(before.problem(), after.problem());
        Project rejected = DecideFinding.reject(before, ANA, NOW).applyTo(project("../../media"));
        assertEquals(
                Decision.Outcome.REJECTED,
                rejected.decision(after.findingKey()).orElseThrow().outcome());
    }

    @Test
    void otherWordsForTheSameMatterAreOneConcern() {
        assertEquals(
                new FindingKey("gap", null, "7", "Frame 7 is missing."),
                new FindingKey("gap", null, "7", "7 is not there."));
        assertNotEquals(new FindingKey("gap", null, "7", "A gap."), new FindingKey("gap", null, "8", "A gap."));
    }

    private Finding unused(String place) throws IOException {
        Path home = Files.createDirectories(folder.resolve(place));
        String media = home.relativize(folder.resolve("media")).toString().replace('\\', '/');
        return new FolderFindings(home)
                .of(project(media).clips(), JobContext.silent())
                .getFirst();
    }

    private static Project project(String media) {
        Clip clip = clip(Marks.of(1, 20, 40), "x").with(new Media.ImageFolder(media + "/s1/a"));
        return new Project("p", List.of(clip), new Vocabulary(List.of("x")), protocol("p"));
    }

    private void image(String place, int number) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(place)).resolve(number + ".png"), new byte[] {1});
    }
}
