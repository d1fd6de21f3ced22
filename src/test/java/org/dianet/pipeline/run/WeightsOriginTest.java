package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.Backbone;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.run.Split;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A leak that no fold shows: the network starts from weights that had learnt from the subject it is tested on.
class WeightsOriginTest {
    private final JsonRunStore store = new JsonRunStore();
    private final WeightsOrigin origin = new WeightsOrigin(store);

    /// No run lies in it.
    private static final Path HOME = Path.of("project");

    @TempDir
    private Path folder;

    private static TrainingSpec from(Path weights) {
        return TestSpecs.weighted(Backbone.SMALL, weights, 1e-3);
    }

    private static List<RunClip> clips(String... subjects) {
        return Arrays.stream(subjects)
                .map(subject ->
                        new RunClip(subject + "_c1", subject, "glad", "hash of " + subject, "files of " + subject))
                .toList();
    }

    /// @return the weights of one of its trainings
    private Path run(
            String name, RunRecord.Kind kind, String project, TrainingSpec spec, FoldKey key, String... subjects)
            throws Exception {
        return run(name, kind, Split.LOSO, project, spec, key, subjects);
    }

    private Path run(
            String name,
            RunRecord.Kind kind,
            Split split,
            String project,
            TrainingSpec spec,
            FoldKey key,
            String... subjects)
            throws Exception {
        Path run = folder.resolve(name);
        store.create(
                run,
                new RunRecord(
                        kind,
                        RunRecord.State.COMPLETE,
                        spec,
                        project,
                        "two classes",
                        RunRecord.Origin.UNKNOWN,
                        List.of("glad", "sad"),
                        clips(subjects),
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        split));
        Path weights = store.folder(run, key).resolve("weights.params");
        Files.createDirectories(weights.getParent());
        return Files.writeString(weights, "weights");
    }

    private Path whole(String name, String project, TrainingSpec spec, String... subjects) throws Exception {
        return run(name, RunRecord.Kind.TRAINING, project, spec, FoldKey.all(1), subjects);
    }

    private TrainingSpec scratch() {
        return from(folder.resolve("published.safetensors"));
    }

    @Test
    void aTrainingOnAllClipsHadLearntFromEverySubjectOfIt() throws Exception {
        Path weights = whole("all", "faces", scratch(), "s1", "s2");
        assertEquals(List.of("s1", "s2"), origin.learntFrom(from(weights), HOME, "faces", clips("s2", "s1", "s3")));
    }

    @Test
    void theNetworkOfAFoldHadNotLearntFromItsTestSubject() throws Exception {
        FoldKey fold = new FoldKey(new SubjectId("s1"), 1);
        Path weights = run("loso", RunRecord.Kind.LOSO, "faces", scratch(), fold, "s1", "s2");
        assertEquals(List.of("s2"), origin.learntFrom(from(weights), HOME, "faces", clips("s1", "s2")));
    }

    /// A network that left out half of another project's people, one of whom has another name here.
    @Test
    void aPersonOfAnotherNameIsKnownByContentUnlessTheFoldLeftThePersonOut() throws Exception {
        FoldKey fold = new FoldKey(HeldOut.of("fold-1", List.of(new SubjectId("s1"), new SubjectId("s2"))), 1);
        Path weights = run(
                "folds",
                RunRecord.Kind.LOSO,
                new Split(SplitPlan.parse("kfold:2"), List.of(fold)),
                "faces",
                scratch(),
                fold,
                "s1",
                "s2",
                "s3");
        List<RunClip> mine = List.of(
                new RunClip("a", "p1", "glad", "", "files of s1"), new RunClip("b", "p3", "glad", "", "files of s3"));
        assertEquals(List.of("p3"), origin.learntFrom(from(weights), HOME, "other faces", mine));
    }

    @Test
    void whatTheWeightsThemselvesStartedFromCounts() throws Exception {
        Path first = whole("first", "faces", scratch(), "s1");
        Path second = whole("second", "other faces", from(first), "t1");
        assertEquals(List.of("s1"), origin.learntFrom(from(second), HOME, "faces", clips("s1", "s2")));
    }

    /// Weights are named relative to the project, so that the chain goes on where it was moved.
    @Test
    void whatTheWeightsStartedFromCountsWhereTheProjectWasMoved() throws Exception {
        Path project = Files.createDirectories(folder.resolve("faces"));
        Files.writeString(project.resolve("project.json"), "{}");
        Path first = whole("faces/runs/first", "faces", scratch(), "s1");
        Path second = whole("faces/runs/second", "other faces", from(first), "t1");
        Path moved = Files.move(project, folder.resolve("moved"));
        Path weights = moved.resolve(project.relativize(second));
        assertEquals(List.of("s1"), origin.learntFrom(from(weights), moved, "faces", clips("s1", "s2")));
    }

    @Test
    void equalNamesInAnotherDataSetAreOtherPeople() throws Exception {
        Path run = folder.resolve("other");
        Path weights = whole("other", "casme", scratch(), "01");
        RunClip mine = new RunClip("another clip", "01", "glad", "another hash");
        assertEquals(List.of(), origin.learntFrom(from(weights), HOME, "samm", List.of(mine)));
        RunClip copied = new RunClip("x", "y", "glad", "hash of 01");
        assertEquals(List.of("y"), origin.learntFrom(from(weights), HOME, "samm", List.of(copied)));
        assertTrue(Files.exists(run));
    }

    @Test
    void publishedWeightsHaveNoRun() throws Exception {
        assertEquals(List.of(), origin.learntFrom(scratch(), HOME, "faces", clips("s1")));
    }

    @Test
    void weightsApartFromTheirRunAreRefused() throws Exception {
        Path copy = Files.copy(whole("all", "faces", scratch(), "s1"), folder.resolve("copy.params"));
        StorageException refused =
                assertThrows(StorageException.class, () -> origin.learntFrom(from(copy), HOME, "faces", clips("s1")));
        assertTrue(refused.getMessage().contains("copy.params"), refused.getMessage());
    }

    @Test
    void suchARunIsMarked() {
        RunRecord.Origin leaked = new RunRecord.Origin("1", List.of(), List.of("s1"));
        assertEquals(1, record(RunRecord.Kind.LOSO, leaked).leaks().size());
        assertEquals(List.of(), record(RunRecord.Kind.TRAINING, leaked).leaks());
        assertEquals(
                List.of(), record(RunRecord.Kind.LOSO, RunRecord.Origin.UNKNOWN).leaks());
    }

    private RunRecord record(RunRecord.Kind kind, RunRecord.Origin origin) {
        return new RunRecord(
                kind,
                RunRecord.State.COMPLETE,
                scratch(),
                "faces",
                "two classes",
                origin,
                List.of("glad", "sad"),
                clips("s1"),
                List.of(),
                List.of(),
                "none",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
