package org.dianet.cli.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.MotionCurve;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.pipeline.motion.ClipMotion;
import org.dianet.pipeline.motion.MeasureMotion;
import org.dianet.pipeline.spotting.MotionSight;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The motion curve of a clip and where its apex may be.
@Command(name = "motion", description = "Change of each frame from the onset, and suggested apex frames.")
public final class MotionCommand extends WorkCommand {
    private static final int SUGGESTIONS = 5;
    private static final int CANDIDATES = 3;

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(names = "--out", paramLabel = "FILE.csv", description = "File for the curve.")
    private @Nullable Path out;

    @Option(
            names = "--region",
            description = "Also a curve for each facial area: brows, eyes, nose, cheeks, mouth, chin.")
    private boolean region;

    @Option(names = "--flow", description = "Also the mean length of the optical flow.")
    private boolean flow;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Who looks, in a project that requires blind coding; else the name in the settings.")
    private @Nullable String coder;

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        ClipMotion motion =
                new MeasureMotion(Adapters.media(), Adapters::faces).measure(opened.folder(), found, console);
        List<SignalCurve> more = more(motion, console);
        if (out != null) {
            new AtomicFile().write(out, csv(found, motion.curve(), more).getBytes(StandardCharsets.UTF_8));
            console.print("curve of " + Words.count(motion.curve().change().length, "frame") + ": " + out);
        }
        for (SignalCurve curve : more) {
            console.print(String.format(
                    Locale.ROOT, "%s: at most %.2f %s", name(curve.name()), curve.largest(), curve.unit()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        Coder reader = CoderName.orElse(coder);
        boolean hidden = !MotionSight.ofEvent(opened.project(), found, reader);
        if (hidden) {
            console.note("suggestions hidden: the project requires blind coding, and " + reader + " has not marked "
                    + found.id() + " yet");
        }
        json.put("hidden", hidden);
        json.put("suggestions", hidden ? List.of() : suggestions(found, motion, console));
        json.put("candidates", hidden ? List.of() : candidates(found, motion, console));
        console.json(json);
    }

    private List<SignalCurve> more(ClipMotion motion, Console console) {
        List<SignalCurve> more = new ArrayList<>();
        if (region) {
            more.addAll(motion.findings().areaCurves(motion.onset()).values());
            if (more.isEmpty()) {
                console.print("no facial areas: the face's landmarks were not found in the onset frame");
            }
        }
        if (flow) {
            more.add(motion.findings().flowCurve(motion.onset(), Adapters.flow(), console));
        }
        return more;
    }

    private static List<Map<String, Object>> suggestions(Clip clip, ClipMotion motion, Console console) {
        List<Map<String, Object>> suggestions = new ArrayList<>();
        for (ApexSuggestion s : motion.suggestions(SUGGESTIONS)) {
            console.print(line("apex", clip, s));
            suggestions.add(json(clip, s));
        }
        if (suggestions.isEmpty()) {
            console.print("no frame stands out");
        }
        return suggestions;
    }

    private static List<Map<String, Object>> candidates(Clip clip, ClipMotion motion, Console console) {
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (ApexCandidate candidate : motion.candidates(CANDIDATES)) {
            String method = name(candidate.method().name());
            console.print(line("by " + method + ": apex", clip, candidate.range()));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("method", method);
            json.putAll(json(clip, candidate.range()));
            candidates.add(json);
        }
        for (ApexCandidate.Method method : ApexCandidate.Method.values()) {
            if (candidates.stream().noneMatch(c -> name(method.name()).equals(c.get("method")))) {
                console.print("by " + name(method.name()) + ": no frame stands out");
            }
        }
        return candidates;
    }

    private static String line(String what, Clip clip, ApexSuggestion s) {
        return String.format(
                Locale.ROOT,
                "%s %d (%d to %d), score %.2f",
                what,
                number(clip, s.apex()),
                number(clip, s.from()),
                number(clip, s.to()),
                s.score());
    }

    private static Map<String, Object> json(Clip clip, ApexSuggestion s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("apex", number(clip, s.apex()));
        json.put("from", number(clip, s.from()));
        json.put("to", number(clip, s.to()));
        json.put("score", s.score());
        return json;
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static long number(Clip clip, FrameIndex index) {
        FrameNumber number = clip.frames().numberAt(index);
        return number.value();
    }

    /// An excluded frame has no value.
    private static double left(Clip clip, FrameIndex index, double value) {
        return clip.excludes(index) ? Double.NaN : value;
    }

    private static String csv(Clip clip, MotionCurve curve, List<SignalCurve> more) {
        StringBuilder text = new StringBuilder("index,number,ms,change");
        more.forEach(signal -> text.append(',').append(name(signal.name())));
        for (int i = 0; i < curve.change().length; i++) {
            FrameIndex index = new FrameIndex(i);
            text.append(String.format(
                    Locale.ROOT,
                    "\n%d,%d,%s,%.6f",
                    i,
                    number(clip, index),
                    ClipTimes.of(clip)
                            .map(times -> String.format(Locale.ROOT, "%.3f", times.sinceFirst(index)))
                            .orElse(""),
                    left(clip, index, curve.change()[i])));
            for (SignalCurve signal : more) {
                text.append(String.format(Locale.ROOT, ",%.6f", left(clip, index, signal.values()[i])));
            }
        }
        return text.append('\n').toString();
    }
}
