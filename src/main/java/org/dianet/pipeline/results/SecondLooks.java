package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.results.SecondLook.Reason;
import org.dianet.run.RunRecord;
import org.dianet.video.MediaOpener;

/// The clips that are worth a second look, by the answers of networks that never saw the subject and by what coders
/// made of them. The order is by the weightiest reason, then by how little the model believes the label.
public final class SecondLooks {
    /// Difference between the two likeliest classes below which an answer is unsure.
    private static final double UNSURE = 0.1;

    private final OutOfFoldAnswers answers;

    public SecondLooks(MediaOpener opener) {
        this.answers = new OutOfFoldAnswers(opener);
    }

    /// What a run says of a project's clips, whatever their labels, so that it holds while people edit these.
    ///
    /// @param classes of the run
    public record Said(List<String> classes, Map<ClipId, OutOfFoldAnswers.Answer> answers) {}

    /// @param folder the project's folder
    /// @param predictions of the run's finished folds
    /// @return no answers unless subjects were left out one by one
    public Said said(Project project, Path folder, Path run, RunRecord record, List<Prediction> predictions) {
        return new Said(record.classes(), answers.of(project, folder, run, record, predictions));
    }

    /// By the labels that the project has now.
    public static List<SecondLook> of(Project project, Said said) {
        List<Labelled> labelled = new ArrayList<>();
        said.answers()
                .forEach((id, answer) -> project.clip(id)
                        .flatMap(clip -> label(project, clip)
                                .filter(said.classes()::contains)
                                .map(name -> new Labelled(clip, said.classes().indexOf(name), answer)))
                        .ifPresent(labelled::add));
        Map<Integer, Double> usual = labelled.stream()
                .collect(Collectors.groupingBy(
                        Labelled::label,
                        LinkedHashMap::new,
                        Collectors.averagingDouble(one -> one.answer().mean().get(one.label()))));
        return labelled.stream()
                .flatMap(one -> look(project, said.classes(), one, usual).stream())
                .sorted(Comparator.comparing((SecondLook look) -> look.reasons().getFirst())
                        .thenComparing(SecondLook::ofLabel))
                .toList();
    }

    private record Labelled(Clip clip, int label, OutOfFoldAnswers.Answer answer) {}

    private static Optional<String> label(Project project, Clip clip) {
        return project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts counts
                ? Optional.of(counts.className())
                : Optional.empty();
    }

    private static Optional<SecondLook> look(
            Project project, List<String> classes, Labelled one, Map<Integer, Double> usual) {
        List<Double> mean = one.answer().mean();
        int read = one.answer().read();
        double threshold = usual.getOrDefault(read, 0.0);
        List<Reason> reasons = new ArrayList<>();
        if (read != one.label()) {
            boolean sure = usual.containsKey(read) && mean.get(read) >= threshold;
            reasons.add(sure ? Reason.LABEL_DOUBTED : Reason.MODEL_DISAGREES);
        }
        if (one.clip().byPeople().stream()
                        .filter(coding ->
                                EventSpan.oneEvent(one.clip(), one.clip().coding(), coding))
                        .flatMap(coding -> label(project, one.clip().showing(coding)).stream())
                        .distinct()
                        .count()
                > 1) {
            reasons.add(Reason.CODERS_DIFFER);
        }
        if (one.answer().bySeed().stream().distinct().count() > 1) {
            reasons.add(Reason.SEEDS_DIFFER);
        }
        List<Double> sorted = mean.stream().sorted(Comparator.reverseOrder()).toList();
        if (sorted.size() > 1 && sorted.get(0) - sorted.get(1) < UNSURE) {
            reasons.add(Reason.UNSURE);
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new SecondLook(
                        one.clip().id(),
                        reasons,
                        classes.get(one.label()),
                        classes.get(read),
                        mean.get(one.label()),
                        mean.get(read),
                        threshold));
    }
}
