package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Landmark;
import org.jspecify.annotations.Nullable;

/// What differs between two states of a project, in lines for people.
public final class ProjectChanges {
    private ProjectChanges() {}

    /// One line for each coding and each clip that differs; none if nothing does.
    public static List<String> between(Project before, Project after) {
        return changes(before, after).stream().map(Change::line).toList();
    }

    /// What a coder is shown who must not see other codings.
    ///
    /// @param lines the same without those about other codings
    /// @param hidden number of lines left out
    public record Blind(List<String> lines, int hidden) {
        public Blind {
            lines = List.copyOf(lines);
        }
    }

    public static Blind between(Project before, Project after, Coder own) {
        List<Change> all = changes(before, after);
        List<String> shown = all.stream()
                .filter(change -> change.coder() == null || change.coder().equals(own))
                .map(Change::line)
                .toList();
        return new Blind(shown, all.size() - shown.size());
    }

    /// @param coder whose coding it tells of, or `null`
    private record Change(@Nullable Coder coder, String line) {}

    private static List<Change> changes(Project before, Project after) {
        List<Change> lines = new ArrayList<>();
        Map<ClipId, Clip> old = new HashMap<>();
        before.clips().forEach(clip -> old.put(clip.id(), clip));
        for (Clip clip : after.clips()) {
            Clip was = old.remove(clip.id());
            if (was == null) {
                lines.add(new Change(null, "Clip " + clip.id() + " was added."));
            } else if (!was.equals(clip)) {
                lines.addAll(clip(was, clip));
            }
        }
        old.keySet().stream().sorted().forEach(id -> lines.add(new Change(null, "Clip " + id + " was removed.")));
        if (!before.vocabulary().equals(after.vocabulary())
                || !before.protocol().equals(after.protocol())) {
            lines.add(new Change(
                    null,
                    "The labels or their classes were changed: "
                            + after.protocol().title() + "."));
        }
        if (before.codingRule() != after.codingRule()) {
            lines.add(new Change(
                    null,
                    after.codingRule() == CodingRule.BLIND
                            ? "The project requires blind coding now."
                            : "The project no longer requires blind coding."));
        }
        if (!before.ownProtocols().equals(after.ownProtocols())
                || !before.sheets().equals(after.sheets())
                || !before.decisions().equals(after.decisions())) {
            lines.add(new Change(null, "Protocols, imported sheets or decisions about findings were changed."));
        }
        return lines;
    }

    private static List<Change> clip(Clip before, Clip after) {
        List<Change> lines = new ArrayList<>();
        for (Coding now : after.codings()) {
            Optional<Coding> was = before.codingBy(now.coder());
            if (was.isEmpty() || !was.get().equals(now)) {
                String what = coding(was.orElse(Coding.empty(now.coder())), now);
                lines.add(new Change(
                        now.coder(),
                        after.id() + ", " + now.coder() + ": " + (what.isEmpty() ? "said again" : what) + "."));
            }
        }
        for (Coding was : before.codings()) {
            if (after.codingBy(was.coder()).isEmpty()) {
                lines.add(new Change(was.coder(), after.id() + ", " + was.coder() + ": the coding was removed."));
            }
        }
        if (lines.isEmpty()) {
            lines.add(new Change(null, "Clip " + after.id() + ": path, frames or kept conflicts were changed."));
        }
        return lines;
    }

    private static String coding(Coding before, Coding after) {
        List<String> parts = new ArrayList<>();
        for (Landmark landmark : Landmark.values()) {
            String name = landmark.name().toLowerCase(Locale.ROOT);
            add(parts, name, number(before, landmark), number(after, landmark));
            add(
                    parts,
                    "confidence of the " + name,
                    before.confidence().get(landmark),
                    after.confidence().get(landmark));
        }
        add(parts, "emotion", before.emotion(), after.emotion());
        add(parts, "units", before.actionUnits().notation(), after.actionUnits().notation());
        add(parts, "note", before.note(), after.note());
        if (before.disputed() != after.disputed()) {
            parts.add(after.disputed() ? "disputed" : "not disputed any more");
        }
        return String.join(", ", parts);
    }

    private static @Nullable FrameNumber number(Coding coding, Landmark landmark) {
        return coding.marks().get(landmark).orElse(null);
    }

    private static void add(List<String> parts, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(name + " " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "none" : value.toString();
    }
}
