package org.dianet.pipeline.fold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains folds in several processes of this program. The fold's folder on disk is decisive, never what a
/// worker said: a worker that dies loses at most the fold it was at, which another one trains again.
public final class MultiProcessFolds implements FoldRunner {
    private static final int PAUSE_MILLIS = 20;
    private static final int DEATHS = 3;

    private final RunStore store;
    private final Path run;
    private final List<FoldKey> order;
    private final List<PreparedClip> clips;
    private final int workers;
    private final int threads;
    private final Map<FoldKey, Integer> deaths = new HashMap<>();

    /// @param order all folds of the run
    public MultiProcessFolds(
            RunStore store, Path run, List<FoldKey> order, List<PreparedClip> clips, int workers, int threads) {
        this.store = store;
        this.run = run;
        this.order = List.copyOf(order);
        this.clips = List.copyOf(clips);
        this.workers = workers;
        this.threads = threads;
    }

    /// Deletes the clips that a killed run had written for its workers: they are pictures of faces. Called while this
    /// process alone writes into the run.
    public static void deleteClipsOfKilledRun(Path run) throws StorageException {
        SampleFile.delete(SampleFile.in(run));
    }

    @Override
    public void run(List<FoldTask> wanted, FoldNews news, JobContext context)
            throws EngineException, StorageException, InterruptedException {
        SampleFile.write(SampleFile.in(run), clips);
        Deque<FoldTask> waiting = new ArrayDeque<>(wanted);
        List<WorkerProcess> alive = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(workers, wanted.size()); i++) {
                alive.add(start(i));
            }
            int left = wanted.size();
            while (left > 0) {
                context.checkCancelled();
                boolean quiet = true;
                for (int i = 0; i < alive.size(); i++) {
                    WorkerProcess worker = alive.get(i);
                    boolean dead = worker.dead();
                    Optional<WorkerLine> line = worker.next();
                    if (line.isPresent()) {
                        quiet = false;
                        left -= onMessage(worker, line.get(), news);
                        assignNext(worker, line.get(), waiting, news);
                    } else if (dead) {
                        left -= onWorkerDeath(worker, waiting, news, context);
                        alive.set(i, start(i));
                    }
                }
                if (quiet) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (IOException e) {
            throw e instanceof StorageException known
                    ? known
                    : new StorageException("A worker process does not answer: " + e.getMessage() + ".", e);
        } finally {
            alive.forEach(WorkerProcess::close);
            SampleFile.delete(SampleFile.in(run));
        }
    }

    private WorkerProcess start(int number) throws EngineException {
        try {
            return WorkerProcess.start(run, number, workers, threads);
        } catch (IOException e) {
            throw new EngineException(
                    "A worker process could not be started: " + e.getMessage() + ". Run with --workers 1.", e);
        }
    }

    /// @return how many folds have ended by this
    private int onMessage(WorkerProcess worker, WorkerLine line, FoldNews news)
            throws EngineException, StorageException {
        switch (line) {
            case WorkerLine.Ready _ -> {}
            case WorkerLine.EpochEnded(var epoch) -> worker.task().ifPresent(task -> news.epochEnded(task, epoch));
            case WorkerLine.Failed(String sentence) -> throw new EngineException(sentence);
            case WorkerLine.Done _ -> {
                return ended(worker, news);
            }
        }
        return 0;
    }

    private void assignNext(WorkerProcess worker, WorkerLine line, Deque<FoldTask> waiting, FoldNews news) {
        boolean idle = line instanceof WorkerLine.Ready || line instanceof WorkerLine.Done;
        if (idle && !waiting.isEmpty()) {
            FoldTask next = waiting.removeFirst();
            news.started(next);
            worker.train(next, order.indexOf(next.key()));
        }
    }

    private int ended(WorkerProcess worker, FoldNews news) throws StorageException {
        Optional<FoldTask> task = worker.task();
        worker.free();
        if (task.isPresent()) {
            Optional<FoldRecord> record = store.finished(run, task.get().key());
            if (record.isPresent()) {
                news.ended(task.get(), record.get());
                return 1;
            }
        }
        return 0;
    }

    /// @return 1 if the fold was whole before the worker died
    private int onWorkerDeath(WorkerProcess worker, Deque<FoldTask> waiting, FoldNews news, JobContext context)
            throws EngineException, StorageException, InterruptedException {
        // Ctrl-C reaches the workers as well as this process; then nothing was lost.
        Thread.sleep(PAUSE_MILLIS * 10L);
        context.checkCancelled();
        String end = worker.end();
        Optional<FoldTask> task = worker.task();
        worker.close();
        if (task.isEmpty()) {
            died("A worker process ended before it could train (" + end + ")", order.getFirst());
            return 0;
        }
        Optional<FoldRecord> record = store.finished(run, task.get().key());
        if (record.isPresent()) {
            news.ended(task.get(), record.get());
            return 1;
        }
        String fold = "the fold of " + task.get().key().words() + ", seed "
                + task.get().key().seed();
        died(
                "A worker process ended while it trained " + fold + " (" + end + ")",
                task.get().key());
        news.lost(task.get(), "A worker process ended (" + end + "); " + fold + " is trained again.");
        waiting.addFirst(task.get());
        return 0;
    }

    private void died(String sentence, FoldKey at) throws EngineException {
        if (deaths.merge(at, 1, Integer::sum) >= DEATHS) {
            throw new EngineException(sentence + ", for the " + DEATHS
                    + "rd time. Finished folds are kept; the machine may lack memory for so many workers: continue with"
                    + " --resume --workers 1.");
        }
    }
}
