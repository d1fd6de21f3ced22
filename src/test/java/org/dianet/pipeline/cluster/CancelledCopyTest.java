package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies to and from a cluster that are cancelled: what is there, or here, is not copied again.
class CancelledCopyTest {
    @TempDir
    private Path folder;

    private DrillBundle drill;

    @BeforeEach
    void fresh() throws IOException {
        drill = new DrillBundle(folder);
    }

    private static final class Cancelling implements JobContext {
        final List<String> said = new ArrayList<>();
        private final String at;

        Cancelling(String at) {
            this.at = at;
        }

        @Override
        public void report(Progress progress) {
            said.add(progress.message());
            if (progress.message().contains(at)) {
                throw new CancelledException();
            }
        }

        @Override
        public void checkCancelled() {
            // cancelled by what is reported
        }
    }

    /// Files go in the order of their names, the list last: the script, the clips, the list.
    @Test
    void aSubmitThatWasCancelledWhileItCopiesDoesNotCopyAgainWhatIsThere() throws Exception {
        Cancelling context = new Cancelling("copying to ann@login: clips, file 2 of 3");
        assertThrows(
                CancelledException.class,
                () -> new SubmitFolds(DrillBundle.STORE, drill.cluster)
                        .submit(drill.bundle, drill.profile, 1, _ -> {}, context));
        assertTrue(
                context.said.contains("copying to ann@login: fold.sh, file 1 of 3, 0.0 MB of 0.0 MB"),
                context.said::toString);
        assertEquals(
                Files.readString(drill.bundle.resolve("fold.sh")),
                Files.readString(drill.there.resolve("fold.sh")),
                "the script was copied before the clips");
        Files.writeString(drill.there.resolve("tensors/a.bin"), "cli");
        drill.cluster.batches.clear();
        assertEquals(DrillBundle.FOLDS, drill.submit().submitted());
        assertEquals(
                List.of("tensors/a.bin", "bundle.json"),
                drill.cluster.batches.stream()
                        .filter(line -> line.startsWith("put"))
                        .map(line -> drill.bundle
                                .relativize(Path.of(line.split("\"")[1]))
                                .toString())
                        .toList());
        assertEquals("clips", Files.readString(drill.there.resolve("tensors/a.bin")));
    }

    @Test
    void aCollectThatWasCancelledWhileItCopiesKeepsWhatIsHere() throws Exception {
        drill.submit();
        for (int fold : List.of(0, 2, 4)) {
            drill.train(fold);
        }
        Cancelling context = new Cancelling("copying from ann@login: fold 3 of 3");
        assertThrows(
                CancelledException.class,
                () -> drill.collecting().collect(drill.bundle, folder.resolve("run"), context));
        assertEquals(List.of(0, 2), BundlePaths.here(drill.bundle, DrillBundle.STORE.read(drill.bundle)));
        drill.cluster.batches.clear();
        assertEquals(
                3,
                drill.collecting()
                        .collect(drill.bundle, folder.resolve("run"), JobContext.silent())
                        .orElseThrow()
                        .predictions()
                        .size());
        assertEquals(
                1,
                drill.cluster.batches.stream()
                        .filter(line -> line.startsWith("get -r"))
                        .count());
    }
}
