package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.coding.CodingFiles;
import org.dianet.pipeline.coding.ImportCodings;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.pipeline.figure.DrawClipFigure;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Codings, curves and figures, from and for other programs.
public final class CodingCommands {
    private static final int SHOWN_PROBLEMS = 4;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final CodingFiles files;

    public CodingCommands(Workbench workbench, Tasks tasks, Dialogs dialogs, CodingFiles files) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
    }

    /// @param refreshCurves shows the selected clip's curves again
    public List<Command> all(ImportCurves curves, Runnable refreshCurves, DrawClipFigure figure) {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        BooleanBinding frames = workbench.selection().frames().isNotNull();
        return List.of(
                Command.of("project.import-coding", "", () -> withProject(this::importCoding))
                        .enabledWhen(open),
                Command.of(
                                "clip.import-curves",
                                "",
                                () -> withClip((p, clip) -> importCurves(p, clip, curves, refreshCurves)))
                        .enabledWhen(frames),
                Command.of("clip.figure", "", () -> withProject(p -> drawShown(p, figure)))
                        .enabledWhen(frames));
    }

    private void withProject(Consumer<OpenProject> work) {
        @Nullable OpenProject project = workbench.session().openProject().get();
        if (project != null) {
            work.accept(project);
        }
    }

    private void withClip(BiConsumer<OpenProject, Clip> work) {
        @Nullable ClipId id = workbench.selection().clipId().get();
        withProject(project ->
                Optional.ofNullable(id).flatMap(project.project()::clip).ifPresent(clip -> work.accept(project, clip)));
    }

    private void importCoding(OpenProject project) {
        Optional<Path> file = dialogs.chooseFile(
                Messages.text("coding.title"), "*.eaf", "*.boris", "*.boris.gz", "*.opf", "*.csv", "*.tsv", "*.xlsx");
        if (file.isEmpty()) {
            return;
        }
        String title = Messages.text("coding.coder");
        boolean mayName = file.get().toString().toLowerCase(Locale.ROOT).endsWith(".eaf");
        // An ELAN file may name its coders; only if it does not, the user is asked.
        read(project, file.get(), null, cause -> {
            if (cause instanceof IllegalArgumentException) {
                dialogs.askName(
                                title,
                                Messages.text("coding.coder.label"),
                                CompareCoders.coders(project.project()).keySet().stream()
                                        .filter(Coder::isPerson)
                                        .map(Coder::name)
                                        .toList(),
                                mayName
                                                || workbench
                                                        .codingVisibility()
                                                        .provisional()
                                                        .get()
                                        ? ""
                                        : workbench.coder().get().name())
                        .ifPresent(name -> read(project, file.get(), new Coder(name), this::unread));
            } else {
                unread(cause);
            }
        });
    }

    private void unread(Throwable cause) {
        workbench.notices().showProblem(Problem.of(Messages.text("coding.title"), cause));
    }

    private void read(OpenProject project, Path file, @Nullable Coder coder, Consumer<Throwable> failed) {
        tasks.start(
                Messages.text("coding.task"),
                Lane.IO,
                _ -> files.propose(project.project(), file, files.guess(file), coder),
                proposal -> withProject(now -> {
                    if (!workbench.session().stillOpen(project)) {
                        return;
                    }
                    if (now.project().equals(project.project())) {
                        take(file, proposal);
                    } else {
                        // Something was coded meanwhile, which must not be put back.
                        read(now, file, coder, failed);
                    }
                }),
                failed);
    }

    private void take(Path file, ImportCodings.Proposal proposal) {
        proposal.edit()
                .ifPresent(edit ->
                        workbench.session().perform(Messages.text("coding.edit", file.getFileName()), edit, null));
        workbench
                .notices()
                .hints()
                .show(Messages.text(
                        "coding.done",
                        proposal.codings(),
                        proposal.clips().size(),
                        proposal.added().size(),
                        proposal.excluded()));
        show(file, "coding.problems", "DN-CODING", proposal.problems());
    }

    /// The first of some remarks on a file, and how many more there are.
    private void show(Path file, String title, String code, List<String> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(remarks.stream()
                .limit(SHOWN_PROBLEMS)
                .map(remark -> file.getFileName() + ", " + remark + ".")
                .toList());
        if (remarks.size() > SHOWN_PROBLEMS) {
            shown.add(Messages.text("coding.more", remarks.size() - SHOWN_PROBLEMS));
        }
        workbench
                .notices()
                .showProblem(new Problem(Messages.text(title, remarks.size()), String.join("\n", shown), code));
    }

    /// If several faces were measured, asks first which one to use.
    private void importCurves(OpenProject project, Clip clip, ImportCurves curves, Runnable refresh) {
        dialogs.chooseFile(Messages.text("curves.title"), "*.csv", "*.txt", "*.tsv", "*.xlsx")
                .ifPresent(file -> tasks.start(
                        Messages.text("curves.task"),
                        Lane.IO,
                        _ -> curves.faces(clip, file),
                        faces -> chooseFace(
                                clip,
                                faces,
                                face -> tasks.start(
                                        Messages.text("curves.task"),
                                        Lane.IO,
                                        _ -> curves.add(project.folder(), clip, file, face),
                                        read -> {
                                            told(file, read);
                                            refresh.run();
                                        }))));
    }

    /// @param take gets the number of a face, or `null` if there is no choice; nothing if the user wants none
    private void chooseFace(Clip clip, List<ImportCurves.Face> faces, Consumer<@Nullable String> take) {
        if (faces.size() < 2) {
            take.accept(null);
            return;
        }
        List<String> answers = faces.stream()
                .map(face -> Messages.text(
                        face.number().isEmpty() ? "curves.face.unnumbered" : "curves.face",
                        face.number(),
                        face.frames(),
                        clip.frames().count(),
                        face.rows()))
                .toList();
        int most = faces.indexOf(Collections.max(faces, Comparator.comparingInt(ImportCurves.Face::frames)));
        dialogs.choose(
                        Messages.text("curves.face.title", faces.size()),
                        Messages.text("curves.face.label"),
                        answers,
                        most)
                .ifPresent(place -> take.accept(faces.get(place).number()));
    }

    private void told(Path file, ImportCurves.Curves read) {
        workbench
                .notices()
                .hints()
                .show(Messages.text("curves.done", read.program(), read.curves().size(), read.frames()));
        show(file, "curves.notes", "DN-CURVES", read.notes());
    }

    /// The coding that is on the screen, which need not be the one that counts.
    private void drawShown(OpenProject project, DrawClipFigure figure) {
        @Nullable Clip shown = workbench.selection().clip().get();
        if (shown != null) {
            draw(project, shown, figure);
        }
    }

    private void draw(OpenProject project, Clip clip, DrawClipFigure figure) {
        dialogs.saveFile(
                        Messages.text("figure.title"),
                        ClipNames.of(workbench).clip(clip) + ".svg",
                        DrawClipFigure.formats())
                .ifPresent(file -> tasks.start(
                        Messages.text("figure.task"),
                        Lane.IO,
                        context -> {
                            figure.draw(project.folder(), clip, DrawClipFigure.FRAMES, file, context);
                            return file;
                        },
                        done -> workbench.notices().hints().show(Messages.text("figure.done", done.getFileName()))));
    }
}
