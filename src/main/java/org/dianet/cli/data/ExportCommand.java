package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.coding.AnnotationColumn;
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.pipeline.figure.FilmClip;
import org.dianet.pipeline.quality.KeptQuality;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.json.Json;
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
                "boris: a project of BORIS, FILE.boris, an observation for each recording and coder.",
                "bids: a folder with a table of events for each recording and files that describe it.",
                "srt, vtt: subtitles into a folder, a file for each recording and coder.",
                "events, budget: the list of events, or counts and rates per subject, XLSX or CSV by the file's name.",
                "casme2, samm: the data set's own sheet, XLSX or CSV by the file's name."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExportCodings.Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--coder", paramLabel = "NAME", description = "Only this coder's codings; several may be named.")
    private @Nullable List<String> coders;

    @Option(names = "--clip", paramLabel = "ID", description = "Only this clip; several may be named.")
    private @Nullable List<String> clips;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Only these columns of a csv or xlsx table, e.g. clip,onset,apex,offset,emotion.")
    private @Nullable List<String> columns;

    @Option(
            names = "--video",
            description =
                    "For eaf into a folder: also an .mp4 of each folder of images, at its own rate, which ELAN plays.")
    private boolean video;

    @Override
    protected void work(Console console) throws IOException {
        ExportCodings.Selection selection = selection();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        FilmClip films = new FilmClip(Adapters.media(), Adapters.mediaWriter());
        ExportCodings.Written written = new ExportCodings(
                        Adapters.csv(),
                        XlsxAnnotationWriter::new,
                        Json::python,
                        (root, clip, rate, file) -> films.whole(root, clip, rate, file, console),
                        new KeptQuality(Adapters.media(), Adapters.keptQuality())::of)
                .write(opened.project(), opened.folder(), wanted(), selection, out);
        int codings = written.codings();
        written.leftOut().forEach(console::note);
        int of = selection.clips() == null
                ? opened.project().clips().size()
                : selection.clips().size();
        console.print(Words.count(codings, "coding") + " of " + Words.count(of, "clip") + " written to " + out + ".");
        console.json(Map.of("file", out.toString(), "codings", codings, "leftOut", written.leftOut()));
    }

    private ExportCodings.Format wanted() {
        if (video
                && (format != ExportCodings.Format.EAF
                        || out.toString().toLowerCase(Locale.ROOT).endsWith(".eaf"))) {
            throw wrongUsage("--video is for --format eaf into a folder, where each recording has its own file.");
        }
        return video ? ExportCodings.Format.EAF_VIDEO : format;
    }

    private ExportCodings.Selection selection() {
        if (columns != null && !format.isTable()) {
            throw wrongUsage("--columns is for --format csv and xlsx; the other formats have fixed columns.");
        }
        return new ExportCodings.Selection(
                clips == null ? null : clips.stream().map(ClipId::new).collect(Collectors.toSet()),
                coders == null ? null : coders.stream().map(Coder::new).collect(Collectors.toSet()),
                columns == null ? AnnotationColumn.ALL : AnnotationColumn.called(columns));
    }
}
