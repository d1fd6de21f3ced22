package org.dianet.dataset.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.jspecify.annotations.Nullable;

/// A project file of BORIS (`.boris`, JSON): behaviours with their types, and observations whose events are lists
/// of time, subject, behaviour, modifiers and comment.
public final class BorisProject implements ForeignFile {
    private static final int BEHAVIOUR = 2;
    private static final int MODIFIERS = 3;
    private static final int COMMENT = 4;
    private final TreeReader json;

    /// Reads JSON into maps, lists, strings, numbers, booleans and nulls.
    @FunctionalInterface
    public interface TreeReader {
        /// @throws IOException if it is missing or no JSON, in a sentence
        @Nullable
        Object read(Path file) throws IOException;
    }

    public BorisProject(TreeReader json) {
        this.json = json;
    }

    @Override
    public Content read(Path file) throws DatasetException {
        @Nullable Object root;
        try {
            root = json.read(file);
        } catch (IOException e) {
            throw new DatasetException(String.valueOf(e.getMessage()), e);
        }
        if (!(root instanceof Map<?, ?> project) || !(project.get("observations") instanceof Map<?, ?> observations)) {
            throw new DatasetException(file + " has no observations: it is no project of BORIS.");
        }
        Map<String, Boolean> states = states(project.get("behaviors_conf"));
        List<ForeignEvent> events = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<?, ?> entry : observations.entrySet()) {
            new Observation(String.valueOf(entry.getKey()), entry.getValue(), states, problems).into(events);
        }
        return new Content(events, problems);
    }

    /// Whether each behaviour has a start and a stop.
    private static Map<String, Boolean> states(@Nullable Object configuration) {
        Map<String, Boolean> states = new HashMap<>();
        if (configuration instanceof Map<?, ?> behaviours) {
            for (Object value : behaviours.values()) {
                if (value instanceof Map<?, ?> behaviour) {
                    states.put(
                            String.valueOf(behaviour.get("code")),
                            String.valueOf(behaviour.get("type")).startsWith("State"));
                }
            }
        }
        return states;
    }

    private static final class Observation {
        private final String id;
        private final Map<?, ?> content;
        private final Map<String, Boolean> states;
        private final List<String> problems;

        private record Press(int number, double time, List<?> cells) {
            String cell(int index) {
                Object value = index < cells.size() ? cells.get(index) : null;
                return value instanceof String text ? text.strip() : "";
            }
        }

        Observation(String id, @Nullable Object content, Map<String, Boolean> states, List<String> problems) {
            this.id = id;
            this.content = content instanceof Map<?, ?> map ? map : Map.of();
            this.states = states;
            this.problems = problems;
        }

        void into(List<ForeignEvent> events) {
            if (content.get("time offset") instanceof Number offset && offset.doubleValue() != 0) {
                problems.add("observation " + id + " has a time offset of " + offset
                        + " s, which is not applied: times are taken from the start of the media");
            }
            record Key(String subject, String behaviour, String modifiers) {}
            Map<Key, Press> open = new LinkedHashMap<>();
            for (Press press : presses()) {
                String behaviour = press.cell(BEHAVIOUR);
                if (!states.getOrDefault(behaviour, false)) {
                    events.add(event(press, null));
                    continue;
                }
                Key key = new Key(press.cell(1), behaviour, press.cell(MODIFIERS));
                @Nullable Press start = open.remove(key);
                if (start == null) {
                    open.put(key, press);
                } else {
                    events.add(event(start, press.time));
                }
            }
            for (Press left : open.values()) {
                problems.add(where(left) + ": " + left.cell(BEHAVIOUR) + " starts and never stops; left out");
            }
        }

        private List<Press> presses() {
            List<Press> presses = new ArrayList<>();
            List<?> events = content.get("events") instanceof List<?> list ? list : List.of();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof List<?> cells && cells.size() > BEHAVIOUR) {
                    Optional<Double> time = Optional.ofNullable(cells.getFirst())
                            .flatMap(cell -> cell instanceof Number number
                                    ? Optional.of(number.doubleValue() * 1000)
                                    : Times.millis(String.valueOf(cell)));
                    if (time.isPresent() && time.get() >= 0) {
                        presses.add(new Press(i + 1, time.get(), cells));
                        continue;
                    }
                }
                problems.add("observation " + id + ", event " + (i + 1) + ": it has no time; left out");
            }
            presses.sort(Comparator.comparingDouble(Press::time));
            return presses;
        }

        private String where(Press press) {
            return "observation " + id + ", event " + press.number;
        }

        private ForeignEvent event(Press press, @Nullable Double stop) {
            Map<String, String> values = new LinkedHashMap<>();
            if (!press.cell(MODIFIERS).isEmpty()) {
                values.put("modifiers", press.cell(MODIFIERS));
            }
            if (!press.cell(COMMENT).isEmpty()) {
                values.put("comment", press.cell(COMMENT));
            }
            return new ForeignEvent(
                    where(press), recordings(), press.cell(BEHAVIOUR), values, press.time, stop, Ending.FRAME);
        }

        private List<String> recordings() {
            List<String> names = new ArrayList<>(List.of(id));
            if (content.get("file") instanceof Map<?, ?> players) {
                players.values().forEach(files -> {
                    if (files instanceof List<?> list) {
                        list.forEach(name -> names.add(String.valueOf(name)));
                    }
                });
            }
            return names;
        }
    }
}
