package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.junit.jupiter.api.Test;

class FindingSightTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private static final Set<Kind> DOUBTS = EnumSet.of(Kind.ONSET_FAR, Kind.APEX_FAR, Kind.OFFSET_FAR);
    private static final Set<Kind> FILES = EnumSet.of(
            Kind.MEDIA,
            Kind.MISSING_FRAMES,
            Kind.DAMAGED_FRAMES,
            Kind.FRAME_SIZE,
            Kind.EXTRA_FRAMES,
            Kind.BIT_DEPTH,
            Kind.FRAME_RATE,
            Kind.GAP,
            Kind.DUPLICATE,
            Kind.UNUSED_FOLDER);

    private static Coding coding(Coder coder, Marks marks) {
        return Coding.empty(coder).with(marks);
    }

    private static Project project(CodingRule rule, Coding... codings) {
        Clip clip = new Clip(
                new ClipId("a"),
                new SubjectId("s"),
                "",
                new Media.ImageFolder("a"),
                new FrameNumbers(List.of(new FrameNumbers.Run(1, 40))),
                new FrameRate(200),
                List.of(codings),
                null);
        Project free = new Project(
                "p",
                List.of(clip),
                new Vocabulary(List.of("x")),
                new Protocol("own", List.of("x"), java.util.Map.of()));
        return new Edit.SetCodingRule(rule).applyTo(free);
    }

    private static Set<Kind> shown(FindingSight sight) {
        return Stream.of(Kind.values())
                .filter(kind -> sight.shows(new Finding(
                        kind, Severity.NOTE, new ClipId("a"), new MarkProblem.OutOfOrder(Marks.of(1, 2, 3)))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    @Test
    void inAProjectThatRequiresBlindCodingDoubtsWaitForTheCodersOwnMarks() {
        Coding others = coding(ANA, Marks.of(4, 10, 20));
        assertEquals(
                EnumSet.complementOf(EnumSet.copyOf(DOUBTS)),
                shown(FindingSight.of(project(CodingRule.BLIND, others), BO)));
        Coding begun = coding(BO, new Marks(new FrameNumber(4), null, null));
        assertFalse(shown(FindingSight.of(project(CodingRule.BLIND, others, begun), BO))
                .contains(Kind.APEX_FAR));
        Coding whole = coding(BO, Marks.of(5, 11, 21));
        assertEquals(EnumSet.allOf(Kind.class), shown(FindingSight.of(project(CodingRule.BLIND, others, whole), BO)));
        assertEquals(EnumSet.allOf(Kind.class), shown(FindingSight.of(project(CodingRule.FREE, others), BO)));
    }

    @Test
    void whileBlindOnlyFilesAndWhatOwnMarksLedToAreShown() {
        Coding own = coding(BO, Marks.of(4, 10, 20));
        assertEquals(FILES, shown(FindingSight.whileBlind(project(CodingRule.FREE, own), ANA)));
        assertEquals(EnumSet.allOf(Kind.class), shown(FindingSight.whileBlind(project(CodingRule.FREE, own), BO)));
        Project unmarked = project(CodingRule.FREE, coding(BO, Marks.NONE));
        assertFalse(shown(FindingSight.whileBlind(unmarked, BO)).contains(Kind.ONSET_FAR));
        Finding classes = new Finding(Kind.CLASSES, Severity.NOTE, null, new MarkProblem.OutOfOrder(Marks.of(1, 2, 3)));
        assertFalse(FindingSight.whileBlind(unmarked, BO).shows(classes), "class counts are others' labels");
        assertTrue(FindingSight.of(unmarked, BO).shows(classes));
    }
}
