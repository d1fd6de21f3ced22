package org.dianet.cli;

import java.nio.file.Path;
import java.util.Map;
import org.dianet.pipeline.ExportAnnotations;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Annotations for other programs.
@Command(name = "export", description = "Write the annotations with frame numbers and milliseconds.")
final class ExportCommand extends WorkCommand {

    /// The files that can be written.
    enum Format {
        CSV;

        private AnnotationWriter writer() {
            return switch (this) {
                case CSV -> Adapters.csv();
            };
        }
    }

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Override
    void work(Console console) throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        int codings = new ExportAnnotations(format.writer()).export(opened.project(), out);
        console.print(codings + " codings of " + opened.project().clips().size() + " clips written to " + out + ".");
        console.json(Map.of("file", out.toString(), "codings", codings));
    }
}
