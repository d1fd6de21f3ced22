package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.json.JsonCurveStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measurements of other programs next to a clip's own curves.
@Command(
        name = "import-curves",
        description = "Import action unit curves of a clip from OpenFace, Py-Feat, LibreFace or FaceReader.")
public final class ImportCurvesCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--clip",
            paramLabel = "ID",
            description =
                    "The clip's name; else the clip whose name, video or folder the file is named after, of several"
                            + " in one recording the only one in which the file's rows lie.")
    private @Nullable String clip;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "CSV or text of the other program.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path from;

    @Option(
            names = "--face",
            paramLabel = "N",
            description = "Number of the face in the file, if several faces were measured; else the"
                    + " face with the most frames.")
    private @Nullable String face;

    @Override
    protected void work(Console console) throws IOException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        ImportCurves importer = new ImportCurves(Adapters.sheets(), new JsonCurveStore());
        Clip found = clip == null
                ? importer.clipOf(opened.project(), from)
                : CodingRules.find(opened.project(), new ClipId(clip));
        ImportCurves.Curves curves = importer.add(opened.folder(), found, from, face);
        curves.notes().forEach(note -> console.print(from.getFileName() + ", " + note + "."));
        console.print(found.id() + ", " + curves.program() + ": "
                + Words.count(curves.curves().size(), "curve") + " over "
                + curves.frames() + " of "
                + Words.count(found.frames().count(), "frame") + ": "
                + curves.curves().stream().map(SignalCurve::name).collect(Collectors.joining(", ")) + ".");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", found.id().value());
        json.put("program", curves.program().toString());
        json.put("curves", curves.curves().stream().map(SignalCurve::name).toList());
        json.put("face", curves.face());
        json.put("frames", curves.frames());
        json.put("notes", curves.notes());
        console.json(json);
    }
}
