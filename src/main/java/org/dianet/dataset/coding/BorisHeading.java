package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.table.Sheet;

/// What older versions of BORIS write above a table of tabular events: the observation, the files of each player and
/// the time offset, a line each.
///
/// @param observation empty if there is no heading
/// @param players the queues of files by number
/// @param offset in milliseconds
record BorisHeading(String observation, Map<Integer, List<String>> players, double offset) {
    private static final int WITHIN = 60;
    private static final Pattern PLAYER = Pattern.compile("(?i)player ?#(\\d{1,2})");

    static BorisHeading of(List<Sheet> sheets) {
        String observation = "";
        double offset = 0;
        Map<Integer, List<String>> players = new TreeMap<>();
        for (Sheet sheet : sheets) {
            for (Sheet.Row row : sheet.rows().stream().limit(WITHIN).toList()) {
                String name = row.cell(0);
                String value = row.cell(1);
                Matcher player = PLAYER.matcher(name);
                if (player.matches() && !value.isEmpty()) {
                    players.computeIfAbsent(Integer.valueOf(player.group(1)), _ -> new ArrayList<>())
                            .add(value);
                } else if (name.equalsIgnoreCase("Observation id") && !value.equalsIgnoreCase("Observation date")) {
                    observation = observation.isEmpty() ? value : observation;
                } else if (name.equalsIgnoreCase("Time offset (s)")) {
                    offset = Times.millis(value).orElse(offset);
                }
            }
        }
        return new BorisHeading(observation, players, offset);
    }
}
