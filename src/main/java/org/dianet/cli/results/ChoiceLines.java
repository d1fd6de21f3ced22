package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.Locale;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.run.Choice;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;

/// What the folds of a run chose, as lines; none for a run of one spec.
public final class ChoiceLines {
    private ChoiceLines() {}

    /// @throws StorageException if a fold is damaged
    public static void print(Console console, Path run, RunRecord record) throws StorageException {
        ReadRuns runs = new ReadRuns(Adapters.runs());
        if (!record.nested()) {
            return;
        }
        LinearSentence.images(record).ifPresent(console::print);
        for (ReadRuns.Chosen fold : runs.choices(run, record)) {
            console.print("  " + line(fold));
        }
        console.print("inner UF1 of every setting: report.html");
    }

    /// `s01, seed 1: DI-Onset (inner UF1 0.512)`.
    static String line(ReadRuns.Chosen fold) {
        double uf1 = fold.choice().candidates().stream()
                .filter(one -> one.name().equals(fold.choice().chosen()))
                .mapToDouble(Choice.Scored::uf1)
                .findFirst()
                .orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "%s, seed %d: %s (inner UF1 %.3f)",
                fold.fold(),
                fold.seed(),
                fold.choice().chosen(),
                uf1);
    }
}
