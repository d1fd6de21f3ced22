package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.SplitPlan;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataSummaryTest {
    private final List<Clip> clips = new ArrayList<>();

    private void add(String subject, @Nullable String emotion, Marks marks) {
        add(subject, emotion, marks, "");
    }

    private void add(String subject, @Nullable String emotion, Marks marks, String dataset) {
        Coding coding = new Coding(Coder.DATASET, marks, emotion, ActionUnits.NONE, "", false, Instant.EPOCH);
        clips.add(new Clip(
                new ClipId("c" + clips.size()),
                new SubjectId(subject),
                dataset,
                new Media.ImageFolder("x"),
                FrameNumbers.counted(10),
                new FrameRate(200),
                List.of(coding),
                null));
    }

    private DataSummary summary() {
        return DataSummary.of(
                new Project("p", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("happiness", "disgust"))));
    }

    @Test
    void clipsAreCountedByClassAndLeftOutWithTheirReason() {
        add("s1", "happiness", Marks.of(1, 3, 5));
        add("s2", "disgust", Marks.of(1, 3, 5));
        add("s2", "disgust", Marks.NONE);
        add("s3", "fear", Marks.of(1, 3, 5));
        add("s3", null, Marks.of(1, 3, 5));
        assertEquals(2, summary().clips());
        assertEquals(Map.of("happiness", 1, "disgust", 1), summary().perClass());
        assertEquals(
                Map.of(
                        "c2", "the onset is not marked",
                        "c3", "the label fear is not in the protocol two",
                        "c4", "no emotion label"),
                summary().leftOut());
    }

    @Test
    void splitsByDataSetAreOfferedWhereThereAreSeveral() {
        add("s1", "happiness", Marks.of(1, 3, 5), "a");
        add("s2", "disgust", Marks.of(1, 3, 5), "a");
        assertEquals(
                List.of("loso", "kfold:5", "kfold:10"),
                summary().splits().stream().map(SplitPlan::text).toList());
        add("s3", "disgust", Marks.of(1, 3, 5), "b");
        assertEquals(
                List.of("loso", "kfold:5", "kfold:10", "dataset", "train:a,test:b", "train:b,test:a"),
                summary().splits().stream().map(SplitPlan::text).toList());
        assertEquals(
                List.of(3, 5, 10, 2, 1, 1),
                summary().splits().stream().map(summary()::folds).toList());
    }

    @Test
    void aSingleSubjectKeepsLosoFromStartingButNotASingleModel() {
        add("s1", "happiness", Marks.of(1, 3, 5));
        add("s1", "disgust", Marks.of(1, 3, 5));
        assertEquals(
                Optional.of("Leave-one-subject-out needs at least two subjects; all clips are of subject s1."),
                summary().obstacle(RunKind.LOSO));
        assertEquals(Optional.empty(), summary().obstacle(RunKind.ALL_CLIPS));
    }

    @Test
    void aClassWithOneClipIsWarnedOf() {
        add("s1", "happiness", Marks.of(1, 3, 5));
        add("s2", "disgust", Marks.of(1, 3, 5));
        assertTrue(summary().warnings().getFirst().startsWith("Class happiness has one clip"));
    }

    @Test
    void labelsOfOneDataSetAndExcludedClipsFollowTheProtocol() {
        add("s1", "happiness", Marks.of(1, 3, 5));
        add("s2", "disgust", Marks.of(1, 3, 5));
        add("s3", "disgust", Marks.of(1, 3, 5));
        Protocol protocol = new Protocol(
                "mine",
                "7",
                List.of("up", "down"),
                Map.of("happiness", "up", "/disgust", "down"),
                Map.of("disgust", "only of other data sets"),
                Map.of(new ClipId("c2"), "not on the list"));
        String sha256 = "a".repeat(64);
        DataSummary summary = DataSummary.of(new Project("p", clips, Vocabulary.EMPTY, protocol)
                .withSheets(List.of(new ImportedSheet("table", "clips.csv", sha256, 3))));
        assertEquals(Map.of("up", 1, "down", 1), summary.perClass());
        assertEquals(Map.of("c2", "not on the list"), summary.leftOut());
        assertEquals("mine, version 7", summary.protocol());
        assertEquals(List.of("clips.csv, SHA-256 " + sha256), summary.sheets());
    }

    @Test
    void anEmptyProjectCannotBeTrained() {
        assertTrue(summary().obstacle(RunKind.LOSO).isPresent());
    }
}
