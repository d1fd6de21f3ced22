package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.FilmStretch;
import org.dianet.pipeline.sample.ExtractFrames;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes frames of a clip as PNG.
@Command(name = "frames", description = "Write frames of a clip as PNG, without --from and --to those of its event.")
public final class FramesCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(names = "--from", paramLabel = "N", description = "First frame, by its original number.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "N", description = "Last frame, by its original number.")
    private @Nullable Long to;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        FilmStretch stretch = FilmStretch.of(found, found.coding(), from, to, 0);
        List<Path> files = new ExtractFrames(Adapters.media())
                .write(opened.folder(), found, stretch.from(), stretch.to(), out, console);
        console.print(Words.count(files.size(), "frame") + " of " + clip + " written to " + out.toAbsolutePath() + ".");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("frames", files.size());
        json.put("files", files.stream().map(Path::toString).toList());
        console.json(json);
    }
}
