package org.dianet.cli;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.pipeline.LosoResult;

/// Scores as lines for people, always beside the majority class: the same numbers as in `scores.json`.
final class ScoreLines {
    private ScoreLines() {}

    static ScoreSheet sheet(LosoResult result) {
        return ScoreSheet.of(result.record().classes(), result.predictions());
    }

    static void print(Console console, ScoreSheet sheet) {
        print(console, "DIANet", score -> sheet.spread(score).mean());
        print(console, "majority class", score -> score.applyAsDouble(sheet.majority()));
    }

    private static void print(Console console, String name, ToDoubleFunction<ToDoubleFunction<Scores>> value) {
        console.print(String.format(
                Locale.ROOT,
                "%-15s accuracy %.3f  UF1 %.3f  UAR %.3f",
                name,
                value.applyAsDouble(Scores::accuracy),
                value.applyAsDouble(Scores::uf1),
                value.applyAsDouble(Scores::uar)));
    }
}
