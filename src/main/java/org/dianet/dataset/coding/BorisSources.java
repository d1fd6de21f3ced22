package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dianet.dataset.coding.BorisClock.Player;
import org.dianet.dataset.coding.BorisClock.Unplaced;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;

/// The media of the observations in a table of BORIS. Newer versions write the files of all players and their lengths
/// into each row (`player #1:a.mp4;b.mp4`, `4.000;8.000`); older ones only the file an event is in and the length of
/// all together, so that it takes the lengths of the files themselves to know when a later one began.
final class BorisSources {
    /// Lengths that programs read off the same file differ by less.
    private static final double ODDS = 250;

    private static final List<String> FILE_COLUMNS = List.of("Media file name", "Media file path", "Media file");
    private final Table table;
    private final BorisHeading heading;
    private final Function<String, OptionalDouble> lengths;
    private final Map<List<String>, BorisClock> clocks = new HashMap<>();
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    BorisSources(Table table, BorisHeading heading, String timeColumn, Function<String, OptionalDouble> lengths) {
        this.table = table;
        this.heading = heading;
        this.lengths = lengths;
        table.rows().stream()
                .filter(row -> BorisImages.named(file(row)))
                .sorted(Comparator.comparingDouble(
                        row -> Times.millis(table.text(row, timeColumn)).orElse(0.0)))
                .forEach(row -> {
                    List<String> named = files.computeIfAbsent(observation(row), _ -> new ArrayList<>());
                    if (!named.contains(file(row))) {
                        named.add(file(row));
                    }
                });
    }

    String observation(Sheet.Row row) {
        String id = table.text(row, "Observation id");
        return id.isEmpty() ? heading.observation() : id;
    }

    /// @throws Unplaced if the table does not say enough to know what was shown
    List<NamedRecording> recordings(Sheet.Row row, double millis) throws Unplaced {
        List<String> key = List.of(observation(row), source(row), table.text(row, "Media duration (s)"), total(row));
        BorisClock clock = clocks.get(key);
        if (clock == null) {
            clock = clock(row);
            clocks.put(key, clock);
        }
        return clock.at(millis);
    }

    BorisImages images(Sheet.Row row) {
        List<String> folders = List.of(source(row).split(";")).stream()
                .map(String::strip)
                .filter(BorisImages::named)
                .toList();
        return new BorisImages(observation(row), folders);
    }

    private String source(Sheet.Row row) {
        return table.text(row, "Source");
    }

    private String total(Sheet.Row row) {
        return table.text(row, "Total length");
    }

    /// The file that the row says it is in; may be NA.
    private String file(Sheet.Row row) {
        return FILE_COLUMNS.stream()
                .map(column -> table.text(row, column))
                .filter(BorisImages::named)
                .filter(name -> !name.equalsIgnoreCase("Not found"))
                .findFirst()
                .orElse("");
    }

    private BorisClock clock(Sheet.Row row) throws Unplaced {
        double offset = Times.millis(table.text(row, "Time offset (s)")).orElse(heading.offset());
        Map<Integer, List<String>> players = BorisSource.players(source(row));
        players = players.isEmpty() ? heading.players() : players;
        List<Player> placed = new ArrayList<>();
        if (players.isEmpty()) {
            List<String> named = files.getOrDefault(observation(row), List.of());
            if (!named.isEmpty()) {
                placed.add(Player.queued(named, offset, unlisted(row, named)));
            }
        } else {
            Map<Integer, List<Double>> said = BorisSource.lengths(table.text(row, "Media duration (s)"), players);
            List<String> first = players.values().iterator().next();
            List<Double> own = said.isEmpty()
                    ? listed(row, first)
                    : said.values().iterator().next();
            placed.add(Player.queued(first, offset, own));
            // How much later another player starts is not in the table.
            players.values().stream().skip(1).forEach(queue -> placed.add(Player.queued(queue, Double.NaN, List.of())));
        }
        return new BorisClock(observation(row), placed, offset);
    }

    /// The lengths of a whole queue as the project knows them; of clips that are parts of a recording they are too
    /// short, so that they count only if they add up to what the table says.
    private List<Double> listed(Sheet.Row row, List<String> queue) {
        List<Double> each = lengths(queue);
        return fits(row, each) ? each : List.of();
    }

    /// The lengths of the files that have events: only if they are all there is, nothing stood before or between.
    private List<Double> unlisted(Sheet.Row row, List<String> named) throws Unplaced {
        List<Double> each = lengths(named);
        Optional<Double> total = Times.millis(total(row));
        boolean alone =
                named.size() == 1 && (total.isEmpty() || each.getFirst().isNaN() || total.get() <= each.getFirst());
        if (!alone && !fits(row, each)) {
            throw new Unplaced("its media last " + total(row) + " s in all and the table does not say how long each of"
                    + " them is, so that it is not known when " + named.getLast() + " began; import the project file"
                    + " (.boris) instead");
        }
        return each;
    }

    private List<Double> lengths(List<String> queue) {
        return queue.stream()
                .map(file -> lengths.apply(file).orElse(Double.NaN))
                .toList();
    }

    private boolean fits(Sheet.Row row, List<Double> each) {
        double sum = each.stream().mapToDouble(Double::doubleValue).sum();
        return Stream.of("Total length", "Observation duration")
                .flatMap(column -> Times.millis(table.text(row, column)).stream())
                .anyMatch(total -> Math.abs(total - sum) <= ODDS * each.size());
    }
}
