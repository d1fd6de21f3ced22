package org.dianet.ui.safety;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.ProjectChanges.Change;
import org.dianet.pipeline.project.ProjectVersions.Earlier;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Earlier states in words: by day, with the later changes by author.
///
/// @param today where the user is
/// @param mask leaves out of a sentence what the coder must not read
record VersionWords(ZoneId zone, LocalDate today, UnaryOperator<String> mask) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int MOST_NAMES = 3;

    /// The state's day, if it is the first of that day in the list; otherwise empty.
    String day(List<Earlier> all, int place) {
        LocalDate day = date(all.get(place));
        if (place > 0 && date(all.get(place - 1)).equals(day)) {
            return "";
        }
        if (day.equals(today)) {
            return Messages.text("versions.today");
        }
        return day.equals(today.minusDays(1)) ? Messages.text("versions.yesterday") : DAY.format(day);
    }

    private LocalDate date(Earlier earlier) {
        return earlier.version().saved().atZone(zone).toLocalDate();
    }

    /// Its time, how much was changed after it and by whom.
    String state(Earlier earlier) {
        List<String> names = byAuthor(earlier).keySet().stream()
                .filter(name -> !name.isEmpty())
                .toList();
        String who = names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : Messages.text(
                        "versions.and-more",
                        String.join(", ", names.subList(0, MOST_NAMES)),
                        names.size() - MOST_NAMES);
        String time = TIME.format(earlier.version().saved().atZone(zone));
        return who.isEmpty()
                ? Messages.text("versions.row", time, earlier.changes())
                : Messages.text("versions.row-by", time, earlier.changes(), who);
    }

    /// The later changes, each author's below their name.
    List<Line> changes(Earlier earlier) {
        if (!earlier.problem().isEmpty()) {
            return List.of(new Line(earlier.problem(), false));
        }
        if (earlier.changes() == 0) {
            return List.of(new Line(Messages.text("versions.same"), false));
        }
        List<Line> lines = new ArrayList<>();
        byAuthor(earlier).forEach((author, changes) -> {
            String name = author.isEmpty() ? Messages.text("versions.project") : author;
            lines.add(new Line(Messages.text("versions.author", name, changes.size()), true));
            changes.forEach(change -> lines.add(new Line(mask.apply(change.brief()), false)));
        });
        if (earlier.hidden() > 0) {
            lines.add(new Line(Messages.text("versions.hidden", earlier.hidden()), false));
        }
        return lines;
    }

    /// A line of the list of changes.
    ///
    /// @param heading whether it is an author's name
    record Line(String text, boolean heading) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// By name; changes without a coder come last.
    private static Map<String, List<Change>> byAuthor(Earlier earlier) {
        Map<String, List<Change>> groups = earlier.changed().stream()
                .collect(Collectors.groupingBy(
                        change -> name(change.author()),
                        () -> new TreeMap<>(VersionWords::order),
                        Collectors.toList()));
        return groups;
    }

    private static int order(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? Boolean.compare(a.isEmpty(), b.isEmpty()) : a.compareToIgnoreCase(b);
    }

    private static String name(@Nullable Coder author) {
        return author == null ? "" : author.name();
    }
}
