package org.dianet.ui.training.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.cluster.ClusterProfile;
import org.dianet.learning.Presets;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.training.FoldState.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterRunsViewModelTest {
    @TempDir
    Path folder;

    private final FakeClusters clusters = new FakeClusters();
    private final List<Path> collected = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private UiRig bench;

    private final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            pauses.add(delay);
            waiting.add(work);
            return () -> waiting.remove(work);
        }
    };

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
    }

    /// As after a start of the program.
    private ClusterRunsViewModel model() {
        ClusterRunsViewModel model =
                new ClusterRunsViewModel(bench.tasks, ui, () -> now, clusters, collected::add, _ -> {});
        model.project().bind(bench.workbench.session().openProject());
        model.active().set(true);
        return model;
    }

    private RunRequest request() {
        OpenProject open = bench.workbench.session().openProject().get();
        return RunRequest.fresh(
                open.project(), open.folder(), Presets.QUICK, open.folder().resolve("runs/paper-1"));
    }

    /// The time that was waited for has come.
    private void later(Duration passed) {
        now = now.plus(passed);
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private static List<Phase> phases(ClusterRunsViewModel model) {
        return model.runs().getFirst().folds().stream()
                .map(fold -> fold.phase())
                .toList();
    }

    @Test
    void aRunIsPackedSentAndShownFoldByFold() {
        ClusterRunsViewModel model = model();
        assertEquals(List.of("uni"), model.places());
        model.start("uni", request());
        assertEquals(List.of("pack paper-1", "submit with 02:00:00", "look"), clusters.calls);
        assertEquals(List.of(Phase.RUNNING, Phase.WAITING, Phase.WAITING, Phase.WAITING), phases(model));
        assertEquals(
                "On ann@login: 4 folds submitted, 0 in the queue before, 0 done before.",
                model.outcome().get());
        ClusterRun run = model.runs().getFirst();
        assertEquals(
                "0 of 4 folds done, 1 running, 3 waiting, 0 failed.",
                run.counts().get());
        assertEquals("3 folds wait: Other jobs come first.", run.reasons().get());
    }

    @Test
    void foldsThatWereTrainedByHandAreShownAndCollected() {
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.NotSubmitted(),
                new FoldOnCluster.Done(),
                new FoldOnCluster.NotSubmitted());
        clusters.known = List.of(new Clusters.Known(
                FakeClusters.BUNDLE, FakeClusters.folds(), clusters.states, Optional.empty(), false));
        ClusterRunsViewModel model = model();
        ClusterRun run = model.runs().getFirst();
        assertEquals(List.of(Phase.DONE, Phase.OPEN, Phase.DONE, Phase.OPEN), phases(model));
        assertEquals(
                "4 folds, packed but not sent. 2 were trained here by hand.",
                run.counts().get());
        assertTrue(run.anyDone() && run.anyMissing());
        model.collect(run);
        assertEquals(List.of("collect"), clusters.calls, "no cluster is asked");
    }

    /// The program was closed meanwhile.
    @Test
    void whatWasSubmittedIsFoundAgainAndAskedForAtMostEveryHalfMinute() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Failed("The time limit was reached."),
                new FoldOnCluster.Failed("The time limit was reached."),
                new FoldOnCluster.Running("7_3"));
        ClusterRunsViewModel model = model();
        assertEquals(List.of(Phase.DONE, Phase.FAILED, Phase.FAILED, Phase.RUNNING), phases(model));
        assertEquals(
                "2 folds failed: The time limit was reached.",
                model.runs().getFirst().reasons().get());
        assertEquals(1, clusters.looks());
        assertEquals(List.of(Duration.ofSeconds(30)), pauses);
        now = now.plusSeconds(10);
        model.active().set(false);
        model.active().set(true);
        assertEquals(1, clusters.looks(), "the screen was left and shown again too early");
        assertEquals(Duration.ofSeconds(20), pauses.getLast());
        later(Duration.ofSeconds(20));
        assertEquals(2, clusters.looks());
        model.active().set(false);
        later(Duration.ofSeconds(60));
        assertEquals(2, clusters.looks(), "nobody looks");
        assertEquals(List.of(), waiting);
    }

    @Test
    void aClusterIsNotAskedWhereNothingCanChange() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Done(),
                new FoldOnCluster.Done(),
                new FoldOnCluster.Failed("It was cancelled."));
        model();
        assertEquals(1, clusters.looks());
        assertEquals(List.of(), waiting);
    }

    @Test
    void aLostConnectionIsSaidAndTriedAgain() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Running("7_1"),
                new FoldOnCluster.Running("7_2"),
                new FoldOnCluster.Running("7_3"));
        ClusterRunsViewModel model = model();
        clusters.offline = true;
        later(ClusterWatch.PAUSE);
        ClusterRun run = model.runs().getFirst();
        assertEquals(
                "No connection to ann@login: timed out. Asked again every 30 seconds.",
                run.notice().get());
        assertEquals(Phase.DONE, phases(model).getFirst(), "what was known stays");
        clusters.offline = false;
        clusters.states = List.of(
                new FoldOnCluster.Done(), new FoldOnCluster.Done(), new FoldOnCluster.Done(), new FoldOnCluster.Done());
        later(ClusterWatch.PAUSE);
        assertEquals("", run.notice().get());
        assertEquals(
                "4 of 4 folds done, 0 running, 0 waiting, 0 failed.",
                run.counts().get());
    }

    @Test
    void aRunThatCouldNotBeSentStaysAndIsSentLater() {
        clusters.offline = true;
        ClusterRunsViewModel model = model();
        model.start("uni", request());
        assertEquals("No connection to ann@login: timed out.", model.outcome().get());
        ClusterRun run = model.runs().getFirst();
        assertEquals("4 folds, packed but not sent.", run.counts().get());
        assertEquals(0, clusters.looks(), "nothing was submitted");
        assertTrue(run.anyMissing());
        clusters.offline = false;
        model.submit(run, FakeClusters.UNI);
        assertEquals(1, clusters.looks());
    }

    /// More time was given in the profile.
    @Test
    void missingFoldsAreSubmittedWithTheProfileAsItIsNow() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Failed("The time limit was reached."),
                new FoldOnCluster.Done(),
                new FoldOnCluster.Done());
        ClusterProfile longer =
                new ClusterProfile("ann@login", "/scratch/ann", "long", "", "8G", "20:00:00", "", 4, "/opt/dianet");
        clusters.profiles.put("uni", longer);
        clusters.profiles.put("other", new ClusterProfile("bob@other", "/scratch", "", "", "", "", "", 1));
        ClusterRunsViewModel model = model();
        ClusterRun run = model.runs().getFirst();
        assertTrue(run.anyMissing());
        assertEquals(
                List.of("uni", "as before"), List.copyOf(model.candidates(run).keySet()));
        model.submit(run, model.candidates(run).get("uni"));
        assertTrue(clusters.calls.contains("submit with 20:00:00"), clusters.calls.toString());
    }

    @Test
    void foldsAreCancelledAndTheOthersKept() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Running("7_1"),
                new FoldOnCluster.Running("7_2"),
                new FoldOnCluster.Running("7_3"));
        ClusterRunsViewModel model = model();
        model.cancel(model.runs().getFirst());
        assertEquals(
                "3 folds were cancelled. Done folds are kept.", model.outcome().get());
        assertEquals(List.of(Phase.DONE, Phase.FAILED, Phase.FAILED, Phase.FAILED), phases(model));
        assertFalse(model.runs().getFirst().active());
    }

    @Test
    void aRunIsCollectedInPartAndThenWhole() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Done(),
                new FoldOnCluster.Done(),
                new FoldOnCluster.Running("7_3"));
        ClusterRunsViewModel model = model();
        ClusterRun run = model.runs().getFirst();
        assertTrue(run.anyDone());
        model.collect(run);
        assertTrue(
                model.outcome().get().contains("as far as it is done"),
                model.outcome().get());
        clusters.states = List.of(
                new FoldOnCluster.Done(), new FoldOnCluster.Done(), new FoldOnCluster.Done(), new FoldOnCluster.Done());
        model.collect(run);
        assertEquals("paper-1 is collected.", model.outcome().get());
        assertEquals(
                List.of("paper-1", "paper-1"),
                collected.stream().map(p -> p.getFileName().toString()).toList());
        assertTrue(
                run.counts().get().startsWith("All of it is collected."),
                run.counts().get());
        long asked = clusters.looks();
        later(ClusterWatch.PAUSE);
        assertEquals(asked, clusters.looks(), "nothing more is expected");
        model.discard(run);
        assertEquals(List.of(), model.runs());
        model.restore();
        assertEquals(1, model.runs().size());
    }

    @Test
    void aFoldsLogIsShownOrSaidToBeEmpty() {
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        ClusterRunsViewModel model = model();
        ClusterRun run = model.runs().getFirst();
        model.log(run, 2);
        ClusterRun.Log log = run.log().get().orElseThrow();
        assertEquals("Log of s03, seed 1", log.title());
        assertTrue(log.text().contains("DUE TO TIME LIMIT"), log.text());
        model.log(run, 0);
        assertEquals("Nothing was written yet.", run.log().get().orElseThrow().text());
        run.closeLog();
        assertEquals(Optional.empty(), run.log().get());
    }

    @Test
    void aProfileWithoutAProgramThereCannotBeSentTo() {
        clusters.profiles.put("bare", new ClusterProfile("ann@login", "/scratch", "", "", "", "", "", 1));
        clusters.profiles.put("here", ClusterProfile.HERE);
        ClusterRunsViewModel model = model();
        assertEquals("", model.obstacle("uni"));
        assertEquals("", model.obstacle("here"), "this computer has this program");
        assertTrue(model.obstacle("bare").contains("does not say where this program lies"), model.obstacle("bare"));
        assertEquals("There is no cluster profile gone any more.", model.obstacle("gone"));
    }
}
