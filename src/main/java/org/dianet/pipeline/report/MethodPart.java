package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.storage.RunRecord;
import org.jspecify.annotations.Nullable;

/// A paragraph for a paper that states what this run did, and nothing else.
final class MethodPart {
    private MethodPart() {}

    static Markup of(RunReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(data(report));
        sentences.add(folds(report));
        sentences.addAll(MethodSentences.of(report.run().spec()));
        sentences.add(scores(report));
        sentences.add("The run used " + report.run().engine() + ".");
        return Markup.section(
                "Methods paragraph",
                Markup.element(
                        "p class=\"note\"",
                        "Ready to paste; every statement is taken from this run's spec and results. Clips that came as ready"
                                + " images instead of frames entered as they are: add a sentence if there were any."),
                Markup.element("p class=\"paste\"", String.join(" ", sentences)));
    }

    private static String data(RunReport report) {
        RunRecord run = report.run();
        long subjects =
                run.clips().stream().map(RunRecord.RunClip::subject).distinct().count();
        String left = run.skipped().isEmpty()
                ? ""
                : "; " + Numbers.count(run.skipped().size(), "further clip") + " of the project "
                        + (run.skipped().size() == 1 ? "was" : "were") + " left out";
        return Numbers.count(run.clips().size(), "clip") + " of " + Numbers.count(subjects, "subject") + " in "
                + run.classes().size() + " classes (" + Numbers.listed(run.classes()) + ") from the project “"
                + run.project() + "” were used, with the class protocol “" + run.protocol() + "”" + left + ".";
    }

    private static String folds(RunReport report) {
        String seeds = report.run().spec().seeds().size() == 1
                ? ""
                : ", once for each of " + report.run().spec().seeds().size() + " seeds";
        String part = report.partial()
                ? " Only " + report.trainings().size() + " of " + report.folds()
                        + " folds had been run when these scores were computed."
                : "";
        return "Evaluation was leave-one-subject-out: in each fold all clips of one subject were held out and the network"
                + " was trained on the clips of the other subjects" + seeds + "." + part;
    }

    private static String scores(RunReport report) {
        Scores majority = report.sheet().majority();
        @Nullable SubjectBootstrap bootstrap = report.sheet().bootstrap();
        String interval = bootstrap == null
                ? ""
                : " The 95 % bootstrap interval of UF1 over subjects (" + bootstrap.draws() + " draws) was "
                        + ScorePart.range(bootstrap.uf1()) + ".";
        return "From the confusion matrix pooled over folds" + (report.severalSeeds() ? ", as a mean over seeds," : "")
                + " accuracy was " + mean(report, Scores::accuracy) + ", UF1 " + mean(report, Scores::uf1) + " and UAR "
                + mean(report, Scores::uar) + "; always answering with the most frequent class gives "
                + Numbers.score(majority.accuracy()) + ", " + Numbers.score(majority.uf1()) + " and "
                + Numbers.score(majority.uar()) + "." + interval;
    }

    private static String mean(RunReport report, ToDoubleFunction<Scores> score) {
        return Numbers.score(report.sheet().spread(score).mean());
    }
}
