package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Annotations for other programs.
@Command(name = "export", description = "Write the annotations with frame numbers and milliseconds.")
public final class ExportCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "csv, xlsx: every coding with frames and milliseconds.",
                "eaf: ELAN, into one file FILE.eaf or one file a recording into a folder.",
                "casme2, samm: the data set's own sheet, XLSX or CSV by the file's name."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExportCodings.Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--coder", paramLabel = "NAME", description = "Only this coder's codings.")
    private @Nullable String coder;

    @Option(names = "--clip", paramLabel = "ID", description = "Only this clip.")
    private @Nullable String clip;

    @Override
    protected void work(Console console) throws IOException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        int codings = new ExportCodings(Adapters.csv(), XlsxAnnotationWriter::new)
                .export(
                        opened.project(),
                        opened.folder(),
                        format,
                        new ExportCodings.Selection(
                                clip == null ? null : new ClipId(clip), coder == null ? null : new Coder(coder)),
                        out);
        int clips = clip == null ? opened.project().clips().size() : 1;
        console.print(
                Words.count(codings, "coding") + " of " + Words.count(clips, "clip") + " written to " + out + ".");
        console.json(Map.of("file", out.toString(), "codings", codings));
    }
}
