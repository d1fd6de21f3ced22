package org.dianet.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.storage.ProjectStore;

/// How long a project file takes to become a project.
public final class LoadBench {
    private static final int SAMPLES = 21;
    private final ProjectStore store;

    public LoadBench(ProjectStore store) {
        this.store = store;
    }

    /// @param folder an empty folder to work in
    /// @param clips how many clips the project has
    public Measurement measure(Path folder, int clips, JobContext context) throws IOException {
        store.create(folder, SyntheticProject.of(clips));
        double[] millis = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            context.checkCancelled();
            long start = System.nanoTime();
            int loaded = store.open(folder).project().clips().size();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (loaded != clips) {
                throw new IllegalStateException(loaded + " of " + clips + " clips came back");
            }
            context.report(Progress.of(i + 1, SAMPLES, "opening"));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("clips", clips);
        settings.put("fileBytes", Files.size(folder.resolve("project.json")));
        settings.put("firstMillis", millis[0]);
        settings.put("measures", "project.json on disk to a checked project in memory, without a window");
        return Measurement.of("load", "ms", millis, settings);
    }
}
