package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.HasSubject;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.SplitPlan;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// A paragraph for a paper that states what this run did, and nothing else.
final class MethodPart {
    private MethodPart() {}

    static Markup of(RunReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(data(report));
        sentences.add(folds(report));
        if (!report.run().nested()) {
            sentences.addAll(MethodSentences.of(report.run()));
        } else {
            sentences.add(ChoicePart.sentence(report.run(), report.trainings()));
            report.chosen()
                    .forEach((name, run) -> sentences.add(
                            "With the settings “" + name + "”: " + String.join(" ", MethodSentences.of(run))));
        }
        sentences.add(scores(report));
        sentences.add("The run used " + report.run().engine() + ".");
        return Markup.section(
                "Methods paragraph",
                Markup.element(
                        "p class=\"note\"",
                        "Ready to paste; every statement comes from this run's spec and results."
                                + (report.run().origin().ready().isPresent()
                                        ? ""
                                        : " This older run did not keep whether clips were imported as ready images: if"
                                                + " there were any, say that they were used unchanged.")),
                Markup.element("p class=\"paste\"", String.join(" ", sentences)));
    }

    private static String data(RunReport report) {
        RunRecord run = report.run();
        long subjects =
                run.clips().stream().map(RunRecord.RunClip::subject).distinct().count();
        String left = run.skipped().isEmpty()
                ? ""
                : "; " + Words.count(run.skipped().size(), "further clip") + " of the project "
                        + (run.skipped().size() == 1 ? "was" : "were") + " left out";
        return Words.count(run.clips().size(), "clip") + " of " + Words.count(subjects, "subject") + " in "
                + run.classes().size() + " classes (" + Numbers.listed(run.classes()) + ") from the project “"
                + run.project() + "” were used, with the class protocol “" + run.protocol() + "”" + left + ".";
    }

    private static String folds(RunReport report) {
        String seeds = report.run().spec().execution().seeds().size() == 1
                ? ""
                : ", once for each of "
                        + report.run().spec().execution().seeds().size() + " seeds ("
                        + Numbers.listed(report.run().spec().execution().seeds()) + ")";
        String part = report.partial()
                ? " Only " + report.trainings().size() + " of " + report.folds()
                        + " folds had been run when these scores were computed."
                : "";
        return divided(report.run()) + seeds + "." + part;
    }

    private static String divided(RunRecord run) {
        String plan = "Evaluation was " + run.split().plan().words() + ": ";
        return switch (run.split().plan()) {
            case SplitPlan.LeaveOneSubjectOut _, SplitPlan.WithinDataset _ ->
                plan
                        + "in each fold all clips of one subject were held out and the network was trained on the clips of the"
                        + " other subjects";
            case SplitPlan.KFold kFold ->
                plan + "the subjects were dealt at random into " + kFold.folds()
                        + " groups, with other groups for each seed; in"
                        + " each fold all clips of one group were held out and the network was trained on the clips of the"
                        + " other subjects";
            case SplitPlan.LeaveOneDatasetOut _ ->
                plan
                        + "in each fold the clips of one data set were held out and the network was trained on the clips of the"
                        + " others, without clips of subjects that occur in the held-out data set";
            case SplitPlan.TrainTest _ ->
                Objects.requireNonNull(run.split().folds().getFirst().heldOut())
                                .sides(run.clips().stream().map(Member::of).toList())
                        + "; no subject had clips on both sides";
        };
    }

    private record Member(SubjectId subject, String dataset) implements HasSubject {
        static Member of(RunRecord.RunClip clip) {
            return new Member(new SubjectId(clip.subject()), clip.dataset());
        }
    }

    private static String scores(RunReport report) {
        @Nullable SubjectBootstrap bootstrap = report.sheet().bootstrap();
        @Nullable Scores linear = report.sheet().linear();
        String interval = bootstrap == null
                ? " " + report.sheet().noInterval().orElseThrow()
                : " The 95 % percentile bootstrap interval of UF1 over the "
                        + report.sheet().shared() + " subjects ("
                        + bootstrap.draws() + " draws) was " + ScorePart.range(bootstrap.uf1()) + "."
                        + report.sheet().narrow().map(why -> " " + why).orElse("");
        return "From the confusion matrix pooled over folds"
                + (report.severalSeeds() ? ", as mean ± sample standard deviation over seeds," : "")
                + " accuracy was " + ofSeeds(report, Scores::accuracy) + ", UF1 " + ofSeeds(report, Scores::uf1)
                + " and UAR " + ofSeeds(report, Scores::uar) + "; always predicting the most frequent class gives "
                + three(report.sheet().majority())
                + (linear == null
                        ? ""
                        : ", and a regularised logistic regression on pooled motion images over the same folds gives "
                                + three(linear))
                + "." + interval;
    }

    private static String ofSeeds(RunReport report, ToDoubleFunction<Scores> score) {
        return ScorePart.value(report.sheet().spread(score), report);
    }

    private static String three(Scores scores) {
        return Numbers.score(scores.accuracy()) + ", " + Numbers.score(scores.uf1()) + " and "
                + Numbers.score(scores.uar());
    }
}
