package org.dianet.pipeline.cluster;

import java.util.Locale;
import org.dianet.cluster.Copied;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.run.Bundle;

/// How far a copy is, for people.
final class CopyProgress {
    private CopyProgress() {}

    /// To a cluster.
    static Copied.Listener sending(String place, JobContext context) {
        return now -> context.report(of(now.bytes(), now.all(), "copying to " + place + ": " + files(now)));
    }

    /// From a cluster; how large folds are is known when they are here.
    static Copied.Listener fetching(String place, JobContext context) {
        return now -> context.report(Progress.of(
                now.number() - 1L,
                now.count(),
                "copying from " + place + ": fold " + now.number() + " of " + now.count() + ", " + size(now.bytes())));
    }

    /// @param all bytes of everything
    static Progress of(long bytes, long all, String what) {
        return Progress.of(bytes, all, what + ", " + size(bytes) + " of " + size(all));
    }

    private static String files(Copied now) {
        return what(now.name()) + ", file " + now.number() + " of " + now.count();
    }

    /// What a file of a bundle holds; names of most are hashes.
    static String what(String file) {
        if (file.startsWith(Bundle.TENSORS)) {
            return "clips";
        }
        if (file.startsWith(BundlePaths.WEIGHTS)) {
            return "weights";
        }
        return file.startsWith(Bundle.APP) ? "program" : file;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
