package org.dianet.dataset.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;
import org.dianet.dataset.SheetReader;
import org.dianet.dataset.Table;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.jspecify.annotations.Nullable;

/// The tables that BORIS exports (CSV, TSV, XLSX): *aggregated events*, one row an event with `Start (s)` and `Stop
/// (s)`, and *tabular events*, one row a key press with `Time` and START, STOP or POINT.
public final class BorisTable implements ForeignFile {
    private static final int MODIFIER_SETS = 9;
    private final SheetReader sheets;

    public BorisTable(SheetReader sheets) {
        this.sheets = sheets;
    }

    @Override
    public Content read(Path file) throws DatasetException {
        List<Sheet> read = sheets.read(file);
        Table table = table(file, read);
        Rows rows = new Rows(table, observation(read));
        return table.has("Start (s)") ? rows.aggregated() : rows.pressed();
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
                        file + " is no table of events from BORIS: it has neither the columns Behavior, Start (s) and"
                                + " Stop (s) of aggregated events nor Behavior and Time of tabular events.",
                        other);
            }
        }
    }

    /// Older versions name the observation above the table.
    private static String observation(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream().limit(60))
                .filter(row -> row.cell(0).equalsIgnoreCase("Observation id"))
                .map(row -> row.cell(1))
                .filter(id -> !id.isEmpty() && !id.equalsIgnoreCase("Observation date"))
                .findFirst()
                .orElse("");
    }

    private static final class Rows {
        private final Table table;
        private final String observation;
        private final List<ForeignEvent> events = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Rows(Table table, String observation) {
            this.table = table;
            this.observation = observation;
        }

        Content aggregated() {
            for (Sheet.Row row : table.rows()) {
                Optional<Double> start = time(row, "Start (s)");
                Optional<Double> stop = time(row, "Stop (s)");
                if (start.isPresent() && stop.isPresent()) {
                    boolean moment = table.text(row, "Behavior type").equalsIgnoreCase("POINT")
                            || start.get().equals(stop.get());
                    events.add(event(row, start.get(), moment ? null : stop.get()));
                }
            }
            return new Content(events, problems);
        }

        Content pressed() {
            record Key(List<String> recording, String subject, String behaviour) {}
            record Open(Sheet.Row row, double time) {}
            Map<Key, Open> open = new LinkedHashMap<>();
            for (Sheet.Row row : table.rows()) {
                Optional<Double> time = time(row, "Time");
                if (time.isEmpty()) {
                    continue;
                }
                Key key = new Key(recordings(row), table.text(row, "Subject"), behaviour(row));
                switch (status(row)) {
                    case "START" -> {
                        Open before = open.put(key, new Open(row, time.get()));
                        if (before != null) {
                            unpaired(before.row, "START");
                        }
                    }
                    case "STOP" -> {
                        @Nullable Open start = open.remove(key);
                        if (start == null) {
                            unpaired(row, "STOP");
                        } else {
                            events.add(event(start.row, start.time, time.get()));
                        }
                    }
                    default -> events.add(event(row, time.get(), null));
                }
            }
            open.values().forEach(left -> unpaired(left.row, "START"));
            return new Content(events, problems);
        }

        private void unpaired(Sheet.Row row, String status) {
            problems.add(
                    "row " + row.number() + ": the " + status + " of " + behaviour(row) + " has no partner; left out");
        }

        private String status(Sheet.Row row) {
            String status = table.text(row, "Status");
            return (status.isEmpty() ? table.text(row, "Behavior type") : status).toUpperCase(Locale.ROOT);
        }

        private String behaviour(Sheet.Row row) {
            return table.text(row, "Behavior");
        }

        private Optional<Double> time(Sheet.Row row, String column) {
            String text = table.text(row, column);
            Optional<Double> millis = Times.millis(text);
            if (millis.isEmpty()) {
                problems.add("row " + row.number() + ", column " + column + ": '" + text
                        + "' is not a time in seconds; left out");
            }
            return millis;
        }

        private ForeignEvent event(Sheet.Row row, double start, @Nullable Double stop) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String column : List.of("Modifiers", "Modifier")) {
                put(values, "modifiers", table.text(row, column));
            }
            // A behaviour may have several sets of modifiers, each with a column of its own.
            for (int set = 1; set <= MODIFIER_SETS; set++) {
                for (String column : List.of("Modifier ", "Modifiers ")) {
                    put(values, "modifiers", table.text(row, column + set));
                }
            }
            for (String column : List.of("Comment", "Comment start", "Comment stop")) {
                put(values, "comment", table.text(row, column));
            }
            return new ForeignEvent(
                    "row " + row.number(), recordings(row), behaviour(row), values, start, stop, Ending.FRAME);
        }

        private static void put(Map<String, String> values, String name, String text) {
            if (!text.isEmpty() && !text.equalsIgnoreCase("None")) {
                values.merge(name, text, (a, b) -> a.equals(b) ? a : a + "; " + b);
            }
        }

        private List<String> recordings(Sheet.Row row) {
            List<String> names = new ArrayList<>();
            for (String column :
                    List.of("Observation id", "Media file name", "Media file path", "Media file", "Source")) {
                String name = table.text(row, column);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            if (!observation.isEmpty()) {
                names.add(observation);
            }
            return names;
        }
    }
}
