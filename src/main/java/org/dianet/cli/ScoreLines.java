package org.dianet.cli;

import java.util.Locale;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.pipeline.LosoResult;

/// Scores as lines for people, always beside the majority class.
final class ScoreLines {
    private static final int DRAWS = 2000;

    private ScoreLines() {}

    static ScoreSheet sheet(LosoResult result) {
        return ScoreSheet.of(result.record().classes(), result.predictions(), DRAWS);
    }

    static void print(Console console, ScoreSheet sheet) {
        print(console, "DIANet", sheet.pooled());
        print(console, "majority class", sheet.majority());
    }

    private static void print(Console console, String name, Scores scores) {
        console.print(String.format(
                Locale.ROOT,
                "%-15s accuracy %.3f  UF1 %.3f  UAR %.3f",
                name,
                scores.accuracy(),
                scores.uf1(),
                scores.uar()));
    }
}
