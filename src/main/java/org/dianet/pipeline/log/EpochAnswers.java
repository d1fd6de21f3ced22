package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.dataset.table.Sheet;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.storage.StorageException;

/// The form of a table of epochs that has one row per clip and epoch.
final class EpochAnswers {
    private final Refusal refusal;

    /// Puts file and row before what is wrong with it.
    interface Refusal {
        StorageException of(Sheet.Row row, IllegalArgumentException cause);
    }

    EpochAnswers(Refusal refusal) {
        this.refusal = refusal;
    }

    /// @param columns places of subject, epoch, truth, predicted and perhaps clip
    TrainingLog log(List<Sheet.Row> rows, Map<String, Integer> columns) throws StorageException {
        Map<String, TreeMap<Integer, List<Prediction>>> answers = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        TreeSet<String> classes = new TreeSet<>();
        for (Sheet.Row row : rows) {
            try {
                String subject = named(row, columns, "subject");
                int epoch = whole(row, columns, "epoch");
                List<Prediction> before = answers.computeIfAbsent(subject, _ -> new TreeMap<>())
                        .computeIfAbsent(epoch, _ -> new ArrayList<>());
                String clip = columns.containsKey("clip") ? named(row, columns, "clip") : "clip " + (before.size() + 1);
                if (!seen.add(List.of(subject, String.valueOf(epoch), clip))) {
                    throw new IllegalArgumentException("clip " + clip + " of subject " + subject
                            + " was already answered in epoch " + epoch + "; give each training its own file");
                }
                String truth = label(row, columns, "truth");
                String predicted = label(row, columns, "predicted");
                classes.add(truth);
                classes.add(predicted);
                before.add(new Prediction(subject, clip, truth, predicted, subject, 1, List.of()));
            } catch (IllegalArgumentException e) {
                throw refusal.of(row, e);
            }
        }
        checkLabels(answers.values().stream()
                .flatMap(epochs -> epochs.values().stream())
                .flatMap(List::stream)
                .toList());
        List<TestCurve> curves = new ArrayList<>();
        List<Prediction> last = new ArrayList<>();
        List<Prediction> best = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Integer, List<Prediction>>> one : answers.entrySet()) {
            TreeMap<Integer, List<Prediction>> epochs = one.getValue();
            int clips = epochs.firstEntry().getValue().size();
            for (Map.Entry<Integer, List<Prediction>> epoch : epochs.entrySet()) {
                if (epoch.getValue().size() != clips) {
                    throw new IllegalArgumentException("subject " + one.getKey() + " has "
                            + epoch.getValue().size() + " answers in epoch " + epoch.getKey() + " and " + clips
                            + " in epoch " + epochs.firstKey());
                }
            }
            TestCurve curve = new TestCurve(
                    one.getKey(),
                    clips,
                    epochs.entrySet().stream()
                            .map(epoch -> new TestCurve.Epoch(epoch.getKey(), correct(epoch.getValue())))
                            .toList());
            curves.add(curve);
            last.addAll(epochs.lastEntry().getValue());
            best.addAll(epochs.getOrDefault(curve.best().number(), List.of()));
        }
        return new TrainingLog(
                "a table with the answers of every epoch",
                curves,
                List.copyOf(classes),
                last,
                best,
                TrainingLog.Printed.NOTHING,
                List.of());
    }

    private static void checkLabels(List<Prediction> answers) {
        Set<String> truths = answers.stream().map(Prediction::truth).collect(Collectors.toSet());
        if (!answers.isEmpty() && answers.stream().map(Prediction::predicted).noneMatch(truths::contains)) {
            throw new IllegalArgumentException("the columns with truths and answers have no label in common, such as "
                    + answers.getFirst().truth() + " and " + answers.getFirst().predicted()
                    + "; write the same labels in both");
        }
    }

    private static int correct(List<Prediction> answers) {
        return (int)
                answers.stream().filter(p -> p.truth().equals(p.predicted())).count();
    }

    /// Programs that keep whole numbers as fractions write 1 as `1.0`.
    private static String label(Sheet.Row row, Map<String, Integer> columns, String column) {
        String text = named(row, columns, column);
        return text.matches("-?\\d+[.,]0+") ? text.replaceFirst("[.,]0+$", "") : text;
    }

    static List<TestCurve.Epoch> sorted(List<TestCurve.Epoch> epochs) {
        return epochs.stream()
                .sorted(Comparator.comparingInt(TestCurve.Epoch::number))
                .toList();
    }

    /// @throws IllegalArgumentException if the cell is empty
    static String named(Sheet.Row row, Map<String, Integer> columns, String column) {
        String text = row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell of the column " + column + " is empty");
        }
        return text;
    }

    /// @throws IllegalArgumentException if the cell is not a whole number
    static int whole(Sheet.Row row, Map<String, Integer> columns, String column) {
        String text = named(row, columns, column);
        try {
            return Integer.parseInt(text.replaceFirst("[.,]0+$", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" in the column " + column + " is not a whole number", e);
        }
    }
}
