package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipNamesTest {
    private static final Coder ZOE = new Coder("Zoe");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Objects.requireNonNull(
                        new UiRig(folder).workbench.session().openProject().get())
                .project();
    }

    private static ClipNames names(Coder coder, boolean hidden) {
        return new ClipNames(
                Optional.of(new SessionPlan(
                        Map.of(ZOE, List.of(UiRig.THIRD, UiRig.FIRST)),
                        List.of(),
                        List.of(),
                        0,
                        SessionPlan.Ordering.RANDOM,
                        1,
                        hidden,
                        ZOE,
                        Instant.EPOCH)),
                coder,
                Optional.empty());
    }

    private String masked(String sentence) {
        return names(ZOE, true).masked(project, sentence);
    }

    @Test
    void clipsOfThePlanHaveTheirNumbersAndOthersNone() {
        assertEquals("Clip 1", names(ZOE, true).clip(project.clip(UiRig.THIRD).orElseThrow()));
        assertEquals(
                "a clip outside your plan",
                names(ZOE, true).clip(project.clip(UiRig.LAST).orElseThrow()));
    }

    @Test
    void sentencesNameNeitherClipNorSubjectNorFile() {
        assertEquals("Frame 12 of Clip 2 is missing.", masked("Frame 12 of s01_c01 is missing."));
        assertEquals("(subject hidden) has 2 clips", masked("s01 has 2 clips"));
        String path = project.clip(UiRig.THIRD).orElseThrow().media().shownPath();
        assertEquals("/home/lab/study/Clip 1 cannot be read", masked("/home/lab/study/" + path + " cannot be read"));
    }

    @Test
    void partsOfOtherWordsStay() {
        assertEquals("s011 and xs01 stay", masked("s011 and xs01 stay"));
    }

    @Test
    void withoutHiddenNamesEverythingStays() {
        assertEquals("s01_c01", names(ZOE, false).masked(project, "s01_c01"));
    }
}
