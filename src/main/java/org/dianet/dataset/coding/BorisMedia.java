package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.dataset.coding.BorisClock.Player;
import org.jspecify.annotations.Nullable;

/// What an observation in a project file of BORIS says of its media: the files of each player, their lengths, and the
/// offsets.
final class BorisMedia {
    private final Map<?, ?> observation;
    private final Map<?, ?> info;
    private final double offset;

    BorisMedia(Map<?, ?> observation) {
        this.observation = observation;
        this.info = map(observation.get("media_info"));
        this.offset = millis(observation.get("time offset"), 0);
    }

    BorisClock clock(String id) {
        Map<Integer, List<String>> files = files();
        List<Player> players = new ArrayList<>();
        files.forEach((number, queue) -> players.add(player(number, queue)));
        return new BorisClock(id, players, offset);
    }

    /// By the number of the player; those without files are left out.
    private Map<Integer, List<String>> files() {
        Map<Integer, List<String>> files = new TreeMap<>(Comparator.naturalOrder());
        map(observation.get("file")).forEach((player, list) -> {
            String number = String.valueOf(player);
            if (number.matches("\\d{1,3}") && list instanceof List<?> queue && !queue.isEmpty()) {
                files.put(
                        Integer.valueOf(number),
                        queue.stream().map(String::valueOf).toList());
            }
        });
        return files;
    }

    private Player player(int number, List<String> queue) {
        Map<?, ?> lengths = map(info.get("length"));
        double first = offset
                + millis(map(info.get("offset")).get(Integer.toString(number)), 0)
                // How projects before version 7 said it.
                + (number == 2 ? millis(observation.get("time offset second player"), 0) : 0);
        Player player = Player.queued(
                queue,
                first,
                queue.stream()
                        .map(file -> millis(of(lengths, file), Double.NaN))
                        .toList());
        return Boolean.TRUE.equals(observation.get("media_creation_date_as_offset")) ? created(player) : player;
    }

    /// A setting of BORIS adds to each event the time at which the file then shown was made.
    private Player created(Player player) {
        Map<?, ?> created = map(info.get("media_creation_time"));
        List<Double> begins = new ArrayList<>();
        for (int i = 0; i < player.files().size(); i++) {
            begins.add(
                    player.begins().get(i) + millis(of(created, player.files().get(i)), Double.NaN));
        }
        return new Player(player.files(), begins);
    }

    /// The entry of a file under its path, or under its name if a project was moved.
    private static @Nullable Object of(Map<?, ?> all, String file) {
        if (all.containsKey(file)) {
            return all.get(file);
        }
        List<?> alike = all.keySet().stream()
                .filter(key -> name(String.valueOf(key)).equals(name(file)))
                .toList();
        return alike.size() == 1 ? all.get(alike.getFirst()) : null;
    }

    private static String name(String path) {
        return path.replaceFirst("^.*[/\\\\]", "");
    }

    private static double millis(@Nullable Object seconds, double otherwise) {
        return seconds instanceof Number number
                ? Times.ofSeconds(number.doubleValue())
                : seconds instanceof String text ? Times.millis(text.strip()).orElse(otherwise) : otherwise;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
