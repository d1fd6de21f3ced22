package org.dianet.evaluation;

import java.util.Collection;
import java.util.List;

/// Which clips two systems classified correctly, by vote of their seeds: a system classified a clip correctly
/// if more than half of its seeds did, and wrong if more than half did not. A clip on which the seeds of either
/// are split evenly is neither, and is left out for both. With one seed the votes are the answers.
///
/// @param clips with a vote of both
/// @param tied clips that are left out
/// @param onlyFirst clips that only the first classified correctly
/// @param onlySecond clips that only the second classified correctly
public record SeedMajority(int clips, int tied, int onlyFirst, int onlySecond) {

    /// @param clips places of each clip's answers
    static SeedMajority of(PairedAnswers pairs, Collection<List<Integer>> clips) {
        int tied = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (List<Integer> places : clips) {
            int ours = majority(pairs.first(), places);
            int theirs = majority(pairs.second(), places);
            tied += ours == 0 || theirs == 0 ? 1 : 0;
            onlyFirst += ours > 0 && theirs < 0 ? 1 : 0;
            onlySecond += theirs > 0 && ours < 0 ? 1 : 0;
        }
        return new SeedMajority(clips.size() - tied, tied, onlyFirst, onlySecond);
    }

    /// Seeds that were right minus seeds that were wrong.
    private static int majority(List<Prediction> predictions, List<Integer> places) {
        int right = (int) places.stream()
                .map(predictions::get)
                .filter(p -> p.predicted().equals(p.truth()))
                .count();
        return 2 * right - places.size();
    }

    /// Accuracy of the first's votes minus that of the second's; 0 if every clip is tied.
    public double difference() {
        return clips == 0 ? 0 : (double) (onlyFirst - onlySecond) / clips;
    }

    public McNemar mcNemar() {
        return McNemar.of(onlyFirst, onlySecond);
    }

    public MinimumDetectableDifference detectable() {
        return MinimumDetectableDifference.of(clips, onlyFirst + onlySecond);
    }

    /// Whether the difference is smaller than any that the exact test could show; exactly if its p is not below the
    /// level.
    public boolean belowDetectable() {
        return detectable().isUndetectable(difference());
    }
}
