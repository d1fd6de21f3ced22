package org.dianet.ui.player;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.FrameCache;
import org.dianet.video.javacv.JavaCvFlow;
import org.dianet.video.javacv.JavaCvMedia;

/// A workbench on one clip, without a toolkit but with the real decoders, cache and threads. The test's own thread is
/// the window's.
final class ThreadedRig implements UiThread, AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private static final long CACHE = 16L << 20;
    private final LinkedBlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
    private final Thread owner = Thread.currentThread();
    private final ThreadedJobRunner runner = new ThreadedJobRunner();
    private final FrameCache cache = new FrameCache(new JavaCvMedia(), runner, CACHE);
    final Tasks tasks = new Tasks(runner, this, Clock.systemUTC(), problem -> {
        throw new AssertionError(problem.detail());
    });
    final Workbench workbench = new Workbench(
            new JsonProjectStore(),
            cache::open,
            tasks,
            this,
            new ObservableSettings(new NoSettings()),
            Clock.systemUTC());

    /// Opens a new project with one clip and waits for its frames.
    static ThreadedRig open(Path folder, Media media, long firstNumber, int frames) throws Exception {
        long[] numbers = new long[frames];
        for (int i = 0; i < frames; i++) {
            numbers[i] = firstNumber + i;
        }
        Marks marks = Marks.of(
                firstNumber + place(MarkKind.ONSET, frames),
                firstNumber + place(MarkKind.APEX, frames),
                firstNumber + place(MarkKind.OFFSET, frames));
        Coding coding = new Coding(Coder.DATASET, marks, "disgust", new ActionUnits("4"), "", false, Instant.EPOCH);
        Clip clip = new Clip(
                new ClipId("c1"),
                new SubjectId("s1"),
                "bench",
                media,
                FrameNumbers.of(numbers),
                new FrameRate(200),
                List.of(coding),
                null);
        List<String> emotions = List.of("disgust");
        new JsonProjectStore()
                .create(
                        folder,
                        new Project(
                                "bench", List.of(clip), new Vocabulary(emotions), Protocol.identity("one", emotions)));
        ThreadedRig bench = new ThreadedRig();
        bench.workbench.open(folder);
        bench.until(() -> bench.workbench.selection().frames().get() != null);
        return bench;
    }

    /// Where a landmark is marked, as an index.
    static int place(MarkKind markKind, int frames) {
        return switch (markKind) {
            case ONSET -> frames / 5;
            case APEX -> frames / 2;
            case OFFSET -> frames * 4 / 5;
        };
    }

    final ViewSettingsViewModel looks =
            new ViewSettingsViewModel(workbench, tasks, new JavaCvFlow(), NoLearned.MAGNIFICATION, (_, _, _, _) -> {
                throw new AssertionError("no faces here");
            });

    PlayerViewModel player() {
        return new PlayerViewModel(workbench, this, looks, new ClipSignals(workbench));
    }

    /// Does what is due until the condition holds.
    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = due.poll(20, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                } else if (System.nanoTime() > end) {
                    throw new AssertionError("it never happened");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void run(Runnable work) {
        if (Thread.currentThread() == owner) {
            work.run();
        } else {
            due.add(work);
        }
    }

    @Override
    public Pending after(Duration delay, Runnable work) {
        // what waits for its time, as saving, does not come in these tests
        return () -> {};
    }

    @Override
    public void close() {
        workbench.closeProject();
        until(() -> workbench.session().openProject().get() == null);
        cache.close();
        runner.close();
    }

    private static final class NoSettings implements SettingsStore {
        @Override
        public org.dianet.storage.Settings load() {
            return org.dianet.storage.Settings.DEFAULT;
        }

        @Override
        public void save(org.dianet.storage.Settings settings) {
            // nobody's
        }
    }
}
