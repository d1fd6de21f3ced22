package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFindingsTest {

    /// @param labels one a clip; every label is a class of its own, as after an import without a protocol
    private static Project project(List<String> labels) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            clips.add(TestClips.clip("c" + i)
                    .with(Coding.empty(Coder.DATASET).with(Marks.of(1, 2, 3)).withEmotion(labels.get(i))));
        }
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        return new Project("p", clips, new Vocabulary(classes), Protocol.identity("p", classes));
    }

    private static List<Finding> similar(Project project) {
        return ExamineProject.annotations(project).stream()
                .filter(finding -> finding.kind() == Kind.SIMILAR_LABEL)
                .toList();
    }

    private static List<String> repeated(String label, int times, String... others) {
        List<String> labels = new ArrayList<>(java.util.Collections.nCopies(times, label));
        labels.addAll(List.of(others));
        return labels;
    }

    @Test
    void aMisspeltLabelIsCloseToTheCommonOneAndIsCorrectedInOneStep() {
        Project project = project(repeated("happiness", 3, "hapiness", "disgust", "disgust"));
        Finding found = similar(project).getFirst();
        assertEquals(new LabelProblem.SimilarLabel("hapiness", "happiness", 3), found.problem());
        assertEquals("c3", String.valueOf(found.clip()));
        Project after = DecideFinding.accept(
                        project, found, found.proposals().getFirst(), new Coder("Ana"), Instant.EPOCH)
                .applyTo(project);
        assertEquals("happiness", after.clips().get(3).coding().emotion());
        assertEquals(List.of(), similar(after));
        assertTrue(
                ExamineProject.annotations(project).stream()
                        .anyMatch(finding -> finding.problem()
                                .equals(new ProjectProblem.SmallClass("hapiness", 1, Optional.of("happiness")))),
                "the class says so too");
    }

    @ParameterizedTest
    @CsvSource({
        "surprize, surprise",
        "Disgust, disgust",
        "contemt, contempt",
        "saddness, sadness",
        "othres, others",
        "urprise, surprise"
    })
    void slipsOfOneOrTwoLettersOrOfCase(String slip, String label) {
        assertEquals(1, similar(project(repeated(label, 4, slip))).size());
    }

    @ParameterizedTest
    @CsvSource({
        "happy, unhappy",
        "unhappy, happy",
        "sad, mad",
        "1, 2",
        "AU12, AU14",
        "fear, anger",
        "positive, negative"
    })
    void otherWordsAreNoSlips(String rare, String label) {
        assertEquals(List.of(), similar(project(repeated(label, 4, rare))));
    }

    @Test
    void twoCommonLabelsStandBesideEachOther() {
        List<String> labels = repeated("surprise", 6);
        labels.addAll(repeated("surprised", 2));
        assertEquals(List.of(), similar(project(labels)), "2 of 6 is no slip");
        labels.addAll(repeated("surprise", 2));
        assertEquals(2, similar(project(labels)).size(), "2 beside 8 are rare");
    }
}
