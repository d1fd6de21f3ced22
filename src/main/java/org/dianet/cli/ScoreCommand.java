package org.dianet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.storage.csv.PredictionsCsv;
import org.dianet.storage.json.ScoresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores of any table of predictions.
@Command(
        name = "score",
        description = {
            "Accuracy, UF1, UAR and the confusion matrix of any predictions file.",
            "Majority: what always answering with the file's most frequent true class would score."
        })
final class ScoreCommand extends WorkCommand {

    @Parameters(
            paramLabel = "FILE.csv",
            description = "Columns subject, truth, predicted; clip, fold, seed, p_<class> if any.")
    private Path file = Path.of("");

    @Option(names = "--bootstrap", defaultValue = "2000", paramLabel = "N", description = "Draws of the interval.")
    private int draws;

    @Override
    void work(Console console) throws Exception {
        if (draws < 1) {
            throw wrongUsage("--bootstrap must be at least 1.");
        }
        PredictionsCsv.Content content = PredictionsCsv.read(file);
        List<String> classes = classes(content);
        ScoreSheet sheet = ScoreSheet.of(classes, content.predictions(), draws);
        print(console, classes, sheet);
        Map<String, Object> json = new LinkedHashMap<>(ScoresJson.toJson(sheet, "complete"));
        json.put(
                "clips",
                content.predictions().stream()
                        .map(p -> List.of(p.subject(), p.clip()))
                        .distinct()
                        .count());
        json.put(
                "subjects",
                content.predictions().stream()
                        .map(Prediction::subject)
                        .distinct()
                        .count());
        console.json(json);
    }

    /// The probability columns' classes first, then others that occur, by name.
    private static List<String> classes(PredictionsCsv.Content content) {
        TreeSet<String> others = new TreeSet<>();
        for (Prediction p : content.predictions()) {
            others.add(p.truth());
            others.add(p.predicted());
        }
        content.classes().forEach(others::remove);
        List<String> classes = new ArrayList<>(content.classes());
        classes.addAll(others);
        return classes;
    }

    private static void print(Console console, List<String> classes, ScoreSheet sheet) {
        line(
                console,
                "accuracy",
                sheet.spread(Scores::accuracy).mean(),
                sheet.majority().accuracy());
        line(console, "UF1", sheet.spread(Scores::uf1).mean(), sheet.majority().uf1());
        line(console, "UAR", sheet.spread(Scores::uar).mean(), sheet.majority().uar());
        if (sheet.bootstrap() != null) {
            Interval uf1 = sheet.bootstrap().uf1();
            console.print(String.format(Locale.ROOT, "UF1 95 %% over subjects: %.3f to %.3f", uf1.low(), uf1.high()));
        }
        console.print("");
        console.print(String.format("%-16s %9s %9s %9s %9s", "class", "precision", "recall", "F1", "clips"));
        for (ClassScore score : sheet.pooled().perClass()) {
            console.print(String.format(
                    Locale.ROOT,
                    "%-16s %9.3f %9.3f %9.3f %9d",
                    score.name(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.support()));
        }
        console.print("");
        console.print("rows: truth, columns: predicted, in the order above");
        for (int t = 0; t < classes.size(); t++) {
            StringBuilder row = new StringBuilder(String.format("%-16s", classes.get(t)));
            for (int p = 0; p < classes.size(); p++) {
                row.append(String.format("%6d", sheet.pooled().confusion().count(t, p)));
            }
            console.print(row.toString());
        }
    }

    private static void line(Console console, String name, double value, double majority) {
        console.print(String.format(Locale.ROOT, "%-9s %.3f   (majority %.3f)", name, value, majority));
    }
}
