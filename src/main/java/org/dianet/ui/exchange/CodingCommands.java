package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.pipeline.coding.ExportEaf;
import org.dianet.pipeline.coding.ImportCodings;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.pipeline.figure.DrawClipFigure;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
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
    private final ExportCodings export;

    public CodingCommands(Workbench workbench, Tasks tasks, Dialogs dialogs, CodingFiles files, ExportCodings export) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
        this.export = export;
    }

    /// @param refreshCurves shows the selected clip's curves anew
    public List<Command> all(ImportCurves curves, Runnable refreshCurves, DrawClipFigure figure) {
        BooleanBinding open = workbench.openProject().isNotNull();
        BooleanBinding frames = workbench.frames().isNotNull();
        return List.of(
                Command.of("project.import-coding", "", () -> withProject(this::importCoding))
                        .enabledWhen(open),
                Command.of("project.export", "", () -> withProject(this::export), "Shortcut+Shift+E")
                        .enabledWhen(open),
                Command.of("project.export-eaf", "", () -> withProject(this::exportForElan))
                        .enabledWhen(open),
                Command.of("project.export-casme2", "", () -> withProject(p -> sheet(p, Format.CASME2)))
                        .enabledWhen(open),
                Command.of("project.export-samm", "", () -> withProject(p -> sheet(p, Format.SAMM)))
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
        @Nullable OpenProject project = workbench.openProject().get();
        if (project != null) {
            work.accept(project);
        }
    }

    private void withClip(BiConsumer<OpenProject, Clip> work) {
        @Nullable ClipId id = workbench.selectedClip().get();
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
        // A file of ELAN may name its coders itself; only where it does not is somebody asked.
        read(project, file.get(), null, cause -> {
            if (cause instanceof IllegalArgumentException) {
                dialogs.askName(
                                title,
                                Messages.text("coding.coder.label"),
                                CompareCoders.coders(project.project()).keySet().stream()
                                        .filter(Coder::isPerson)
                                        .map(Coder::name)
                                        .toList(),
                                mayName || workbench.sight().provisional().get()
                                        ? ""
                                        : workbench.coder().get().name())
                        .ifPresent(name -> read(project, file.get(), new Coder(name), this::unread));
            } else {
                unread(cause);
            }
        });
    }

    private void unread(Throwable cause) {
        workbench.showProblem(Problem.of(Messages.text("coding.title"), cause));
    }

    private void read(OpenProject project, Path file, @Nullable Coder coder, Consumer<Throwable> failed) {
        tasks.start(
                Messages.text("coding.task"),
                Lane.IO,
                _ -> files.propose(project.project(), file, files.guess(file), coder),
                proposal -> withProject(now -> {
                    if (!workbench.stillOpen(project)) {
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
                .ifPresent(edit -> workbench.perform(Messages.text("coding.edit", file.getFileName()), edit, null));
        workbench
                .hints()
                .show(Messages.text(
                        "coding.done", proposal.codings(), proposal.clips().size()));
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
        workbench.showProblem(new Problem(Messages.text(title, remarks.size()), String.join("\n", shown), code));
    }

    private void export(OpenProject project) {
        dialogs.saveFile(Messages.text("export.title"), project.project().name() + ".csv", "*.csv", "*.xlsx")
                .ifPresent(file -> Format.of(file)
                        .filter(format -> format != Format.EAF)
                        .ifPresentOrElse(
                                format -> write(project, format, file),
                                () -> workbench.showProblem(new Problem(
                                        Messages.text("export.title"), Messages.text("export.ending"), "DN-EXPORT"))));
    }

    /// One file a recording with its own media, which is what ELAN works with.
    private void exportForElan(OpenProject project) {
        dialogs.chooseFolder(Messages.text("export.eaf.title"))
                .ifPresent(folder -> tasks.start(
                        Messages.text("export.task"),
                        Lane.IO,
                        _ -> new ExportEaf()
                                .export(
                                        project.project(),
                                        project.folder(),
                                        project.project().clips(),
                                        folder),
                        written -> toldForElan(folder, written)));
    }

    private void toldForElan(Path folder, ExportEaf.Written written) {
        workbench
                .hints()
                .show(Messages.text(
                        "export.eaf.done", written.codings(), written.files().size(), folder));
        if (written.withoutVideo() > 0) {
            workbench.showProblem(new Problem(
                    Messages.text("command.project.export-eaf"),
                    Messages.text("export.eaf.images", written.withoutVideo()),
                    "DN-ELAN"));
        }
    }

    private void sheet(OpenProject project, Format layout) {
        String title = Messages.text("export." + layout.name().toLowerCase(Locale.ROOT) + ".title");
        dialogs.saveFile(title, project.project().name() + ".xlsx").ifPresent(file -> write(project, layout, file));
    }

    private void write(OpenProject project, Format format, Path file) {
        tasks.start(
                Messages.text("export.task"),
                Lane.IO,
                _ -> export.export(project.project(), project.folder(), format, ExportCodings.Selection.ALL, file),
                codings -> workbench.hints().show(Messages.text("export.done", codings, file)));
    }

    private void importCurves(OpenProject project, Clip clip, ImportCurves curves, Runnable refresh) {
        dialogs.chooseFile(Messages.text("curves.title"), "*.csv", "*.txt", "*.tsv", "*.xlsx")
                .ifPresent(file -> tasks.start(
                        Messages.text("curves.task"), Lane.IO, _ -> curves.add(project.folder(), clip, file), read -> {
                            workbench
                                    .hints()
                                    .show(Messages.text(
                                            "curves.done",
                                            read.program(),
                                            read.curves().size(),
                                            read.frames()));
                            show(file, "curves.notes", "DN-CURVES", read.notes());
                            refresh.run();
                        }));
    }

    /// The coding that is on the screen, which need not be the one that counts.
    private void drawShown(OpenProject project, DrawClipFigure figure) {
        @Nullable Clip shown = workbench.clip().get();
        if (shown != null) {
            draw(project, shown, figure);
        }
    }

    private void draw(OpenProject project, Clip clip, DrawClipFigure figure) {
        dialogs.saveFile(Messages.text("figure.title"), clip.id().value() + ".svg")
                .ifPresent(file -> tasks.start(
                        Messages.text("figure.task"),
                        Lane.IO,
                        context -> {
                            figure.draw(project.folder(), clip, DrawClipFigure.FRAMES, file, context);
                            return file;
                        },
                        done -> workbench.hints().show(Messages.text("figure.done", done.getFileName()))));
    }
}
