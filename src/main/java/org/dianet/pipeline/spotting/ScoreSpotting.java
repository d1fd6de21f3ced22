package org.dianet.pipeline.spotting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.SpottingScore;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ExpressionLength;

/// Candidates against coded events, by the field's rule (method.md 6.7).
///
/// @param all whatever the length
/// @param byLength micro and macro, candidates against events of the same length; empty if a frame rate is not known
public record ScoreSpotting(
        List<CodedSpans> recordings, SpottingScore all, Map<ExpressionLength, SpottingScore> byLength) {
    public ScoreSpotting {
        recordings = List.copyOf(recordings);
        byLength = Collections.unmodifiableMap(new TreeMap<>(byLength));
    }

    /// @param draws of the bootstrap
    public static ScoreSpotting of(List<CodedSpans> recordings, int draws, long seed) {
        List<SpottedEvents> events = recordings.stream().map(CodedSpans::events).toList();
        boolean timed = events.stream()
                .flatMap(one -> one.coded().stream())
                .noneMatch(one -> one.length() == ExpressionLength.UNKNOWN);
        Map<ExpressionLength, SpottingScore> byLength = new TreeMap<>();
        for (ExpressionLength length :
                timed ? List.of(ExpressionLength.MICRO, ExpressionLength.MACRO) : List.<ExpressionLength>of()) {
            byLength.put(length, SpottingScore.of(events, length, draws, seed));
        }
        return new ScoreSpotting(recordings, SpottingScore.of(events, draws, seed), byLength);
    }

    /// How well the emotion of the events that were found is recognised.
    ///
    /// @param found events that a candidate found
    /// @param answered how many of them have a prediction
    /// @param seeds of the run
    /// @param uf1 of the predictions; with several seeds the mean over them
    /// @param strs F1 of spotting times UF1 of recognition
    public record Recognition(int found, int answered, int seeds, double uf1, double strs) {}

    /// @param predictions of networks that were not trained on the subject they predict
    /// @param same whether a clip is the one that the predictions have under its name and subject
    /// @return empty if no found event has a prediction, or nothing was spotted or coded
    public Optional<Recognition> with(List<String> classes, List<Prediction> predictions, Predicate<Clip> same) {
        Map<String, List<Prediction>> byClip = predictions.stream().collect(groupingBy(Prediction::clip));
        Map<Long, List<Prediction>> bySeed = new TreeMap<>();
        int found = 0;
        int answered = 0;
        for (CodedSpans recording : recordings) {
            for (SpottedEvents.Match match : recording.events().matches()) {
                found++;
                Clip clip = recording.clips().get(match.coded());
                List<Prediction> own = byClip.getOrDefault(clip.id().value(), List.of()).stream()
                        .filter(one -> one.subject().equals(clip.subject().value()))
                        .toList();
                if (!own.isEmpty() && same.test(clip)) {
                    answered++;
                    own.forEach(one -> bySeed.computeIfAbsent(one.seed(), _ -> new ArrayList<>())
                            .add(one));
                }
            }
        }
        if (answered == 0) {
            return Optional.empty();
        }
        double uf1 = bySeed.values().stream()
                .mapToDouble(of -> Scores.of(ConfusionMatrix.of(classes, of)).uf1())
                .average()
                .orElseThrow();
        int known = found;
        int told = answered;
        return all.counts().f1().asOptional().map(f1 -> new Recognition(known, told, bySeed.size(), uf1, f1 * uf1));
    }
}
