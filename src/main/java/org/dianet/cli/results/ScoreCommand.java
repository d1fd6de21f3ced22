package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.ScoresJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores of any table of predictions.
@Command(
        name = "score",
        description = {
            "Accuracy, UF1, UAR and the confusion matrix of any predictions file.",
            "Majority: the score of always answering the most frequent true class; random: of guessing by class shares."
        })
public final class ScoreCommand extends WorkCommand {

    @Parameters(
            paramLabel = "FILE.csv|RUN",
            description =
                    "Columns subject, truth, predicted (or participant, y_true, y_pred and the like); optional clip, fold,"
                            + " seed, p_<class>. Or a run folder.")
    private Path file = Path.of("");

    @Option(
            names = "--bootstrap",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Bootstrap draws for the interval.")
    private int draws;

    @Override
    protected void work(Console console) throws Exception {
        if (draws < 1) {
            throw wrongUsage("--bootstrap must be at least 1.");
        }
        ReadPredictions.Answers answers = new ReadPredictions(Adapters.runs()).of(file);
        List<String> classes = answers.classes();
        List<Prediction> predictions = answers.predictions();
        ScoreSheet sheet = ScoreSheet.of(classes, predictions, draws).beside(predictions, answers.linear());
        ReadPredictions.@Nullable Folds folds = answers.folds();
        if (folds != null && answers.state() == RunRecord.State.PARTIAL) {
            console.print("Partial: " + folds.done() + " of " + Words.count(folds.of(), "fold")
                    + "; the scores cover the finished folds only.");
        }
        ScoreLines.print(console, sheet, answers.leaks(), answers.run());
        if (Files.isDirectory(file)) {
            ChoiceLines.print(console, file, Adapters.runs().read(file));
        }
        answers.notes().forEach(console::print);
        print(console, classes, sheet);
        String state = answers.state().name().toLowerCase(Locale.ROOT);
        Map<String, Object> json = new LinkedHashMap<>(ScoresJson.toJson(sheet, state, answers.leaks()));
        json.put("clips", sheet.clips());
        json.put(
                "subjects",
                predictions.stream().map(Prediction::subject).distinct().count());
        json.put("notes", answers.notes());
        json.put("folds", folds == null ? null : json(folds));
        console.json(json);
    }

    private static Map<String, Object> json(ReadPredictions.Folds folds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("done", folds.done());
        json.put("of", folds.of());
        return json;
    }

    private static void print(Console console, List<String> classes, ScoreSheet sheet) {
        console.print("");
        String counts = sheet.bySeed().size() > 1 ? "answers" : "clips";
        console.print(String.format("%-16s %9s %9s %9s %9s", "class", "precision", "recall", "F1", counts));
        for (ClassScore score : sheet.pooled().perClass()) {
            console.print(String.format(
                    Locale.ROOT,
                    "%-16s %9s %9s %9s %9d",
                    score.name(),
                    shown(score.precision()),
                    shown(score.recall()),
                    shown(score.f1()),
                    score.support()));
        }
        console.print("");
        console.print(sheet.counted() + "; rows: truth, columns: predicted, in the order above");
        for (int t = 0; t < classes.size(); t++) {
            StringBuilder row = new StringBuilder(String.format("%-16s", classes.get(t)));
            for (int p = 0; p < classes.size(); p++) {
                row.append(String.format("%6d", sheet.pooled().confusion().count(t, p)));
            }
            console.print(row.toString());
        }
    }

    /// A class without clips, or never answered, has no such share.
    private static String shown(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
