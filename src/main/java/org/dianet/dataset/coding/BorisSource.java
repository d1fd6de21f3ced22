package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cells `Source` and `Media duration (s)` of a table of BORIS: `player #1:a.mp4;b.mp4|player #2:c.mp4` with
/// `4.000;8.000|12.000`.
final class BorisSource {
    private static final Pattern PLAYER = Pattern.compile("(?:^|[| ])player #(\\d{1,2}): ?");

    private BorisSource() {}

    /// The queues of files by player; empty if the cell names none.
    static Map<Integer, List<String>> players(String cell) {
        Map<Integer, List<String>> players = new TreeMap<>();
        if (!BorisImages.named(cell)) {
            return players;
        }
        Matcher player = PLAYER.matcher(cell);
        if (!player.find()) {
            players.put(1, parts(cell));
            return players;
        }
        int number;
        boolean more;
        do {
            number = Integer.parseInt(player.group(1));
            int start = player.end();
            more = player.find();
            players.put(number, parts(cell.substring(start, more ? player.start() : cell.length())));
        } while (more);
        return players;
    }

    /// The length of each file in milliseconds; empty unless there is one for each.
    static Map<Integer, List<Double>> lengths(String cell, Map<Integer, List<String>> players) {
        String[] byPlayer = cell.split("\\|");
        Map<Integer, List<Double>> lengths = new TreeMap<>();
        if (byPlayer.length != players.size()) {
            return lengths;
        }
        int i = 0;
        for (Map.Entry<Integer, List<String>> player : players.entrySet()) {
            List<Double> each = parts(byPlayer[i++]).stream()
                    .map(length -> Times.millis(length).orElse(Double.NaN))
                    .toList();
            if (each.size() != player.getValue().size()) {
                return Map.of();
            }
            lengths.put(player.getKey(), each);
        }
        return lengths;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
