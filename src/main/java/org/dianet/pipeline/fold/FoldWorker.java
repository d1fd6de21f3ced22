package org.dianet.pipeline.fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// The work of a worker process: trains the folds named on its input, by their position in the run, until its
/// input ends or the process that started it is gone.
public final class FoldWorker {
    private static final long LOOK_NANOS = 500_000_000L;

    private final LearningEngine engine;
    private final RunStore store;
    private final Duration betweenCheckpoints;

    public FoldWorker(LearningEngine engine, RunStore store) {
        this(engine, store, TrainFold.BETWEEN_CHECKPOINTS);
    }

    FoldWorker(LearningEngine engine, RunStore store, Duration betweenCheckpoints) {
        this.betweenCheckpoints = betweenCheckpoints;
        this.engine = engine;
        this.store = store;
    }

    /// @param number which worker of the run this is, from 0
    /// @param starter the process that started this one
    /// @param say where the run listens
    public void run(Path run, int number, long starter, BufferedReader told, Consumer<String> say)
            throws IOException, EngineException {
        try (RunLock _ = RunLock.takeAsWorker(run, number)) {
            RunRecord record = store.read(run);
            List<PreparedClip> clips = SampleFile.read(SampleFile.in(run));
            List<FoldKey> order = ReadRuns.folds(record);
            TrainFold trainer = new TrainFold(engine, store, run, record.spec(), record.classes(), betweenCheckpoints);
            engine.info();
            say.accept(new WorkerLine.Ready().text());
            String line = told.readLine();
            while (line != null) {
                FoldKey key = order.get(Integer.parseInt(line.strip()));
                say.accept(train(trainer, FoldTask.of(key, clips), run, starter, say)
                        .text());
                line = told.readLine();
            }
        } catch (CancelledException e) {
            // nobody is left to train for
        }
    }

    private WorkerLine train(TrainFold trainer, FoldTask task, Path run, long starter, Consumer<String> say) {
        try {
            Optional<FoldRecord> earlier = store.finished(run, task.key());
            if (earlier.isEmpty()) {
                trainer.train(
                        task,
                        epoch -> say.accept(new WorkerLine.EpochEnded(epoch).text()),
                        new WhileStarterLives(starter));
            }
            return new WorkerLine.Done();
        } catch (EngineException | StorageException | IllegalArgumentException e) {
            return new WorkerLine.Failed(String.valueOf(e.getMessage()));
        }
    }

    /// Cancelled when the process that started this one is gone.
    private static final class WhileStarterLives implements JobContext {
        private final long starter;
        private long looked = System.nanoTime();

        WhileStarterLives(long starter) {
            this.starter = starter;
        }

        @Override
        public void report(Progress progress) {
            // the run counts epochs itself
        }

        @Override
        public void checkCancelled() {
            long now = System.nanoTime();
            if (now - looked > LOOK_NANOS) {
                looked = now;
                if (!ProcessHandle.of(starter).map(ProcessHandle::isAlive).orElse(false)) {
                    throw new CancelledException();
                }
            }
        }
    }
}
