package org.dianet.evaluation.epochs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many clips of a held-out subject were classified correctly after each epoch of the training without the subject.
///
/// @param clips of the subject, at least 1
/// @param epochs that were tested, by ascending number; at least one
public record TestCurve(String subject, int clips, List<Epoch> epochs) {

    /// @param number of the epoch as the log counts
    /// @param correct clips, from 0 to all
    public record Epoch(int number, int correct) {}

    /// @throws IllegalArgumentException if there is no clip or epoch, an epoch does not follow the one before it, or
    ///     has more correct clips than there are
    public TestCurve {
        epochs = List.copyOf(epochs);
        if (clips < 1 || epochs.isEmpty()) {
            throw new IllegalArgumentException("subject " + subject + " has no clips or no epochs");
        }
        int before = Integer.MIN_VALUE;
        for (Epoch epoch : epochs) {
            if (epoch.number() <= before) {
                throw new IllegalArgumentException(
                        "subject " + subject + " has epoch " + epoch.number() + " after epoch " + before
                                + ": it was trained more than once. Give each training its own file");
            }
            if (epoch.correct() < 0 || epoch.correct() > clips) {
                throw new IllegalArgumentException("subject " + subject + ", epoch " + epoch.number() + ": "
                        + epoch.correct() + " of " + clips + " clips cannot be correct");
            }
            before = epoch.number();
        }
    }

    public Epoch last() {
        return epochs.getLast();
    }

    /// The epoch with most correct clips; of equal ones the latest, as published loops keep it.
    public Epoch best() {
        return epochs.stream()
                .max(Comparator.comparingInt(Epoch::correct).thenComparingInt(Epoch::number))
                .orElseThrow();
    }

    public Optional<Epoch> at(int number) {
        return epochs.stream().filter(epoch -> epoch.number() == number).findFirst();
    }

    /// Mean number of correct clips of the last epochs, of fewer if there are fewer.
    public double meanOfLast(int count) {
        return epochs.subList(Math.max(0, epochs.size() - count), epochs.size()).stream()
                .mapToInt(Epoch::correct)
                .average()
                .orElseThrow();
    }

    /// Whether any epoch had all clips correct.
    public boolean everPerfect() {
        return best().correct() == clips;
    }

    /// Whether the training ended before others, with all clips of the test subject correct.
    ///
    /// @param longest last epoch of the longest training
    public boolean stoppedPerfect(int longest) {
        return last().number() < longest && last().correct() == clips;
    }
}
