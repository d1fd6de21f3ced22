package org.dianet.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import org.dianet.imaging.Frame;
import org.dianet.job.DirectJobRunner;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.SessionPlan;
import org.dianet.pipeline.study.MakePlan;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.Settings;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// A workbench without a toolkit, on a project with four clips of forty frames at 200 frames a second, numbered from
/// 101. Jobs run at once; what waits for its time does so until [#later].
public final class UiRig {
    public static final ClipId FIRST = new ClipId("s01_c01");
    public static final ClipId UNCODED = new ClipId("s01_c02");
    public static final ClipId THIRD = new ClipId("s02_c01");
    public static final ClipId LAST = new ClipId("s02_c02");
    public static final List<String> EMOTIONS = List.of("disgust", "happiness", "surprise");
    public final List<Problem> problems = new ArrayList<>();
    public final ProjectStore store = new JsonProjectStore((channel, bytes, position) -> {
        if (diskFull()) {
            throw new IOException("No space left on device");
        }
        DurableWriter.REAL.write(channel, bytes, position);
    });
    public final org.dianet.ui.common.settings.ObservableSettings settings =
            new org.dianet.ui.common.settings.ObservableSettings(new NoSettings());
    public final Tasks tasks;
    public final Workbench workbench;
    public final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            waiting.add(work);
            return () -> waiting.remove(work);
        }
    };
    /// Greys of other media than the usual, by [#place].
    public final Map<String, IntUnaryOperator> levelsOf = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean full;

    public UiRig(Path folder) throws IOException {
        this(folder, index -> 4 * index);
    }

    /// @param levels the grey of each frame
    public UiRig(Path folder, IntUnaryOperator levels) throws IOException {
        this(folder, levels, new Coder("Zoe"));
    }

    /// For an account under which nobody has coded.
    public static UiRig ofNobody(Path folder) throws IOException {
        return new UiRig(folder, index -> 4 * index, null);
    }

    private UiRig(Path folder, IntUnaryOperator levels, @Nullable Coder coder) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        tasks = new Tasks(new DirectJobRunner(), ui, clock, problems::add);
        workbench = new Workbench(
                store,
                (root, clip) -> CompletableFuture.completedFuture(
                        new GreyFrames(clip.frames(), levelsOf.getOrDefault(place(root, clip), levels))),
                tasks,
                ui,
                settings,
                clock);
        store.create(folder, project());
        if (coder != null) {
            workbench.coder().set(coder);
        }
        workbench.open(folder);
    }

    /// Where a clip's media are, by its project's folder and its path.
    public static String place(Path root, Clip clip) {
        return root.getFileName() + "/" + clip.media().shownPath();
    }

    /// Opens a second project, whose clips have the same names, numbers and paths.
    public void openAnother(Path folder) throws IOException {
        store.create(folder, project());
        workbench.open(folder);
    }

    private boolean diskFull() {
        return full;
    }

    public void diskFull(boolean now) {
        full = now;
    }

    /// Gives the coder a session plan that hides the names of clips and subjects.
    public void hideNames() {
        Project project =
                Objects.requireNonNull(workbench.session().openProject().get()).project();
        Coder coder = workbench.coder().get();
        MakePlan.Wishes wishes =
                new MakePlan.Wishes(List.of(coder), true, 1, SessionPlan.Ordering.FIXED, 7, List.of(), true);
        SessionPlan plan = MakePlan.of(project, wishes, coder, Instant.EPOCH);
        workbench
                .session()
                .perform("Session plan", new Edit.SetStudy(project.study().withPlan(Optional.of(plan))), null);
    }

    /// Does what waits for its time.
    public void later() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    /// A clip that the project does not have.
    public Clip clipToAdd() {
        return clip(new ClipId("new"), "s09", null);
    }

    public Clip clip() {
        Clip clip = workbench.selection().clip().get();
        if (clip == null) {
            throw new AssertionError("no clip is selected");
        }
        return clip;
    }

    private static Project project() {
        List<Clip> clips = List.of(
                clip(FIRST, "s01", coding(Marks.of(105, 115, 130), "disgust")),
                clip(UNCODED, "s01", null),
                clip(THIRD, "s02", coding(Marks.of(103, 120, 133), "surprise")),
                clip(LAST, "s02", coding(Marks.of(110, 112, 114), "happiness")));
        return new Project("bench", clips, new Vocabulary(EMOTIONS), Protocol.identity("three", EMOTIONS));
    }

    private static Coding coding(Marks marks, String emotion) {
        return new Coding(Coder.DATASET, marks, emotion, new ActionUnits("4+7"), "", false, Instant.EPOCH);
    }

    private static Clip clip(ClipId id, String subject, @Nullable Coding coding) {
        long[] numbers = new long[40];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 101L + i;
        }
        return new Clip(
                id,
                new SubjectId(subject),
                "bench",
                new Media.ImageFolder("clips/" + id),
                FrameNumbers.of(numbers),
                new FrameRate(200),
                coding == null ? List.of() : List.of(coding),
                null);
    }

    /// Frames of one grey each; one below black cannot be read.
    public record GreyFrames(FrameNumbers numbers, IntUnaryOperator levels) implements ClipFrames {
        @Override
        public CompletableFuture<Frame> frame(FrameIndex index) {
            int level = levels.applyAsInt(index.value());
            if (level < 0) {
                return CompletableFuture.failedFuture(new MediaException("cannot be read"));
            }
            int[] argb = new int[64];
            java.util.Arrays.fill(argb, 0xff000000 | level << 16 | level << 8 | level);
            return CompletableFuture.completedFuture(new Frame(8, 8, argb));
        }

        @Override
        public void prefetch(FrameIndex around, int direction) {
            // all of them are there
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("img" + (101 + index.value()) + ".png");
        }
    }

    public static final class NoSettings implements SettingsStore {
        @Override
        public Settings load() {
            return Settings.DEFAULT;
        }

        @Override
        public void save(Settings settings) {
            // nobody's
        }
    }
}
