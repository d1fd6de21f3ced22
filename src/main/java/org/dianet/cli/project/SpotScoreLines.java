package org.dianet.cli.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.SpottingCounts;
import org.dianet.evaluation.spotting.SpottingScore;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.Words;
import org.dianet.pipeline.spotting.CodedSpans;
import org.dianet.pipeline.spotting.ScoreSpotting;
import org.jspecify.annotations.Nullable;

/// Scores of spotting for people and for scripts.
final class SpotScoreLines {
    private SpotScoreLines() {}

    static void print(Console console, ScoreSpotting scores, SpottingMethod method) {
        List<CodedSpans> recordings = scores.recordings();
        long subjects = recordings.stream()
                .map(one -> one.events().subject())
                .distinct()
                .count();
        console.print(method + ": " + Words.count(recordings.size(), "recording") + " of "
                + Words.count(subjects, "subject")
                + "; an event is found if a candidate overlaps it by at least half of their union, one to one.");
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("events", "F1", "95 % interval", "precision", "recall", "found", "false", "missed")));
        rows.add(row("all", scores.all()));
        scores.byLength().forEach((length, score) -> rows.add(row(length.toString(), score)));
        TextTable.lines(rows).forEach(console::print);
        if (scores.byLength().isEmpty()) {
            console.print("Micro and macro are not told apart, because the frame rate of a recording is not known.");
        }
        if (scores.all().f1() != null) {
            console.print("Interval: bootstrap over " + (subjects > 1 ? "subjects." : "recordings of one subject."));
        }
        left(console, recordings.stream().mapToInt(CodedSpans::unbounded).sum(), "has no onset or no offset");
        left(console, recordings.stream().mapToInt(CodedSpans::excluded).sum(), "lies in an excluded stretch");
        console.print(SpotLines.UNMEASURED);
    }

    private static void left(Console console, int count, String why) {
        if (count > 0) {
            console.print(Words.count(count, "event") + " not compared, because it " + why + ".");
        }
    }

    private static List<String> row(String name, SpottingScore score) {
        SpottingCounts counts = score.counts();
        Interval interval = score.f1();
        return List.of(
                name,
                shown(counts.f1()),
                interval == null ? "–" : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high()),
                shown(counts.precision()),
                shown(counts.recall()),
                Integer.toString(counts.hits()),
                Integer.toString(counts.falseAlarms()),
                Integer.toString(counts.misses()));
    }

    private static String shown(Coefficient value) {
        return value.asOptional()
                .map(known -> String.format(Locale.ROOT, "%.3f", known))
                .orElse("–");
    }

    static Map<String, @Nullable Object> json(ScoreSpotting scores) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("recordings", scores.recordings().size());
        json.put("overlap", SpottedEvents.LEAST_OVERLAP);
        json.put("all", json(scores.all()));
        scores.byLength().forEach((length, score) -> json.put(length.toString(), json(score)));
        json.put(
                "notCompared",
                scores.recordings().stream()
                        .mapToInt(one -> one.unbounded() + one.excluded())
                        .sum());
        return json;
    }

    private static Map<String, @Nullable Object> json(SpottingScore score) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Interval interval = score.f1();
        json.put("f1", score.counts().f1().asOptional().orElse(null));
        json.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
        json.put("precision", score.counts().precision().asOptional().orElse(null));
        json.put("recall", score.counts().recall().asOptional().orElse(null));
        json.put("found", score.counts().hits());
        json.put("false", score.counts().falseAlarms());
        json.put("missed", score.counts().misses());
        return json;
    }
}
