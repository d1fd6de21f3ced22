package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Lane;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Writes what the results show into files that the user names.
final class ResultExports {
    private final Tasks tasks;
    private final RunLibrary library;
    private final Dialogs dialogs;
    private final Consumer<String> said;
    private final ReadOnlyObjectWrapper<@Nullable Path> exported = new ReadOnlyObjectWrapper<@Nullable Path>();

    /// @param said gets a sentence about what was done
    ResultExports(Tasks tasks, RunLibrary library, Dialogs dialogs, Consumer<String> said) {
        this.tasks = tasks;
        this.library = library;
        this.dialogs = dialogs;
        this.said = said;
    }

    private interface Write {
        void into(Path file) throws IOException;
    }

    private void save(String what, String name, Write write) {
        dialogs.saveFile(what, name)
                .ifPresent(file -> tasks.start(
                        Messages.text("results.task.export", file.getFileName()),
                        Lane.IO,
                        context -> {
                            write.into(file);
                            return file;
                        },
                        saved -> said.accept(Messages.text("results.saved", saved))));
    }

    void table(Ablation ablation, AblationOutput.Format format) {
        save(
                Messages.text("results.ablation." + format),
                format.file(),
                file -> library.export(ablation, format, file));
    }

    void comparison(CompareRuns.Result result) {
        save(
                Messages.text("results.comparison.export"),
                "comparison.csv",
                file -> library.export(CompareSeveral.of(result), file));
    }

    /// @param ending `.csv`, `.tex` or `.svg`
    void comparison(CompareSeveral.Result result, String ending) {
        save(
                Messages.text("results.several.export" + ending),
                "comparison" + ending,
                file -> library.export(result, file));
    }

    void log(ExamineLog.Report log) {
        save(Messages.text("results.log.export"), "log.csv", file -> library.export(log, file));
    }

    /// A report to pass on.
    void plainReport(RunEntry entry) {
        save(
                Messages.text("results.report.plain"),
                "report-" + entry.name() + ".html",
                file -> library.plainReport(entry.folder(), file));
    }

    /// Asks for a folder and writes a run's figures into a new one there.
    void plots(RunEntry entry) {
        dialogs.chooseFolder(Messages.text("results.figures.where")).ifPresent(folder -> {
            Path out = folder.resolve("figures-" + entry.name());
            tasks.start(
                    Messages.text("results.task.export", out.getFileName()),
                    Lane.IO,
                    context -> {
                        library.plots(entry.folder(), out);
                        return out;
                    },
                    saved -> said.accept(Messages.text("results.saved", saved)));
        });
    }

    /// Asks for a folder and copies a model into a new one there.
    ///
    /// @param evaluation whose scores its card cites, or `null`
    void model(RunLibrary.Model model, @Nullable RunEntry evaluation) {
        Path run = model.entry().folder();
        dialogs.chooseFolder(Messages.text("results.model.where")).ifPresent(folder -> {
            Path out = folder.resolve("model-" + model.entry().name());
            tasks.start(
                    Messages.text("results.task.export", out.getFileName()),
                    Lane.IO,
                    context -> {
                        library.exportModel(run, out, evaluation == null ? null : evaluation.folder());
                        return out;
                    },
                    exported::set);
        });
    }

    /// Folder of the model that was exported last, or `null`.
    ReadOnlyObjectProperty<@Nullable Path> exported() {
        return exported.getReadOnlyProperty();
    }
}
