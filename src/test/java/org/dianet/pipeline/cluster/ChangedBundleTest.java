package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.dianet.cluster.ClusterException;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.motion.InputMode;
import org.dianet.run.Bundle;
import org.dianet.run.RunRecord;
import org.dianet.storage.Folders;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles that were edited, copied or left incomplete: what is trained and counted is what was packed.
class ChangedBundleTest {
    private static final int FOLDS = DrillBundle.FOLDS;
    private static final JsonBundleStore STORE = DrillBundle.STORE;

    @TempDir
    private Path folder;

    private DrillBundle drill;
    private Path bundle;
    private Path there;
    private StandInCluster cluster;

    @BeforeEach
    void fresh() throws IOException {
        fresh("first");
    }

    private void fresh(String name) throws IOException {
        drill = new DrillBundle(folder.resolve(name));
        bundle = drill.bundle;
        there = drill.there;
        cluster = drill.cluster;
    }

    private interface Step {
        Object run() throws Exception;
    }

    @Test
    void aProgramThatIsNotThereIsToldBeforeAnythingIsSubmitted() throws Exception {
        Files.delete(drill.program);
        String said = assertThrows(ClusterException.class, () -> drill.submit()).getMessage();
        assertTrue(said.startsWith("There is no program " + drill.program + " on ann@login;"), said);
        assertTrue(said.endsWith("pack the run again with the right --program."), said);
        assertEquals(Set.of(), cluster.queue().keySet());
        Files.createFile(drill.program);
        assertEquals(FOLDS, drill.submit().submitted());
    }

    @Test
    void onlyAFolderThatIsNewEmptyOrOfThisRunIsCollectedInto() throws Exception {
        drill.submit();
        drill.train(0);
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("project.json"), "{}");
        Path ablation = Files.createDirectories(folder.resolve("ablation"));
        Files.writeString(ablation.resolve("grid.json"), "{}");
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.txt"), "a");
        for (Path out : List.of(project, ablation, notes, bundle, bundle.resolve("run"), bundle.resolve("kept"))) {
            String said = refused(() -> drill.collecting().collect(bundle, out, JobContext.silent()));
            assertTrue(said.startsWith(out.toString()) && said.endsWith("Name a new folder for the run."), said);
            assertFalse(Files.exists(out.resolve("run.lock")) && !out.endsWith("kept"), "nothing is written");
        }
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertTrue(
                drill.collecting().collect(bundle, empty, JobContext.silent()).isPresent());
        assertTrue(
                drill.collecting().collect(bundle, empty, JobContext.silent()).isPresent(), "and again");
    }

    private static String refused(Step step) {
        return assertThrows(StorageException.class, step::run).getMessage();
    }

    /// Whether or not it was submitted, and whatever is asked of it.
    @Test
    void aListThatWasEditedAfterPackingIsRefusedInEachStep() throws Exception {
        edit();
        for (Step step :
                List.<Step>of(() -> drill.submit(), () -> drill.look(), () -> drill.collect(folder.resolve("run")))) {
            assertTrue(refused(step).contains("has changed since it was packed: bundle.json is another file"));
        }
        assertEquals(0, cluster.calls, "no cluster is asked");
        fresh("second");
        drill.submit();
        edit();
        for (Step step : List.<Step>of(
                () -> drill.submit(),
                () -> drill.look(),
                () -> drill.collect(folder.resolve("run")),
                () -> new WatchFolds(STORE, cluster).cancel(bundle, List.of()))) {
            assertTrue(refused(step).contains("has changed since it was packed: bundle.json is another file"));
        }
    }

    private void edit() throws IOException {
        Path list = bundle.resolve("bundle.json");
        String packed = Files.readString(list);
        String edited = packed.replace("\"batch\": 4", "\"batch\": 5");
        assertNotEquals(packed, edited);
        Files.writeString(list, edited);
    }

    @Test
    void theListOfAnotherBundleIsRefused() throws Exception {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Bundle content = STORE.read(bundle);
        STORE.write(
                other,
                new Bundle(
                        content.id(),
                        content.program(),
                        TestSpecs.small(InputMode.DUAL, Fusion.VECTOR),
                        content.classes(),
                        content.folds(),
                        content.files()));
        Files.copy(other.resolve("bundle.json"), bundle.resolve("bundle.json"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(
                refused(() -> drill.submit()).contains("has changed since it was packed: bundle.json is another file"));
    }

    /// A copy without the record of what was submitted, as on another machine of the same user.
    @Test
    void whatACopySubmittedIsFoundByItsNameCancelledAndCollected() throws Exception {
        drill.submit();
        drill.train(0);
        Files.delete(bundle.resolve("kept/submissions.json"));
        assertEquals(new SubmitFolds.Submitted(0, 4, 1, List.of()), drill.submit());
        assertEquals(
                List.of("done", "waiting", "waiting", "waiting", "waiting"),
                drill.look().stream().map(FoldOnCluster::word).toList());
        assertEquals(1, drill.collect(folder.resolve("run")).predictions().size());
        cluster.queue().put(90, "dianet-0123456789ab-3|90|1|PENDING|Resources|" + there + "/fold.sh " + there + " 0 x");
        cluster.queue().put(91, "dianet-0123456789ab-4|91|1|PENDING|Resources|/other/fold.sh /other 0 x");
        assertEquals(4, new WatchFolds(STORE, cluster).cancel(bundle, List.of()));
        assertEquals(Set.of(91), cluster.queue().keySet(), "all of this folder's jobs, and no others");
    }

    @Test
    void whatACopySubmittedAndTheClusterFinishedIsCollected() throws Exception {
        drill.submit();
        for (int fold = 0; fold < FOLDS; fold++) {
            drill.train(fold);
        }
        Files.delete(bundle.resolve("kept/submissions.json"));
        assertEquals(new SubmitFolds.Submitted(0, 0, FOLDS, List.of()), drill.submit());
        assertEquals(
                RunRecord.State.COMPLETE,
                drill.collect(folder.resolve("run")).record().state());
    }

    @Test
    void foldsOfAChangedCopyThereAreNotTakenForOurs() throws Exception {
        drill.submit();
        drill.train(0);
        Path list = there.resolve("bundle.json");
        Files.writeString(list, Files.readString(list) + "\n");
        for (Step step :
                List.<Step>of(() -> drill.submit(), () -> drill.look(), () -> drill.collect(folder.resolve("run")))) {
            String said = assertThrows(ClusterException.class, step::run).getMessage();
            assertTrue(said.contains("holds a changed copy of this bundle"), said);
        }
    }

    @Test
    void aBundleInUseAndOneWithoutItsRecordAreTold() throws Exception {
        try (RunLock _ = BundlePaths.lock(bundle)) {
            assertTrue(
                    refused(() -> drill.submit()).contains("is being submitted or cancelled by another program; wait"));
        }
        Folders.delete(bundle.resolve("kept"));
        assertTrue(refused(() -> drill.submit()).contains("is incomplete: there is no kept/run.json"));
        assertTrue(refused(() -> drill.collect(folder.resolve("run")))
                .contains("is incomplete: there is no kept/run.json"));
    }
}
