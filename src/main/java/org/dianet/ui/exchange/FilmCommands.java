package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.FilmClip;
import org.dianet.pipeline.figure.FilmSpeed;
import org.dianet.pipeline.figure.FilmStretch;
import org.dianet.pipeline.sample.ExtractFrames;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The event on the screen as a video or as pictures.
public final class FilmCommands {
    private static final List<String> SPEEDS = List.of("1", "1/2", "1/4", "1/8", "1/16", "1/32");
    private static final int USUAL = 3;
    private static final double MARGIN_SECONDS = 0.2;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final FilmClip films;
    private final ExtractFrames pictures;

    public FilmCommands(Workbench workbench, Tasks tasks, Dialogs dialogs, FilmClip films, ExtractFrames pictures) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.films = films;
        this.pictures = pictures;
    }

    public List<Command> all() {
        BooleanBinding frames = workbench.selection().frames().isNotNull();
        return List.of(
                Command.of("clip.video", "", () -> withClip(this::film)).enabledWhen(frames),
                Command.of("clip.frames", "", () -> withClip(this::frames)).enabledWhen(frames));
    }

    private void withClip(BiConsumer<OpenProject, Clip> work) {
        @Nullable OpenProject project = workbench.session().openProject().get();
        @Nullable Clip clip = workbench.selection().clip().get();
        if (project != null && clip != null) {
            try {
                work.accept(project, clip);
            } catch (IllegalArgumentException e) {
                workbench.notices().showProblem(Problem.of(Messages.text("film.title"), e));
            }
        }
    }

    /// The coding on the screen, which need not be the one that counts, at a speed and with what is asked for.
    private void film(OpenProject project, Clip clip) {
        Optional<FrameRate> rate = clip.rate();
        if (rate.isEmpty()) {
            workbench
                    .notices()
                    .showProblem(new Problem(
                            Messages.text("film.title"), Messages.text("film.no-rate", clip.id()), "DN-FILM"));
            return;
        }
        double perSecond = rate.get().perSecond();
        Coding coding = clip.coding();
        FilmStretch stretch = FilmStretch.of(clip, coding, null, null, (int) Math.round(perSecond * MARGIN_SECONDS));
        List<String> ways = new ArrayList<>();
        for (String speed : SPEEDS) {
            ways.add(Messages.text("film.speed", speed));
        }
        List<List<FilmClip.Extra>> looks = List.of(
                List.of(FilmClip.Extra.BURN, FilmClip.Extra.CURVE),
                List.of(FilmClip.Extra.CURVE),
                List.of(FilmClip.Extra.BURN),
                List.of());
        List<String> words = List.of(
                Messages.text("film.look.both"),
                Messages.text("film.look.curve"),
                Messages.text("film.look.burn"),
                Messages.text("film.look.plain"));
        String title = Messages.text("film.title");
        dialogs.choose(title, Messages.text("film.speed.label"), ways, USUAL)
                .ifPresent(speed -> dialogs.choose(title, Messages.text("film.look.label"), words, 0)
                        .ifPresent(look -> dialogs.saveFile(
                                        title, ClipNames.of(workbench).clip(clip) + ".mp4", "*.mp4")
                                .ifPresent(file -> write(
                                        project,
                                        new FilmClip.Order(
                                                clip,
                                                coding,
                                                stretch,
                                                perSecond,
                                                FilmSpeed.of(SPEEDS.get(speed)),
                                                looks.get(look)),
                                        file))));
    }

    private void write(OpenProject project, FilmClip.Order order, Path file) {
        tasks.start(
                Messages.text("film.task"),
                Lane.IO,
                context -> films.write(project.folder(), order, file, context),
                film -> workbench
                        .notices()
                        .hints()
                        .show(Messages.text("film.done", film.frames(), file.getFileName(), film.shown())));
    }

    private void frames(OpenProject project, Clip clip) {
        FilmStretch stretch = FilmStretch.of(clip, clip.coding(), null, null, 0);
        dialogs.chooseFolder(Messages.text("film.frames.title", stretch.count()))
                .ifPresent(folder -> tasks.start(
                        Messages.text("film.frames.task"),
                        Lane.IO,
                        context ->
                                pictures.write(project.folder(), clip, stretch.from(), stretch.to(), folder, context),
                        files -> workbench
                                .notices()
                                .hints()
                                .show(Messages.text("film.frames.done", files.size(), folder))));
    }
}
