package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.jspecify.annotations.Nullable;

/// An observation in a project file of BORIS. Its events are lists of time, subject, behaviour, modifiers and comment,
/// of images also the image's position, counted from 1, and its path; the time may then be missing.
final class BorisObservation {
    private static final int SUBJECT = 1;
    private static final int BEHAVIOUR = 2;
    private static final int MODIFIERS = 3;
    private static final int COMMENT = 4;
    private static final int INDEX = 5;
    private static final int PATH = 6;
    private final String id;
    private final Map<?, ?> content;
    private final BorisEthogram ethogram;
    private final List<String> problems;
    private final BorisClock clock;
    private final BorisImages images;

    private record Press(int number, Moment moment, List<?> cells) {
        String cell(int index) {
            Object value = index < cells.size() ? cells.get(index) : null;
            return value instanceof String text ? text.strip() : "";
        }

        double order() {
            return switch (moment) {
                case Moment.Time(double millis) -> millis;
                case Moment.Picture(String _, int position) -> position;
            };
        }
    }

    BorisObservation(String id, Map<?, ?> content, BorisEthogram ethogram, List<String> problems) {
        this.id = id;
        this.content = content;
        this.ethogram = ethogram;
        this.problems = problems;
        this.clock = new BorisMedia(content).clock(id);
        this.images = new BorisImages(id, texts(content.get("directories_list")));
    }

    private boolean ofImages() {
        return "IMAGES".equals(content.get("type"));
    }

    void into(List<ForeignEvent> events) {
        record Key(String subject, String behaviour, String modifiers) {}
        Map<Key, Press> open = new LinkedHashMap<>();
        for (Press press : presses()) {
            String behaviour = press.cell(BEHAVIOUR);
            if (!ethogram.behaviour(behaviour).state()) {
                event(press, null, events);
                continue;
            }
            Key key = new Key(press.cell(SUBJECT), behaviour, press.cell(MODIFIERS));
            @Nullable Press start = open.remove(key);
            if (start == null) {
                open.put(key, press);
            } else {
                event(start, press.moment, events);
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
            Optional<Moment> moment = events.get(i) instanceof List<?> cells && cells.size() > BEHAVIOUR
                    ? moment(cells)
                    : Optional.empty();
            if (moment.isPresent()) {
                presses.add(new Press(i + 1, moment.get(), (List<?>) events.get(i)));
            } else {
                problems.add("observation " + id + ", event " + (i + 1) + ": it has no time; left out");
            }
        }
        presses.sort(Comparator.comparingDouble(Press::order));
        return presses;
    }

    private Optional<Moment> moment(List<?> cells) {
        Optional<Double> time = number(cells.getFirst()).map(Times::ofSeconds);
        if (!ofImages()) {
            return time.map(Moment.Time::new);
        }
        Optional<Double> lapse = number(content.get("time_lapse"))
                .or(() -> number(content.get("time_lapse_delay")))
                .filter(seconds -> seconds > 0);
        Optional<Integer> index = INDEX < cells.size()
                ? number(cells.get(INDEX)).map(Double::intValue).filter(position -> position > 0)
                : Optional.empty();
        if (index.isEmpty() && time.isPresent() && lapse.isPresent()) {
            // The first image is shown one lapse after nothing.
            index = Optional.of((int) Math.round(time.get() / Times.ofSeconds(lapse.get())));
        }
        String path = PATH < cells.size() && cells.get(PATH) instanceof String text ? text.strip() : "";
        return BorisImages.picture(path, index);
    }

    private static Optional<Double> number(@Nullable Object cell) {
        Optional<Double> number = cell instanceof Number value
                ? Optional.of(value.doubleValue())
                : cell instanceof String text
                        ? Times.millis(text.strip()).map(millis -> millis / 1000)
                        : Optional.empty();
        return number.filter(Double::isFinite);
    }

    private String where(Press press) {
        return "observation " + id + ", event " + press.number;
    }

    private void event(Press press, @Nullable Moment stop, List<ForeignEvent> events) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!press.cell(MODIFIERS).isEmpty()) {
            values.put("modifiers", press.cell(MODIFIERS));
        }
        ethogram.into(values, press.cell(BEHAVIOUR), press.cell(MODIFIERS));
        if (!press.cell(COMMENT).isEmpty()) {
            values.put("comment", press.cell(COMMENT));
        }
        if (ethogram.ours()
                && content.get("independent_variables") instanceof Map<?, ?> variables
                && variables.get(BorisProject.CODER) instanceof String coder
                && !coder.isBlank()) {
            values.put(ForeignEvent.CODER, coder.strip());
        }
        try {
            List<NamedRecording> recordings = switch (press.moment) {
                case Moment.Time(double millis) -> clock.at(millis);
                case Moment.Picture _ ->
                    images.recordings(press.cells.size() > PATH ? String.valueOf(press.cells.get(PATH)) : "");
            };
            events.add(new ForeignEvent(
                    where(press), recordings, press.cell(BEHAVIOUR), values, press.moment, stop, Ending.FRAME));
        } catch (BorisClock.Unplaced e) {
            problems.add(where(press) + ": " + e.getMessage() + "; left out");
        }
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
