package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.dianet.dataset.coding.ForeignFile.Content;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.jspecify.annotations.Nullable;

/// The rows of a table of BORIS as events.
final class BorisRows {
    private static final int MODIFIER_SETS = 9;
    private final Table table;
    private final BorisSources sources;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    BorisRows(Table table, BorisSources sources) {
        this.table = table;
        this.sources = sources;
    }

    Content aggregated() {
        for (Sheet.Row row : table.rows()) {
            Optional<Moment> start = moment(row, "Start (s)", " start");
            Optional<Moment> stop = moment(row, "Stop (s)", " stop");
            if (start.isPresent() && stop.isPresent()) {
                boolean point = table.text(row, "Behavior type").equalsIgnoreCase("POINT")
                        || start.get().equals(stop.get());
                event(row, start.get(), point ? null : stop.get());
            }
        }
        return new Content(events, problems);
    }

    Content pressed() {
        record Key(String observation, String subject, String behaviour) {}
        record Open(Sheet.Row row, Moment moment) {}
        Map<Key, Open> open = new LinkedHashMap<>();
        for (Sheet.Row row : table.rows()) {
            Optional<Moment> moment = moment(row, "Time", "");
            if (moment.isEmpty()) {
                continue;
            }
            Key key = new Key(sources.observation(row), table.text(row, "Subject"), behaviour(row));
            switch (status(row)) {
                case "START" -> {
                    Open before = open.put(key, new Open(row, moment.get()));
                    if (before != null) {
                        unpaired(before.row, "START");
                    }
                }
                case "STOP" -> {
                    @Nullable Open start = open.remove(key);
                    if (start == null) {
                        unpaired(row, "STOP");
                    } else {
                        event(start.row, start.moment, moment.get());
                    }
                }
                default -> event(row, moment.get(), null);
            }
        }
        open.values().forEach(left -> unpaired(left.row, "START"));
        return new Content(events, problems);
    }

    private void unpaired(Sheet.Row row, String status) {
        problems.add("row " + row.number() + ": the " + status + " of " + behaviour(row) + " has no partner; left out");
    }

    private String status(Sheet.Row row) {
        String status = table.text(row, "Status");
        return (status.isEmpty() ? table.text(row, "Behavior type") : status).toUpperCase(Locale.ROOT);
    }

    private String behaviour(Sheet.Row row) {
        return table.text(row, "Behavior");
    }

    /// @param which ` start` or ` stop` if the table has columns for both, otherwise empty
    private Optional<Moment> moment(Sheet.Row row, String column, String which) {
        String path = imageCell(row, which, false);
        Optional<Integer> index = Optional.of(imageCell(row, which, true))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
        String text = table.text(row, column);
        Optional<Double> millis = Times.millis(text);
        if (!path.isEmpty() || (millis.isEmpty() && index.isPresent())) {
            return BorisImages.picture(path, index);
        }
        if (millis.isEmpty()) {
            problems.add("row " + row.number() + ", column " + column + ": '" + text
                    + "' is not a time in seconds; left out");
        }
        return millis.map(Moment.Time::new);
    }

    /// The image's index or its path: BORIS 8.0 wrote each under the other's heading, so that what it is decides.
    private String imageCell(Sheet.Row row, String which, boolean index) {
        return List.of("Image index" + which, "Image file path" + which).stream()
                .map(column -> table.text(row, column))
                .filter(BorisImages::named)
                .map(text -> text.replaceFirst("\\.0+$", ""))
                .filter(text -> text.matches("\\d{1,9}") == index)
                .findFirst()
                .orElse("");
    }

    private void event(Sheet.Row row, Moment start, @Nullable Moment stop) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : List.of("Modifiers", "Modifier")) {
            put(values, "modifiers", table.text(row, column));
        }
        // A behaviour may have several sets of modifiers, each with its own column.
        for (int set = 1; set <= MODIFIER_SETS; set++) {
            for (String column : List.of("Modifier ", "Modifiers ")) {
                put(values, "modifiers", table.text(row, column + set));
            }
        }
        for (String column : List.of("Comment", "Comment start", "Comment stop")) {
            put(values, "comment", table.text(row, column));
        }
        try {
            List<NamedRecording> recordings = switch (start) {
                case Moment.Time(double millis) -> sources.recordings(row, millis);
                case Moment.Picture _ -> sources.images(row).recordings(path(row));
            };
            events.add(new ForeignEvent(
                    "row " + row.number(), recordings, behaviour(row), values, start, stop, Ending.FRAME));
        } catch (BorisClock.Unplaced e) {
            problems.add("row " + row.number() + ": " + e.getMessage() + "; left out");
        }
    }

    private String path(Sheet.Row row) {
        String path = imageCell(row, "", false);
        return path.isEmpty() ? imageCell(row, " start", false) : path;
    }

    private static void put(Map<String, String> values, String name, String text) {
        if (!text.isEmpty() && !text.equalsIgnoreCase("None")) {
            values.merge(name, text, (a, b) -> a.equals(b) ? a : a + "; " + b);
        }
    }
}
