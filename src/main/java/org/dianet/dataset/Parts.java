package org.dianet.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.model.clip.ClipId;
import org.dianet.model.row.PartReason;
import org.dianet.model.row.PartReason.Better;
import org.dianet.model.row.PartReason.Rank;

/// Several sheets of one data set: those with different clips are joined, of those with the same clips one is taken.
final class Parts {
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(examples?|samples?|template|demo|beispiele?|vorlage|exemples?|ejemplo)\\b|示例|样例|例子|模板|範例|例$");

    private Parts() {}

    /// @param place of the sheet as a whole
    record Part(String name, boolean hidden, RowPlace place, ClipRows rows) {
        boolean example() {
            return EXAMPLE.matcher(name.toLowerCase(Locale.ROOT).replace('_', ' '))
                    .find();
        }
    }

    /// @param taken those that are read, in their order
    /// @param notes why each of the others is not
    record Choice(List<Part> taken, List<RowProblem> notes) {}

    static ClipRows join(List<Part> parts, PartReason.Part kind) {
        Choice choice = choose(parts, kind);
        ClipRows all = choice.taken.getFirst().rows();
        for (Part part : choice.taken.subList(1, choice.taken.size())) {
            all = all.and(part.rows());
        }
        if (choice.taken.size() > 1) {
            List<String> names = choice.taken.stream().map(Part::name).toList();
            all = all.with(RowPlace.whole(choice.taken.getFirst().place().file())
                    .problem("", new PartReason.Joined(kind, names), RowProblem.Outcome.NOTED));
        }
        for (Part part : choice.taken) {
            if (part.hidden) {
                all = all.with(part.place().problem("", new PartReason.HiddenRead(kind), RowProblem.Outcome.NOTED));
            }
        }
        return all.with(choice.notes);
    }

    static Choice choose(List<Part> parts, PartReason.Part kind) {
        List<Part> taken = new ArrayList<>(parts);
        List<RowProblem> notes = new ArrayList<>();
        for (Part one : parts) {
            for (Part other : parts) {
                if (!one.equals(other) && taken.contains(one) && taken.contains(other)) {
                    lost(one, other).ifPresent(why -> {
                        taken.remove(one);
                        notes.add(
                                one.place().problem("", new PartReason.Replaced(kind, why), RowProblem.Outcome.NOTED));
                    });
                }
            }
        }
        return new Choice(taken, notes);
    }

    /// Why the second replaces the first, if it does.
    private static Optional<Rank> lost(Part one, Part other) {
        if (one.hidden != other.hidden) {
            return one.hidden ? Optional.of(new PartReason.Hidden(other.name)) : Optional.empty();
        }
        if (one.example() != other.example()) {
            return one.example() ? Optional.of(new PartReason.Example(other.name)) : Optional.empty();
        }
        long shared = shared(one.rows, other.rows);
        boolean named = Editions.newer(one.name, other.name) != 0;
        boolean edition = named && samePlaces(one.rows, other.rows);
        if (2 * shared < Math.min(one.rows.clips().size(), other.rows.clips().size()) && !edition) {
            return Optional.empty();
        }
        return better(one, other)
                .map(better ->
                        new PartReason.Same(other.name, shared, one.rows.clips().size(), better));
    }

    /// What the second has that the first has not, if it comes first.
    private static Optional<Better> better(Part one, Part other) {
        int newer = Editions.newer(other.name, one.name);
        if (newer != 0) {
            return newer > 0 ? Optional.of(Better.NEWER) : Optional.empty();
        }
        if (one.rows.labelled() != other.rows.labelled()) {
            return one.rows.labelled() < other.rows.labelled() ? Optional.of(Better.LABELS) : Optional.empty();
        }
        if (one.rows.clips().size() != other.rows.clips().size()) {
            return one.rows.clips().size() < other.rows.clips().size() ? Optional.of(Better.ROWS) : Optional.empty();
        }
        return one.name.compareTo(other.name) < 0 ? Optional.of(Better.NAME) : Optional.empty();
    }

    private static long shared(ClipRows one, ClipRows other) {
        Map<ClipId, ClipRow> theirs = new HashMap<>();
        other.clips().forEach(row -> theirs.put(row.id(), row));
        return one.clips().stream()
                .filter(row -> {
                    ClipRow same = theirs.get(row.id());
                    return same != null && !row.apart(same);
                })
                .count();
    }

    /// Whether two lists are about the same recordings, although no clip may have the same name.
    private static boolean samePlaces(ClipRows one, ClipRows other) {
        Set<String> places = new HashSet<>();
        other.clips().forEach(row -> places.add(place(row)));
        long same =
                one.clips().stream().filter(row -> places.contains(place(row))).count();
        return 2 * same >= one.clips().size();
    }

    private static String place(ClipRow row) {
        return row.source() instanceof ClipRow.Source.Search search
                ? search.tails().getFirst()
                : row.source().toString();
    }
}
