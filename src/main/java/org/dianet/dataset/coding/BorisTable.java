package org.dianet.dataset.coding;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;

/// The tables that BORIS exports (CSV, TSV, XLSX): *aggregated events*, one row per event with `Start (s)` and
/// `Stop (s)`, and *tabular events*, one row a key press with `Time` and START, STOP or POINT.
public final class BorisTable implements ForeignFile {
    private final SheetReader sheets;
    private final Function<String, OptionalDouble> lengths;

    /// @param lengths of recordings by name, in milliseconds, where known; tables of older versions do not say
    /// how long each file of a queue is
    public BorisTable(SheetReader sheets, Function<String, OptionalDouble> lengths) {
        this.sheets = sheets;
        this.lengths = lengths;
    }

    @Override
    public Content read(Path file) throws DatasetException {
        List<Sheet> read = sheets.read(file);
        Table table = table(file, read);
        boolean aggregated = table.has("Start (s)");
        BorisSources sources =
                new BorisSources(table, BorisHeading.of(read), aggregated ? "Start (s)" : "Time", lengths);
        BorisRows rows = new BorisRows(table, sources);
        return aggregated ? rows.aggregated() : rows.pressed();
    }

    private static Table table(Path file, List<Sheet> sheets) throws DatasetException {
        try {
            return Table.find(file, sheets, List.of("Behavior", "Start (s)", "Stop (s)"));
        } catch (DatasetException e) {
            // Not aggregated; whichever table it is not, the message about the other names all it needs.
            try {
                return Table.find(file, sheets, List.of("Behavior", "Time"));
            } catch (DatasetException other) {
                throw new DatasetException(
                        file
                                + " is not a table of events from BORIS: it has neither the columns Behavior, Start (s) and"
                                + " Stop (s) of aggregated events nor Behavior and Time of tabular events.",
                        other);
            }
        }
    }
}
