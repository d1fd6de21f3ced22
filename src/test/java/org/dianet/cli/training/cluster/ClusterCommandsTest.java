package org.dianet.cli.training.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.cli.CommandRun;
import org.dianet.cluster.ClusterProfile;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.Bundle;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.storage.AppVersion;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands refuse before a cluster is asked.
class ClusterCommandsTest {
    @TempDir
    private Path folder;

    private Path bundle(String name) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.writeString(Files.createDirectory(bundle.resolve("kept")).resolve("run.json"), "{}");
        new JsonBundleStore()
                .write(
                        bundle,
                        new Bundle(
                                "0123456789ab",
                                AppVersion.text(),
                                TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION),
                                List.of("glad", "sad"),
                                List.of(new FoldKey(new SubjectId("s1"), 1)),
                                Map.of()));
        return bundle;
    }

    private Path grid() throws IOException {
        bundle("grid/runs/01-a");
        bundle("grid/runs/02-b");
        Files.writeString(folder.resolve("grid/grid.json"), "{}");
        return folder.resolve("grid");
    }

    @Test
    void whatWasNeverSubmittedIsNeitherCancelledNorResumed() throws IOException {
        Path bundle = bundle("bundle");
        for (String step : List.of("cancel", "resume")) {
            CommandRun.of("cluster", step, bundle).failedSaying("Nothing was submitted", "bundle", "Submit it first.");
        }
    }

    @Test
    void foldsThatWereTrainedByHandAreShownWithoutSlurm() throws IOException {
        Path bundle = bundle("bundle");
        String begun = CommandRun.of("cluster", "status", bundle).succeeded().out();
        assertTrue(begun.contains("not submitted") && begun.contains("Nothing was submitted."), begun);
        byHand(bundle);
        String status = CommandRun.of("cluster", "status", bundle).succeeded().out();
        assertTrue(status.contains("1 done") && status.contains("trained by hand"), status);
        Path grid = grid();
        byHand(grid.resolve("runs/02-b"));
        String rows = CommandRun.of("cluster", "status", grid).succeeded().out();
        assertTrue(rows.contains("01-a: 1 not submitted") && rows.contains("02-b: 1 done"), rows);
    }

    private static void byHand(Path bundle) throws IOException {
        JsonRunStore runs = new JsonRunStore();
        FoldKey key = new FoldKey(new SubjectId("s1"), 1);
        var _ = runs.begin(bundle.resolve("run"), key);
        runs.finish(bundle.resolve("run"), key, new FoldRecord(1, 4, 1, List.of(), List.of(), List.of()));
    }

    @Test
    void theStepsOfAGridAreThoseOfItsRows() throws IOException {
        Path grid = grid();
        CommandRun.of("cluster", "cancel", grid).failedSaying("Nothing was submitted", "01-a");
        CommandRun.of("cluster", "cancel", grid, "--folds", "0").wrongUsageSaying("one row", "01-a");
    }

    @Test
    void foldsAreNamedByTheirNumbers() throws IOException {
        Path bundle = bundle("bundle");
        CommandRun.of("cluster", "fold", bundle, 1).failedSaying("There is no fold 1", "folds 0 to 0");
        CommandRun.of("cluster", "cancel", bundle, "--folds", "a").failedSaying("'a' is not a list of numbers");
        CommandRun.of("cluster", "fold", bundle, 0, "--expect", "cafe").failedSaying("since it was submitted");
    }

    @Test
    void aMachineWithoutSlurmIsNotMeantWhereProfilesExist() throws Exception {
        Map<String, ClusterProfile> all = new TreeMap<>(Map.of("b", ClusterProfile.HERE, "a", ClusterProfile.HERE));
        StorageException e = assertThrows(StorageException.class, () -> ProfileOption.unnamed(all, folder.toString()));
        assertEquals("There is no Slurm on this machine. Name a profile with --profile: a, b.", e.getMessage());
        assertEquals(ClusterProfile.HERE, ProfileOption.unnamed(Map.of(), folder.toString()));
        Path sbatch = Files.writeString(folder.resolve("sbatch"), "#!/bin/sh");
        if (sbatch.toFile().setExecutable(true)) {
            assertEquals(ClusterProfile.HERE, ProfileOption.unnamed(all, folder.toString()));
        }
    }

    @Test
    void aFolderWithoutABundleIsTold() {
        for (String step : List.of("submit", "status", "cancel")) {
            CommandRun.of("cluster", step, folder).failedSaying("is not a bundle (there is no bundle.json)");
        }
    }

    @Test
    void argumentsThatAreWrongTogetherAreRefused() {
        CommandRun.of("cluster").wrongUsageSaying("Name a step: bundle, profile, submit");
        CommandRun.of("cluster", "profile", "--test").wrongUsageSaying("Name the profile.");
        CommandRun.of("cluster", "bundle", folder, "--spec", "quick", "--out", "o", "--app", "a", "--program", "/p")
                .wrongUsageSaying("either --app or --program");
        CommandRun.of("cluster", "bundle", folder, "--spec", "quick", "--out", "o", "--program", "bin/dianet")
                .failedSaying("must be an absolute path on the cluster");
    }
}
