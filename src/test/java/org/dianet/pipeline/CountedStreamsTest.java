package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedStreamsTest {
    private final JsonRunStore store = new JsonRunStore();
    private final Project project = Films.project();

    @TempDir
    private Path folder;

    /// The networks of seeds 1 and 3 count the onset with .1 and .3.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GATED_GROUP; Gates: DI-Onset 20 %, DI-Offset 80 %.",
                "ADAPTIVE_GATE; Gates: DI-Onset 20 %, DI-Offset 80 %.",
                "CROSS_ATTENTION; ''"
            })
    void anAnswerSaysWhichPhaseTheGatesOfAllItsNetworksCounted(Fusion fusion, String line) throws Exception {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, fusion).withRun(List.of(1L, 3L), 1, "cpu", 1);
        RunRecord record = Films.record(RunRecord.Kind.LOSO, spec, RunRecord.Origin.UNKNOWN);
        Path run = folder.resolve("run");
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record)) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        PredictClip.Answer answer = new PredictClip(
                        new RecordingEngine(), new PrepareSamples(new Films(), Films.MiddleFace::new), store)
                .predict(run, new AskedClip(project, folder, project.clips().getFirst()), null, JobContext.silent());
        assertEquals(line, answer.counted());
    }
}
