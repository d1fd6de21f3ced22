package org.dianet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each way in which a cluster refuses or a fold ends, told in one sentence. The words of Slurm are those
/// of its sources.
class RefusalsTest {
    private static final ClusterProfile PROFILE =
            new ClusterProfile("ann@login", "/scratch", "gpu", "lab", "900G", "99-00", "2", 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sbatch: error: invalid partition specified: gpu | There is no partition 'gpu' on ann@login
            sbatch: error: Batch job submission failed: Invalid account or account/partition combination specified | The account 'lab' may not be used
            sbatch: error: Batch job submission failed: Invalid generic resource (gres) specification | no graphics card gpu:2
            sbatch: error: Memory specification can not be satisfied | No node of the partition has 900G of memory
            sbatch: error: Batch job submission failed: Requested time limit is invalid (missing or exceeds some limit) | does not allow a time of 99-00
            sbatch: error: Batch job submission failed: Requested node configuration is not available | No node of the partition has what
            sbatch: error: QOSMaxSubmitJobPerUserLimit | does not allow so much at once
            sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user's size and/or time limits) | does not allow so much at once
            sbatch: error: Batch job submission failed: Socket timed out on send/recv operation | does not answer now
            squeue: error: Unable to contact slurm controller (connect failure) | does not answer now
            sbatch: error: something new | refused. Slurm says: something new.
            """)
    void aRefusalIsOneSentenceWithSlurmsWords(String words, String said) {
        String sentence = SlurmRefusal.sentence(new Answer(1, "", words + "\n"), PROFILE);
        assertTrue(sentence.contains(said), sentence);
        assertTrue(sentence.contains("Slurm says: "), sentence);
    }

    @Test
    void onlyAnAnswerInTimeIsCertain() {
        assertTrue(SlurmRefusal.certain(new Answer(1, "", "sbatch: error: invalid partition specified: x")));
        assertFalse(SlurmRefusal.certain(new Answer(1, "", "sbatch: error: Socket timed out on send/recv operation")));
        assertFalse(SlurmRefusal.certain(new Answer(1, "", "sbatch: error: Unable to contact slurm controller")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-11-29T23:00:00 DUE TO TIME LIMIT *** | The time limit was reached
            slurmstepd: error: Detected 1 oom-kill event(s) in StepId=7.batch. | more memory
            slurmstepd: error: Exceeded job memory limit | more memory
            slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-11-29T23:00:00 DUE TO NODE FAILURE *** | Its node failed
            slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-11-29T23:00:00 *** | It was cancelled
            Cannot write /b/work: Disk quota exceeded. | quota is used up
            The bundle /b has changed since it was submitted: bundle.json is another file. | has changed since
            12% training: subject s01 | killed
            /var/spool/slurmd/job00131/slurm_script: 17: exec: /no/dianet: not found | right --program
            /var/spool/slurmd/job00131/slurm_script: line 17: /no/dianet: No such file or directory | right --program
            /b/fold.sh: 17: exec: /no/dianet: Permission denied | right --program
            '' | killed
            """)
    void theLogSaysWhyAFoldEnded(String log, String said) {
        String reason = FoldLog.reason(log);
        assertTrue(reason.contains(said), reason);
    }

    @Test
    void anExceptionIsToldByItsFirstLine() {
        String trace = """
                 12% training: subject s01
                java.lang.IllegalStateException: the batch is empty
                \tat org.dianet.A.b(A.java:12)
                \tat java.base/java.lang.Thread.run(Thread.java:1474)
                Caused by: java.io.IOException: cut short
                \tat org.dianet.C.d(C.java:3)
                \t... 23 more
                """;
        assertEquals("java.lang.IllegalStateException: the batch is empty", FoldLog.reason(trace));
        assertTrue(FoldLog.reason(
                        "Exception in thread \"main\" java.lang.NoClassDefFoundError: org/dianet/A\n\tat x.y(Z.java:1)\n\t... 23 more\n")
                .startsWith("The program there was changed or is incomplete."));
        assertTrue(FoldLog.reason("java.lang.NoSuchMethodError: 'void a.b()'\n\tat x.y(Z.java:1)\n")
                .startsWith("The program there was changed or is incomplete."));
    }

    /// The words are those of Slurm's list of job reason codes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Resources | waits for a free node
            JobArrayTaskLimit | as the profile lets run at once
            PartitionTimeLimit | will not start
            BadConstraints | will not start
            QOSMaxJobsPerUserLimit | limit of your account
            AssocGrpCpuLimit | limit of your account
            ReqNodeNotAvail, UnavailableNodes:n1 | down or reserved
            Nodes required for job are DOWN, DRAINED or reserved for jobs in higher priority partitions | down or reserved
            launch failed requeued held | will not start by itself
            Something new | Something new
            """)
    void aTaskThatWaitsSaysWhy(String word, String said) {
        String sentence = WaitReason.sentence(word);
        assertTrue(sentence.contains(said) && sentence.contains(word), sentence);
    }

    @Test
    void aMemoryKillAndAKillLookTheSameAndAreToldSo() {
        assertEquals(
                "It ended without a word: it was killed, perhaps for lack of memory, or its node failed.",
                FoldLog.reason(""));
    }

    @Test
    void whatCannotBeMeantIsRefusedInAProfile() {
        for (String host : List.of("-oProxyCommand=x", "a b", "a;b", "$(x)")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new ClusterProfile(host, "/s", "", "", "", "", "", 1), host);
        }
        assertThrows(IllegalArgumentException.class, () -> new ClusterProfile("h", "s", "", "", "", "", "", 1));
        assertThrows(IllegalArgumentException.class, () -> new ClusterProfile("", "", "", "", "8 G", "", "", 1));
        assertThrows(IllegalArgumentException.class, () -> new ClusterProfile("", "", "", "", "", "soon", "", 1));
        assertThrows(IllegalArgumentException.class, () -> new ClusterProfile("", "", "", "", "", "", "yes", 1));
        assertThrows(IllegalArgumentException.class, () -> new ClusterProfile("", "", "", "", "", "", "", 0));
    }
}
