package org.dianet.cli.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.figure.DrawClipFigure;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A clip for a paper.
@Command(name = "figure", description = "Draw a clip's filmstrip with its marks and phase pictures.")
public final class FigureCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "The clip's name.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String clip;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write, .svg, .pdf or .png.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--frames", defaultValue = "7", paramLabel = "N", description = "Frames in the strip.")
    private int frames;

    @Option(names = "--coder", paramLabel = "NAME", description = "Coder of the marks; else the coding that counts.")
    private @Nullable String coder;

    @Override
    protected void work(Console console) throws IOException {
        if (frames < 3 || frames > 40) {
            throw wrongUsage("--frames must be from 3 to 40.");
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        Project one = opened.project().withClips(List.of(found));
        Clip drawn = coder == null
                ? found
                : CompareCoders.only(one, List.of(new Coder(coder))).clips().getFirst();
        new DrawClipFigure(Adapters.media()).draw(opened.folder(), drawn, frames, out, console);
        console.print("Written to " + out + ".");
        console.json(Map.of("clip", clip, "file", out.toString()));
    }
}
