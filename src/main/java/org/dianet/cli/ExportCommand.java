package org.dianet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.AnnotateClip;
import org.dianet.pipeline.ExportAnnotations;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.coding.DatasetLayout;
import org.dianet.pipeline.coding.ExportEaf;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Annotations for other programs.
@Command(name = "export", description = "Write the annotations with frame numbers and milliseconds.")
final class ExportCommand extends WorkCommand {

    /// The files that can be written.
    enum Format {
        CSV,
        XLSX,
        EAF,
        CASME2,
        SAMM
    }

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
    private Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--coder", paramLabel = "NAME", description = "Only this coder's codings.")
    private @Nullable String coder;

    @Option(names = "--clip", paramLabel = "ID", description = "Only this clip.")
    private @Nullable String clip;

    @Override
    void work(Console console) throws IOException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        Project chosen = chosen(opened.project());
        int codings = switch (format) {
            case CSV -> table(opened.project(), chosen, Adapters.csv());
            case XLSX -> table(opened.project(), chosen, new XlsxAnnotationWriter("codings"));
            case EAF ->
                new ExportEaf()
                        .export(chosen, opened.folder(), chosen.clips(), out)
                        .codings();
            case CASME2 -> sheet(chosen, DatasetLayout.CASME2);
            case SAMM -> sheet(chosen, DatasetLayout.SAMM);
        };
        console.print(Words.count(codings, "coding") + " of "
                + Words.count(chosen.clips().size(), "clip") + " written to " + out + ".");
        console.json(Map.of("file", out.toString(), "codings", codings));
    }

    /// Which coding counts is said as it is in the whole project.
    private int table(Project whole, Project chosen, AnnotationWriter writer) throws IOException {
        Project clips = whole.withClips(whole.clips().stream()
                .filter(each -> chosen.clip(each.id()).isPresent())
                .toList());
        return new ExportAnnotations(writer)
                .export(clips, coding -> coder == null || coding.coder().name().equals(coder), out);
    }

    private int sheet(Project chosen, DatasetLayout layout) throws IOException {
        boolean csv = out.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        AnnotationWriter writer = csv ? Adapters.csv() : new XlsxAnnotationWriter(layout.sheet());
        List<List<String>> rows = layout.rows(chosen);
        writer.write(out, rows);
        return layout.clips(rows);
    }

    private Project chosen(Project whole) {
        Project chosen = clip == null ? whole : whole.withClips(List.of(AnnotateClip.find(whole, new ClipId(clip))));
        return coder == null ? chosen : CompareCoders.only(chosen, new Coder(coder));
    }
}
