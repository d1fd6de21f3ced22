package org.dianet.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.correction.CorrectionWords;
import org.dianet.pipeline.correction.Corrections;
import org.dianet.pipeline.correction.Corrections.Line;
import org.dianet.pipeline.correction.Corrections.Scored;
import org.dianet.run.CorrectionStudy;
import org.dianet.storage.json.ComparisonJson;
import org.dianet.storage.json.ScoresJson;
import org.jspecify.annotations.Nullable;

/// A study of corrections as lines for people and as JSON.
final class CorrectionLines {
    private CorrectionLines() {}

    static List<String> of(Corrections corrections) {
        List<String> lines = new ArrayList<>(CorrectionWords.leaks(corrections));
        lines.add("As a user sees it: tested on pictures of the same marks");
        lines.addAll(table(corrections, Line::whole));
        lines.add("");
        lines.add("Training alone: tested on pictures of the corrected marks");
        lines.addAll(table(corrections, Line::training));
        lines.add("");
        lines.addAll(CorrectionWords.findings(corrections));
        lines.addAll(CorrectionWords.notes(corrections));
        return lines;
    }

    private static List<String> table(Corrections corrections, Function<Line, Scored> scored) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("", "UF1 [95 %]", "UAR", "Δ UF1 points [95 %]", "Δ UAR points [95 %]"));
        for (Line line : corrections.lines()) {
            ScoreSheet sheet = scored.apply(line).sheet();
            Comparison gain = scored.apply(line).gain();
            cells.add(List.of(
                    line.name(),
                    ScoreLines.value(sheet, Metric.UF1) + interval(sheet),
                    ScoreLines.value(sheet, Metric.UAR),
                    gain == null ? "reference" : CorrectionWords.points(gain, sheet, Metric.UF1),
                    gain == null ? "" : CorrectionWords.points(gain, sheet, Metric.UAR)));
        }
        return TextTable.lines(cells);
    }

    private static String interval(ScoreSheet sheet) {
        if (sheet.bootstrap() == null) {
            return "";
        }
        Interval uf1 = sheet.bootstrap().uf1();
        return String.format(Locale.ROOT, " [%.3f, %.3f]", uf1.low(), uf1.high());
    }

    static Map<String, Object> json(String out, Corrections corrections) {
        CorrectionStudy study = corrections.study();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", out);
        json.put("project", study.project());
        json.put("origin", study.origin());
        json.put("clips", study.clips().size());
        json.put("subjects", study.subjects().size());
        json.put("differing", study.differing().size());
        json.put("looks", study.review().looks());
        json.put("rounds", study.review().rounds());
        json.put("orders", study.review().orders());
        json.put("comparable", corrections.leaks().isEmpty());
        json.put("leaks", corrections.leaks());
        json.put("missing", corrections.missing());
        json.put(
                "states",
                corrections.lines().stream()
                        .map(line -> json(line, corrections.leaks()))
                        .toList());
        json.put(
                "pictures",
                corrections
                        .pictures()
                        .map(of -> comparison(
                                of, "before, corrected pictures", "before, own pictures", corrections.leaks()))
                        .orElse(null));
        Optional<Corrections.Both> over = corrections.queueOverRandom();
        json.put(
                "queueOverRandom",
                over.map(both -> Map.of(
                                "whole", comparison(both.whole(), "queue", "random", corrections.leaks()),
                                "training", comparison(both.training(), "queue", "random", corrections.leaks())))
                        .orElse(null));
        json.put("findings", CorrectionWords.findings(corrections));
        json.put("notes", CorrectionWords.notes(corrections));
        return json;
    }

    private static Map<String, Object> json(Line line, List<String> leaks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", line.state().name().toLowerCase(Locale.ROOT));
        json.put("name", line.name());
        json.put("looks", line.looks());
        json.put("found", line.found());
        json.put("whole", json(line.name(), line.whole(), leaks));
        json.put("training", json(line.name(), line.training(), leaks));
        return json;
    }

    private static Map<String, Object> json(String name, Scored scored, List<String> leaks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scores", ScoresJson.toJson(scored.sheet(), "complete", leaks));
        @Nullable Comparison gain = scored.gain();
        json.put("gain", gain == null ? null : comparison(gain, name, "before", leaks));
        return json;
    }

    private static Map<String, Object> comparison(Comparison of, String first, String second, List<String> leaks) {
        return ComparisonJson.toJson(of, first, second, leaks, List.of());
    }
}
