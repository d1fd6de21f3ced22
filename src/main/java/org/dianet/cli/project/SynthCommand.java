package org.dianet.cli.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.SynthesiseProject;
import org.dianet.pipeline.project.SynthesiseRecordings;
import org.dianet.synthesis.PhaseContent;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.synthesis.SyntheticRecordingSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A synthetic project with known ground truth.
@Command(name = "synth", description = "Make a project of synthetic faces whose true phases are known.")
public final class SynthCommand extends WorkCommand {
    private static final int ONE_VIDEO_IN = 15;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New folder for the project; required.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--subjects", required = true, paramLabel = "N", description = "Number of people; required.")
    private int subjects;

    @Option(
            names = "--clips-per-subject",
            paramLabel = "N",
            description = "Clips per person; this or --recordings-per-subject is required.")
    private @Nullable Integer clips;

    @Option(
            names = "--recordings-per-subject",
            paramLabel = "N",
            description = "Instead of clips, long recordings with blinks, head turns, light steps and speech.")
    private @Nullable Integer recordings;

    @Option(
            names = "--seconds",
            defaultValue = "40",
            paramLabel = "N",
            description = "Seconds of a recording (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rate",
            defaultValue = "30",
            paramLabel = "N",
            description = "Frames a second of a recording (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--size",
            defaultValue = "224",
            paramLabel = "PX",
            description = "Side of the frames (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--frames",
            defaultValue = "34",
            paramLabel = "N",
            description = "Mean length of a clip (default: ${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--phases",
            defaultValue = "alike",
            description = "alike: both phases show the same movement; differing: some units move in one phase only, and"
                    + " some classes rise slowly or fade fast; planted: two classes that differ in the brows before the"
                    + " apex only (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PhaseContent phases;

    @Option(names = "--video", description = "Keep one clip in fifteen as a video file.")
    private boolean video;

    @Override
    protected void work(Console console) throws Exception {
        if ((clips == null) == (recordings == null)) {
            throw wrongUsage("Give either --clips-per-subject N or --recordings-per-subject N.");
        }
        Project project = clips == null ? recordings(console) : clips(console);
        Map<String, Integer> perClass = new TreeMap<>();
        for (Clip clip : project.clips()) {
            if (clip.coding().emotion() != null) {
                perClass.merge(String.valueOf(clip.coding().emotion()), 1, Integer::sum);
            }
        }
        console.print(Words.count(project.clips().size(), "clip") + " of " + Words.count(subjects, "subject") + " in "
                + out + ": " + Words.counts(perClass) + ".");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("project", out.toString());
        result.put("clips", project.clips().size());
        result.put("subjects", subjects);
        result.put("perClass", perClass);
        console.json(result);
    }

    private Project clips(Console console) throws IOException {
        SyntheticDatasetSpec spec = wellFormed(() -> new SyntheticDatasetSpec(
                subjects, clips == null ? 1 : clips, seed, size, frames, video ? ONE_VIDEO_IN : 0, phases));
        return new SynthesiseProject(Adapters.projects(), Adapters.mediaWriter()).synthesise(out, spec, console);
    }

    private Project recordings(Console console) throws IOException {
        SyntheticRecordingSpec spec = wellFormed(() ->
                new SyntheticRecordingSpec(subjects, recordings == null ? 1 : recordings, seed, size, seconds, rate));
        return new SynthesiseRecordings(Adapters.projects(), Adapters.mediaWriter()).synthesise(out, spec, console);
    }

    private <T> T wellFormed(Supplier<T> spec) {
        try {
            return spec.get();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage() + ".");
        }
    }
}
