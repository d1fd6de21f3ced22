package org.dianet.ui.library;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.dianet.job.JobContext;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.pipeline.quality.MeasureClips.Measured;
import org.dianet.pipeline.quality.QualityRule;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipFilter;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The quality of the project's clips in the library: measured on request, kept for the next time, as columns, as a
/// filter and as a rule that leaves clips out.
public final class QualityViewModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Ports ports;
    private final Runnable changed;
    private final Latest<Map<ClipId, Entry>> reading;
    private final Map<ClipId, Entry> measured = new HashMap<>();
    private final Map<ClipId, Clip> clips = new HashMap<>();
    private String rule = "yaw>20, eyeDistance<30";
    private @Nullable Path of;
    private @Nullable TaskView<Measured> measuring;

    /// What was measured, and of what.
    private record Entry(ClipQuality quality, Clip clip) {
        /// Whether the clip still has these frames between its marks.
        boolean isOf(Clip now) {
            return clip.media().equals(now.media())
                    && clip.frames().equals(now.frames())
                    && ends(clip).equals(ends(now));
        }

        private static List<FrameIndex> ends(Clip clip) {
            Optional<Phases> phases = clip.phases();
            return phases.map(known -> List.of(known.onset(), known.offset())).orElse(List.of());
        }
    }

    /// Measures clips and knows what was measured before.
    public interface Ports {
        /// @param root the project's folder
        Map<ClipId, ClipQuality> kept(Path root, Project project);

        /// @param chosen clips to measure
        Measured measure(Path root, Project project, List<Clip> chosen, JobContext context) throws Exception;
    }

    /// @param changed called when columns say something else than before
    public QualityViewModel(Workbench workbench, Tasks tasks, Dialogs dialogs, Ports ports, Runnable changed) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.ports = ports;
        this.changed = changed;
        this.reading = new Latest<>(
                tasks,
                Messages.text("quality.task.read"),
                Lane.IO,
                this::add,
                cause -> tasks.report(Messages.text("quality.task.read"), cause));
        workbench.session().openProject().subscribe(this::projectChanged);
    }

    private void projectChanged(@Nullable OpenProject open) {
        Path folder = open == null ? null : open.folder();
        clips.clear();
        if (open != null) {
            open.project().clips().forEach(clip -> clips.put(clip.id(), clip));
        }
        if (!Objects.equals(folder, of)) {
            of = folder;
            reading.clear();
            measured.clear();
            stop();
            read();
        }
    }

    private void read() {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            reading.submit(_ -> entries(open.project(), ports.kept(open.folder(), open.project())));
        }
    }

    /// @param project as it was when it was measured: its marks may be others by now
    private static Map<ClipId, Entry> entries(Project project, Map<ClipId, ClipQuality> found) {
        Map<ClipId, Entry> entries = new HashMap<>();
        for (Clip clip : project.clips()) {
            ClipQuality quality = found.get(clip.id());
            if (quality != null) {
                entries.put(clip.id(), new Entry(quality, clip));
            }
        }
        return entries;
    }

    private void add(Map<ClipId, Entry> found) {
        measured.putAll(found);
        changed.run();
    }

    /// One for each measure; a clip that was not measured, or whose marks or files changed since, has none.
    public List<LibraryColumn> columns() {
        return Arrays.stream(Column.values())
                .map(column -> new LibraryColumn(
                        "quality-" + column.word(), clip -> number(clip.id(), column), LibraryColumn.Width.NUMBER))
                .toList();
    }

    private @Nullable BigDecimal number(ClipId id, Column column) {
        String text = quality(id).map(known -> known.text(column)).orElse("");
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private Optional<ClipQuality> quality(ClipId id) {
        Entry entry = measured.get(id);
        Clip now = clips.get(id);
        return entry == null || now == null || !entry.isOf(now) ? Optional.empty() : Optional.of(entry.quality());
    }

    public List<Command> commands() {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.of("clip.quality-measure", "", this::measure).enabledWhen(clip),
                Command.of("clip.quality-filter", "", this::filter).enabledWhen(clip),
                Command.of("clip.quality-leave-out", "", this::leaveOut).enabledWhen(clip));
    }

    private void measure() {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            return;
        }
        if (measuring != null && !measuring.state().get().ended()) {
            say("quality.measuring");
            return;
        }
        List<Clip> chosen = open.project().clips().stream()
                .filter(clip -> clip.media().hasFrames())
                .toList();
        TaskView<Measured> started = tasks.start(
                Messages.text("quality.task.measure"),
                Lane.IO,
                context -> ports.measure(open.folder(), open.project(), chosen, context),
                result -> arrived(open, result));
        measuring = started;
        started.state().subscribe(now -> {
            // What was measured until then is kept.
            if (now instanceof JobState.Cancelled<?> && workbench.session().stillOpen(open)) {
                read();
            }
        });
    }

    private void stop() {
        if (measuring != null) {
            measuring.cancel();
            measuring = null;
        }
    }

    private void arrived(OpenProject open, Measured result) {
        if (workbench.session().stillOpen(open)) {
            add(entries(open.project(), result.clips()));
            String first = result.skipped().values().stream().findFirst().orElse("");
            say(
                    "quality.measured",
                    result.clips().size() - result.before(),
                    result.before(),
                    result.skipped().size(),
                    first);
        }
    }

    private void filter() {
        ask("quality.filter.title").ifPresent(bad -> {
            Map<ClipId, String> held = held(bad);
            if (!held.isEmpty()) {
                workbench.clipFilter().set(ClipFilter.of(bad.text(), List.copyOf(held.keySet())));
            }
            say("quality.filtered", held.size(), known(), clips.size() - known());
        });
    }

    private void leaveOut() {
        if (!workbench.session().readOnly().get().isEmpty()) {
            say("hint.read-only");
            return;
        }
        ask("quality.leave-out.title").ifPresent(bad -> {
            Map<ClipId, String> out = held(bad);
            // The project may have changed while the question was open.
            OpenProject open = workbench.session().openProject().get();
            if (open != null && (out.isEmpty() || leaveOut(open.project(), out, bad))) {
                say("quality.left-out", out.size(), known(), clips.size() - known(), bad.text());
            }
        });
    }

    private boolean leaveOut(Project now, Map<ClipId, String> out, QualityRule bad) {
        return workbench
                .session()
                .perform(
                        Messages.text("quality.leave-out.step", out.size(), bad.text()),
                        new Edit.SetClasses(now.vocabulary(), now.protocol().excluding(out)),
                        null);
    }

    private Optional<QualityRule> ask(String title) {
        if (known() == 0) {
            say("quality.none");
            return Optional.empty();
        }
        String columns = String.join(
                ", ", Arrays.stream(Column.values()).map(Column::word).toList());
        Optional<String> answer = dialogs.askText(Messages.text(title), Messages.text("quality.rule", columns), rule);
        try {
            Optional<QualityRule> asked = answer.map(QualityRule::of);
            asked.ifPresent(one -> rule = one.text());
            return asked;
        } catch (IllegalArgumentException e) {
            workbench.notices().hints().show(Messages.text("quality.no-rule", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private int known() {
        return (int)
                clips.keySet().stream().filter(id -> quality(id).isPresent()).count();
    }

    /// The measured clips for which the rule holds, and why.
    private Map<ClipId, String> held(QualityRule bad) {
        Map<ClipId, String> held = new LinkedHashMap<>();
        for (ClipId id : clips.keySet().stream().sorted().toList()) {
            quality(id).flatMap(bad::against).ifPresent(why -> held.put(id, why));
        }
        return held;
    }

    private void say(String key, Object... values) {
        workbench.notices().hints().show(Messages.text(key, values));
    }
}
