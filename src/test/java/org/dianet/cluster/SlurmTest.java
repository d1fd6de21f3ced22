package org.dianet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What Slurm is told and what it says. The answers are those of Slurm 22.05.
class SlurmTest {
    private static Answer said(String out) {
        return new Answer(0, out, "");
    }

    @Test
    void aPathWithSpacesAndPercentSignsStaysOneArgument() {
        ClusterProfile profile = new ClusterProfile("", "", "long", "lab", "8G", "02:00:00", "a100:1", 4);
        assertEquals(
                List.of(
                        "sbatch",
                        "--parsable",
                        "--job-name=dianet-ab-1",
                        "--array=0-2,9%4",
                        "--no-requeue",
                        "--ntasks=1",
                        "--cpus-per-task=2",
                        "--mem=8G",
                        "--time=02:00:00",
                        "--gres=gpu:a100:1",
                        "--partition=long",
                        "--account=lab",
                        "--chdir=/data/my 100 % $(rm) bundle",
                        "--output=/data/my 100 %% $(rm) bundle/logs/%x_%a.log",
                        "/data/my 100 % $(rm) bundle/fold.sh",
                        "/data/my 100 % $(rm) bundle",
                        "1000",
                        "cafe"),
                Slurm.submit(
                        profile,
                        "dianet-ab-1",
                        new ArrayPart(1000, List.of(1000, 1001, 1002, 1009), 4),
                        "/data/my 100 % $(rm) bundle",
                        2,
                        "cafe"));
    }

    @Test
    void whatAProfileLeavesOutIsNotAskedFor() {
        List<String> command = Slurm.submit(ClusterProfile.HERE, "n", new ArrayPart(0, List.of(0), 1), "/b", 1, "cafe");
        assertTrue(command.stream().noneMatch(word -> word.matches("--(mem|time|gres|partition|account)=.*")));
    }

    @Test
    void theNumberOfAJobEndsAtTheSemicolonAndLinesOfTheSiteAreIgnored() {
        assertEquals(Optional.of("4711"), Slurm.job(said("4711\n")));
        assertEquals(Optional.of("4711"), Slurm.job(said("4711;cluster2\n")));
        assertEquals(Optional.of("12"), Slurm.job(said("Welcome to the cluster\n12\n")));
        assertEquals(Optional.empty(), Slurm.job(said("Welcome to the cluster\n")));
    }

    @Test
    void theQueueIsReadTaskByTask() {
        assertEquals(
                List.of(
                        new QueuedTask("dianet-a-1", "5", 0, "RUNNING", "None", "/b/fold.sh /b 0 cafe"),
                        new QueuedTask(
                                "dianet-a-2",
                                "6",
                                17,
                                "PENDING",
                                "ReqNodeNotAvail, UnavailableNodes:n1",
                                "/b|c/fold.sh /b|c 1000 cafe")),
                Slurm.queued(said("""
                        dianet-a-1|5|0|RUNNING|None|/b/fold.sh /b 0 cafe
                        dianet-a-2|6|17|PENDING|ReqNodeNotAvail, UnavailableNodes:n1|/b|c/fold.sh /b|c 1000 cafe

                        """)));
        assertEquals(
                List.of("squeue", "-h", "-r", "-n", "dianet-a-1,dianet-a-2", "-o", "%j|%F|%K|%T|%r|%o"),
                Slurm.queue(List.of("dianet-a-1", "dianet-a-2")));
        assertEquals(
                List.of("scancel", "6_17"),
                Slurm.cancel(List.of(new QueuedTask("dianet-a-2", "6", 17, "PENDING", "Resources", ""))));
    }

    @Test
    void whatATaskRunsSaysItsFolderAndItsFirstFold() {
        QueuedTask task =
                new QueuedTask("dianet-a-2", "6", 17, "PENDING", "Resources", "/b 1|c/fold.sh /b 1|c 1000 cafe");
        assertEquals(OptionalInt.of(1000), task.first());
        assertEquals("cafe", task.bundle());
        assertTrue(task.in("/b 1|c"));
        assertFalse(task.in("/b"));
        assertEquals(OptionalInt.empty(), new QueuedTask("a", "6", 1, "PENDING", "", "(null)").first());
    }

    @Test
    void theSizeOfArraysAndThePartitionsAreRead() {
        assertEquals(
                OptionalInt.of(1001),
                Slurm.maxArraySize(said("MailProg                = /bin/mail\nMaxArraySize            = 1001\n")));
        assertEquals(OptionalInt.empty(), Slurm.maxArraySize(new Answer(1, "", "slurm_load_ctl_conf error")));
        List<Slurm.Partition> partitions = Slurm.partitions(said("ci|gpu:1|1:00:00\nlong|(null)|infinite\n"));
        assertTrue(partitions.getFirst().hasGpu());
        assertFalse(partitions.getLast().hasGpu());
        assertEquals(Optional.of(Duration.ofHours(1)), partitions.getFirst().limit());
        assertEquals(Optional.empty(), partitions.getLast().limit());
    }

    /// The forms that Slurm's manual lists.
    @Test
    void timesAreReadAsSlurmReadsThem() {
        assertEquals(Optional.of(Duration.ofMinutes(90)), Slurm.duration("90"));
        assertEquals(Optional.of(Duration.ofSeconds(90)), Slurm.duration("1:30"));
        assertEquals(Optional.of(Duration.ofSeconds(3_723)), Slurm.duration("1:02:03"));
        assertEquals(Optional.of(Duration.ofHours(50)), Slurm.duration("2-2"));
        assertEquals(Optional.of(Duration.ofMinutes(50 * 60 + 30)), Slurm.duration("2-02:30"));
        assertEquals(Optional.of(Duration.ofSeconds(2 * 86_400 + 3_661)), Slurm.duration("2-01:01:01"));
        assertEquals(Optional.empty(), Slurm.duration("infinite"));
        assertEquals(Optional.empty(), Slurm.duration(""));
    }

    @Test
    void aTrialAsksForTheSameAndSubmitsNothing() {
        List<String> trial = Slurm.trial(new ClusterProfile("", "", "long", "lab", "8G", "02:00:00", "1", 2));
        assertEquals(
                List.of(
                        "sbatch",
                        "--test-only",
                        "--ntasks=1",
                        "--mem=8G",
                        "--time=02:00:00",
                        "--gres=gpu:1",
                        "--partition=long",
                        "--account=lab",
                        "--wrap=true"),
                trial);
    }
}
