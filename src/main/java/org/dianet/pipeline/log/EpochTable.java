package org.dianet.pipeline.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Reads a table of epochs: one row per subject and epoch with how many clips were correct, or one row per clip and
/// epoch with the truth and the answer.
final class EpochTable {
    private static final int HEADER_WITHIN = 60;
    private static final Map<String, List<String>> NAMES = Map.of(
            "subject",
                    List.of(
                            "subject",
                            "subject_id",
                            "test_subject",
                            "held_out",
                            "held_out_subject",
                            "left_out",
                            "left_out_subject",
                            "loso_subject",
                            "participant",
                            "participant_id",
                            "sub",
                            "fold"),
            "epoch", List.of("epoch", "epochs", "ep", "iteration"),
            "n",
                    List.of(
                            "n",
                            "n_test",
                            "test_n",
                            "n_clips",
                            "clips",
                            "samples",
                            "n_samples",
                            "total",
                            "count",
                            "support",
                            "size",
                            "test_size",
                            "num_samples",
                            "num_test"),
            "correct",
                    List.of(
                            "correct",
                            "n_correct",
                            "test_correct",
                            "val_correct",
                            "hits",
                            "num_correct",
                            "correct_num",
                            "tp"),
            // Beside one of these, Keras keeps that of the training clips as plain "accuracy".
            "accuracy",
                    List.of(
                            "test_accuracy",
                            "test_acc",
                            "val_accuracy",
                            "val_acc",
                            "validation_accuracy",
                            "validation_acc",
                            "accuracy",
                            "acc"),
            "clip", List.of("clip", "clip_id", "video", "video_id", "sample", "sample_id", "filename"),
            "truth", List.of("truth", "y_true", "true_label", "label", "target", "ground_truth", "gt"),
            "predicted", List.of("predicted", "y_pred", "pred", "prediction", "pred_label", "predicted_label"));

    private final Path file;
    private final Map<String, Integer> columns;
    private final List<Sheet.Row> rows;

    private EpochTable(Path file, Map<String, Integer> columns, List<Sheet.Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /// @param notText a clause on why the file is not the text of a log; empty for a workbook
    /// @throws StorageException if it is no such table or a row is wrong; the sentence names it, or
    ///     what was looked for
    static TrainingLog read(SheetReader sheets, Path file, String notText) throws StorageException {
        @Nullable NearTable near = null;
        try {
            for (Sheet sheet : sheets.read(file)) {
                List<Sheet.Row> filled =
                        sheet.rows().stream().filter(row -> !row.blank()).toList();
                for (int i = 0; i < Math.min(HEADER_WITHIN, filled.size()); i++) {
                    Map<String, Integer> columns = columns(filled.get(i));
                    if (enough(columns)) {
                        return new EpochTable(file, columns, filled.subList(i + 1, filled.size())).log();
                    }
                    near = NearTable.nearer(near, new NearTable(filled.get(i).number(), columns.keySet()));
                }
            }
        } catch (DatasetException e) {
            throw unknown(file, notText, near, e);
        }
        throw unknown(file, notText, near, null);
    }

    private static StorageException unknown(
            Path file, String notText, @Nullable NearTable near, @Nullable Exception cause) {
        String sentence = file + " is not a known form of training log: "
                + (near != null && near.likely()
                        ? near.clause(NAMES) + "; "
                        : notText.isEmpty() ? "" : notText + "; or ")
                + "a table needs the columns subject, epoch and either correct and n, or accuracy and n, or truth and"
                + " predicted.";
        return cause == null ? new StorageException(sentence) : new StorageException(sentence, cause);
    }

    private static boolean enough(Map<String, Integer> columns) {
        boolean counts =
                columns.containsKey("n") && (columns.containsKey("correct") || columns.containsKey("accuracy"));
        return columns.containsKey("subject") && columns.containsKey("epoch") && (counts || answers(columns));
    }

    private static boolean answers(Map<String, Integer> columns) {
        return columns.containsKey("truth") && columns.containsKey("predicted");
    }

    private static Map<String, Integer> columns(Sheet.Row row) {
        Map<String, Integer> found = new HashMap<>();
        NAMES.forEach((ours, names) -> names.stream()
                .flatMap(name -> positions(row, name).stream())
                .findFirst()
                .ifPresent(position -> found.put(ours, position)));
        return found;
    }

    private static List<Integer> positions(Sheet.Row row, String name) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_").equals(name)) {
                positions.add(i);
            }
        }
        return positions;
    }

    private TrainingLog log() throws StorageException {
        return answers(columns) ? new EpochAnswers(this::refused).log(rows, columns) : counted();
    }

    private TrainingLog counted() throws StorageException {
        Map<String, List<TestCurve.Epoch>> epochs = new LinkedHashMap<>();
        Map<String, Integer> clips = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        boolean rounded = false;
        PrintedShare.Scale scale = PrintedShare.Scale.of(
                columns.containsKey("accuracy")
                        ? rows.stream().map(row -> cell(row, "accuracy")).toList()
                        : List.of());
        for (Sheet.Row row : rows) {
            try {
                String subject = EpochAnswers.named(row, columns, "subject");
                int n = EpochAnswers.whole(row, columns, "n");
                Integer before = clips.putIfAbsent(subject, n);
                if (before != null && before != n) {
                    throw new IllegalArgumentException(
                            "subject " + subject + " has " + n + " clips there and " + before + " above");
                }
                int correct;
                if (columns.containsKey("correct")) {
                    correct = EpochAnswers.whole(row, columns, "correct");
                } else {
                    PrintedShare share = scale.share(cell(row, "accuracy"));
                    rounded |= share.ambiguous(n);
                    correct = share.correct(n);
                }
                epochs.computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(new TestCurve.Epoch(EpochAnswers.whole(row, columns, "epoch"), correct));
            } catch (IllegalArgumentException e) {
                throw refused(row, e);
            }
        }
        if (scale == PrintedShare.Scale.PER_CENT && !columns.containsKey("correct")) {
            notes.add("Accuracies are per cent here, because some exceed 1.");
        }
        if (rounded) {
            notes.add("The table has too few digits to count every clip; numbers of correct clips are the nearest.");
        }
        return new TrainingLog(
                "a table with the correct clips of every subject and epoch",
                curves(epochs, clips),
                List.of(),
                List.of(),
                List.of(),
                TrainingLog.Printed.NOTHING,
                notes);
    }

    private List<TestCurve> curves(Map<String, List<TestCurve.Epoch>> epochs, Map<String, Integer> clips)
            throws StorageException {
        if (epochs.isEmpty()) {
            throw new StorageException(file + " has the columns of a table of epochs but no row below them.");
        }
        try {
            return epochs.entrySet().stream()
                    .map(entry -> new TestCurve(
                            entry.getKey(),
                            clips.getOrDefault(entry.getKey(), 0),
                            EpochAnswers.sorted(entry.getValue())))
                    .collect(Collectors.toList());
        } catch (IllegalArgumentException e) {
            throw new StorageException(file + ": " + e.getMessage() + ".", e);
        }
    }

    private String cell(Sheet.Row row, String column) {
        return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
    }

    private StorageException refused(Sheet.Row row, IllegalArgumentException e) {
        return new StorageException(file + ", row " + row.number() + ": " + e.getMessage() + ".", e);
    }
}
