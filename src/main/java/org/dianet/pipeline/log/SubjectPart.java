package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.pipeline.log.LogLine.Which;
import org.jspecify.annotations.Nullable;

/// What a log says of one held-out subject, from its heading to the next.
final class SubjectPart {
    private record Tested(int epoch, String accuracy, int line) {}

    private final String subject;
    private final List<Tested> epochs = new ArrayList<>();
    private final Map<Which, List<String>> labels = new EnumMap<>(Which.class);
    private @Nullable Integer clips;
    private @Nullable Integer most;

    SubjectPart(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    boolean empty() {
        return epochs.isEmpty() && labels.isEmpty();
    }

    boolean tested() {
        return !epochs.isEmpty();
    }

    /// @throws IllegalArgumentException if the log said another number before
    void clips(int count) {
        if (clips != null && clips != count) {
            throw new IllegalArgumentException(
                    "subject " + subject + " has " + count + " clips there and " + clips + " above");
        }
        clips = count;
    }

    /// @throws IllegalArgumentException if the epoch is not later than the one before
    void epoch(int number, String accuracy, int line) {
        if (!epochs.isEmpty() && epochs.getLast().epoch() >= number) {
            throw new IllegalArgumentException("subject " + subject + " is at epoch " + number + " after epoch "
                    + epochs.getLast().epoch() + "; give each training its own file");
        }
        epochs.add(new Tested(number, accuracy, line));
    }

    void most(int correct, int of) {
        clips(of);
        most = correct;
    }

    /// @throws IllegalArgumentException if the log lists them twice, or lists of other lengths
    void labels(Which which, List<String> list) {
        clips(list.size());
        if (labels.putIfAbsent(which, list) != null) {
            throw new IllegalArgumentException(
                    "the answers for subject " + subject + " are there twice; give each training its own file");
        }
    }

    List<String> accuracies() {
        return epochs.stream().map(Tested::accuracy).toList();
    }

    /// @throws IllegalArgumentException if the number of clips is not there or does not fit an accuracy; the sentence
    ///     says so
    TestCurve curve(PrintedShare.Scale scale) {
        if (clips == null) {
            throw new IllegalArgumentException("the log does not say how many clips subject " + subject
                    + " has; it needs a line such as \"Validation set size: 13\" in that subject's part");
        }
        List<TestCurve.Epoch> counted = new ArrayList<>();
        for (Tested tested : epochs) {
            try {
                counted.add(new TestCurve.Epoch(
                        tested.epoch(), scale.share(tested.accuracy()).correct(clips)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + tested.line() + ": " + e.getMessage(), e);
            }
        }
        return new TestCurve(subject, clips, counted);
    }

    /// Whether accuracies have too few digits to tell neighbouring numbers of clips apart.
    boolean ambiguous(PrintedShare.Scale scale) {
        return clips != null
                && epochs.stream()
                        .anyMatch(tested -> scale.share(tested.accuracy()).ambiguous(clips));
    }

    /// The most correct clips of any epoch as the log counts them; empty if it does not.
    Optional<Integer> most() {
        return Optional.ofNullable(most);
    }

    boolean lists(Which which) {
        return labels.containsKey(which) && labels.containsKey(Which.TRUTH);
    }

    /// @param which that [#lists]
    List<Prediction> answers(Which which) {
        List<String> truths = Objects.requireNonNull(labels.get(Which.TRUTH));
        List<String> answers = Objects.requireNonNull(labels.get(which));
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            predictions.add(
                    new Prediction(subject, "clip " + (i + 1), truths.get(i), answers.get(i), subject, 1, List.of()));
        }
        return predictions;
    }
}
