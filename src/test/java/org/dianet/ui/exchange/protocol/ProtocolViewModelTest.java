package org.dianet.ui.exchange.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.OpenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench has four clips of two subjects: disgust of s01, surprise and happiness of s02, and one without a label.
class ProtocolViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private ProtocolViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        model = new ProtocolViewModel(bench.workbench);
    }

    private LabelChoice label(String key) {
        return model.labels().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ProtocolCounts counts() {
        ProtocolCounts counts = model.counts().get();
        assertNotNull(counts);
        return counts;
    }

    private Project project() {
        OpenProject open = bench.workbench.session().openProject().get();
        assertNotNull(open);
        return open.project();
    }

    @Test
    void everyLabelOfTheProjectIsListedWithClipsAndSubjects() {
        assertEquals(
                List.of("disgust 1 1 disgust", "happiness 1 1 happiness", "surprise 1 1 surprise"),
                model.labels().stream()
                        .map(l -> l.key() + " " + l.clips() + " " + l.subjects() + " "
                                + l.className().get())
                        .toList());
        assertEquals("", model.obstacle().get());
    }

    @Test
    void countsFollowEveryChoice() {
        label("disgust").className().set("negative");
        label("surprise").className().set("");
        label("surprise").reason().set("too short");
        assertEquals(Map.of("negative", 1, "happiness", 1), counts().perClass());
        assertEquals(2, counts().subjects());
        assertEquals(List.of("s01: negative 1", "s02: happiness 1"), List.copyOf(model.subjects()));
        assertEquals(List.of("too short"), List.copyOf(counts().excluded().values()));
    }

    @Test
    void anUndecidedLabelIsNamed() {
        label("surprise").className().set("");
        label("disgust").className().set(" ");
        assertEquals(
                "Give these labels a class, or a reason to leave them out: disgust, surprise.",
                model.obstacle().get());
        model.use();
        assertEquals("three", project().protocol().name());
    }

    @Test
    void anotherMeaningNeedsAnotherNameOrVersion() {
        label("disgust").className().set("negative");
        assertEquals(
                "three, version 1 already means something else; give this one another name or version.",
                model.obstacle().get());
        model.version().set("2");
        assertEquals("", model.obstacle().get());
    }

    @Test
    void usingItIsAnEditThatKeepsItInTheProject() {
        Protocol before = project().protocol();
        model.name().set("mine");
        label("disgust").className().set("negative");
        label("surprise").className().set("negative");
        model.use();
        Protocol used = project().protocol();
        assertEquals("mine", used.name());
        assertEquals(List.of("happiness", "negative"), used.classes());
        assertEquals(List.of(used), project().ownProtocols());
        bench.workbench.undoing().undo();
        assertEquals(before, project().protocol());
        assertEquals(List.of(), project().ownProtocols());
    }

    @Test
    void aProtocolOfTheFieldStaysItself() {
        ProtocolPreset preset = model.known().stream()
                .filter(known -> known.name().equals("casme2-5-2019"))
                .findFirst()
                .orElseThrow();
        model.base().set(preset);
        model.use();
        assertEquals(preset.protocol(), project().protocol());
        assertEquals(List.of(), project().ownProtocols());
    }

    @Test
    void aProtocolFromAFileCanBeStartedFrom() {
        Protocol own = new Protocol(
                "file",
                "4",
                List.of("a"),
                Map.of("disgust", "a"),
                Map.of("happiness", "no", "surprise", "no"),
                Map.of());
        model.startFrom(own);
        assertEquals("a", label("disgust").className().get());
        assertEquals("no", label("happiness").reason().get());
        model.use();
        assertEquals(own, project().protocol());
    }
}
