package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.Prediction;
import org.dianet.pipeline.results.ChoiceSentence;
import org.dianet.run.Choice;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;

/// What each fold chose, with every candidate's score on its inner folds. Nothing for a run of one spec.
final class ChoicePart {
    static final String NO_ONE_NETWORK =
            "each fold chose its own settings. The runs in the folder candidates each have one network to ask.";

    private ChoicePart() {}

    static Markup of(RunReport report) {
        List<String> names = report.run().split().candidates();
        if (!report.run().nested()) {
            return Markup.NOTHING;
        }
        List<String> head = new ArrayList<>(List.of("fold", "seed", "chosen"));
        names.forEach(name -> head.add("inner UF1: " + name));
        ReportTable table = new ReportTable(2, head.toArray(String[]::new));
        for (FoldRecord fold : report.trainings()) {
            Choice choice = fold.choice();
            if (choice != null && !fold.predictions().isEmpty()) {
                Prediction any = fold.predictions().getFirst();
                List<String> row = new ArrayList<>(List.of(any.fold(), String.valueOf(any.seed()), choice.chosen()));
                choice.candidates().forEach(one -> row.add(Numbers.score(one.uf1())));
                table.row(row.toArray(String[]::new));
            }
        }
        return Markup.section(
                "Settings chosen in each fold",
                Markup.element("p", sentence(report.run(), report.trainings())),
                Markup.element(
                        "p class=\"note\"",
                        "Inner scores are of training subjects; the fold's test subjects had no part in the choice. The"
                                + " settings are in grid.json, the networks in the folder candidates."),
                table.markup());
    }

    /// How settings were chosen and how often each was.
    static String sentence(RunRecord run, List<FoldRecord> folds) {
        Map<String, Long> counts = new LinkedHashMap<>();
        run.split().candidates().forEach(name -> counts.put(name, 0L));
        for (FoldRecord fold : folds) {
            Choice choice = fold.choice();
            if (choice != null) {
                counts.merge(choice.chosen(), 1L, Long::sum);
            }
        }
        return ChoiceSentence.of(counts).orElseThrow();
    }
}
