package org.dianet.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.spotting.SpottingScore;
import org.dianet.face.FaceFinder;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.Words;
import org.dianet.model.project.ExpressionLength;
import org.dianet.pipeline.bench.SpotBench;
import org.dianet.synthesis.SyntheticRecordingSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// All methods of spotting on synthetic recordings with known events.
@Command(
        name = "spot",
        description = {
            "F1 of every method on drawn recordings, in which blinks, head turns, light steps and speech distract.",
            "Seeds 11 and 12 are those that the constants of the methods were chosen on."
        })
final class BenchSpotCommand extends WorkCommand {
    private static final int SIDE = 224;
    private static final long DRAWS_SEED = 1;

    @Option(names = "--subjects", defaultValue = "4", paramLabel = "N", description = "People (${DEFAULT-VALUE}).")
    private int subjects;

    @Option(names = "--recordings", defaultValue = "1", paramLabel = "N", description = "Recordings per person.")
    private int recordings;

    @Option(names = "--seconds", defaultValue = "40", paramLabel = "N", description = "Length of a recording.")
    private int seconds;

    @Option(names = "--rate", defaultValue = "30", paramLabel = "N", description = "Frames a second.")
    private double rate;

    @Option(names = "--seed", defaultValue = "501", paramLabel = "N", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--bootstrap", defaultValue = "2000", paramLabel = "N", description = "Draws for the intervals.")
    private int draws;

    @Override
    protected void work(Console console) throws Exception {
        if (draws < 1) {
            throw wrongUsage("--bootstrap must be at least 1.");
        }
        SyntheticRecordingSpec spec = spec();
        SpotBench.Outcome found;
        try (FaceFinder finder = Adapters.faces()) {
            found = new SpotBench().measure(spec, finder, console);
        }
        console.print(Words.count((long) subjects * recordings, "recording") + " of " + Words.count(subjects, "subject")
                + ", seed " + seed + "; distractors: " + found.among());
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("method", "F1", "95 % interval", "found", "false", "missed", "F1 of micro", "F1 of macro")));
        Map<String, Object> scores = new LinkedHashMap<>();
        for (SpottingMethod method : SpottingMethod.values()) {
            SpottingScore all = found.score(method, draws, DRAWS_SEED);
            SpottingScore micro = found.score(method, ExpressionLength.MICRO, draws, DRAWS_SEED);
            SpottingScore macro = found.score(method, ExpressionLength.MACRO, draws, DRAWS_SEED);
            rows.add(List.of(
                    method.toString(),
                    f1(all),
                    interval(all),
                    Integer.toString(all.counts().hits()),
                    Integer.toString(all.counts().falseAlarms()),
                    Integer.toString(all.counts().misses()),
                    f1(micro) + " " + interval(micro),
                    f1(macro) + " " + interval(macro)));
            scores.put(method.toString(), json(all));
        }
        TextTable.lines(rows).forEach(console::print);
        console.print(found.time().line());
        Map<String, Object> json = found.time().asMap();
        json.put("scores", scores);
        console.json(json);
    }

    private SyntheticRecordingSpec spec() {
        try {
            return new SyntheticRecordingSpec(subjects, recordings, seed, SIDE, seconds, rate);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage() + ".");
        }
    }

    private static String f1(SpottingScore score) {
        return score.counts()
                .f1()
                .asOptional()
                .map(value -> String.format(Locale.ROOT, "%.3f", value))
                .orElse("–");
    }

    private static String interval(SpottingScore score) {
        Interval interval = score.f1();
        return interval == null ? "–" : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
    }

    private static Map<String, @Nullable Object> json(SpottingScore score) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Interval interval = score.f1();
        json.put("f1", score.counts().f1().asOptional().orElse(null));
        json.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
        json.put("found", score.counts().hits());
        json.put("false", score.counts().falseAlarms());
        json.put("missed", score.counts().misses());
        return json;
    }
}
