package org.dianet.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.MotionCurve;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.MeasureMotion;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The motion curve of a clip and where its apex may be.
@Command(name = "motion", description = "Change of every frame against the onset, and suggested apex frames.")
final class MotionCommand extends WorkCommand {
    private static final int SUGGESTIONS = 5;

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Write the curve here.")
    private @Nullable Path out;

    @Override
    void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = opened.project()
                .clip(new ClipId(clip))
                .orElseThrow(() -> new IllegalArgumentException("The project has no clip " + clip + "."));
        MotionCurve curve = new MeasureMotion(Adapters.media()).measure(opened.folder(), found, console);
        if (out != null) {
            new AtomicFile().write(out, csv(found, curve).getBytes(StandardCharsets.UTF_8));
            console.print("curve of " + curve.change().length + " frames: " + out);
        }
        List<Map<String, Object>> suggestions = new ArrayList<>();
        for (ApexSuggestion s : curve.suggestions(SUGGESTIONS)) {
            console.print(String.format(
                    Locale.ROOT,
                    "apex %d (%d to %d), score %.2f",
                    number(found, s.apex()),
                    number(found, s.from()),
                    number(found, s.to()),
                    s.score()));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("apex", number(found, s.apex()));
            json.put("from", number(found, s.from()));
            json.put("to", number(found, s.to()));
            json.put("score", s.score());
            suggestions.add(json);
        }
        if (suggestions.isEmpty()) {
            console.print("no frame stands out");
        }
        console.json(Map.of("suggestions", suggestions));
    }

    private static long number(Clip clip, FrameIndex index) {
        FrameNumber number = clip.frames().numberAt(index);
        return number.value();
    }

    private static String csv(Clip clip, MotionCurve curve) {
        StringBuilder text = new StringBuilder("index,number,ms,change\n");
        for (int i = 0; i < curve.change().length; i++) {
            FrameIndex index = new FrameIndex(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%.3f,%.6f%n",
                    i,
                    number(clip, index),
                    clip.rate().millisAt(index),
                    curve.change()[i]));
        }
        return text.toString().replace("\r\n", "\n");
    }
}
