package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// What differs between two states of a project, in lines for people.
public final class ProjectChanges {
    private ProjectChanges() {}

    /// One line for each coding and each clip that differs; none if nothing does.
    public static List<String> between(Project before, Project after) {
        return changes(before, after).stream().map(Change::line).toList();
    }

    /// The lines for a coder who must not see other codings.
    ///
    /// @param changes the same without those about other codings
    /// @param hidden number of changes left out
    public record Blind(List<Change> changes, int hidden) {
        public Blind {
            changes = List.copyOf(changes);
        }
    }

    public static Blind between(Project before, Project after, Coder own) {
        List<Change> all = changes(before, after);
        List<Change> shown = all.stream()
                .filter(change -> change.coder() == null || change.coder().equals(own))
                .toList();
        return new Blind(shown, all.size() - shown.size());
    }

    /// One difference.
    ///
    /// @param coder the coder of the changed coding, or `null` if none
    /// @param author who said or decided so, or `null` if that is not kept
    /// @param clip whose coding it is, or empty
    /// @param what in words, with a full stop
    public record Change(@Nullable Coder coder, @Nullable Coder author, String clip, String what) {
        private static Change of(String what) {
            return new Change(null, null, "", what);
        }

        /// A complete sentence.
        public String line() {
            return coder == null ? what : clip + ", " + coder + ": " + what;
        }

        /// The same where the author is named above.
        public String brief() {
            boolean own = coder == null || coder.equals(author);
            return clip.isEmpty() ? what : clip + (own ? "" : ", " + coder) + ": " + what;
        }
    }

    /// Every difference.
    public static List<Change> changes(Project before, Project after) {
        List<Change> lines = new ArrayList<>();
        Map<ClipId, Clip> old = new HashMap<>();
        before.clips().forEach(clip -> old.put(clip.id(), clip));
        for (Clip clip : after.clips()) {
            Clip was = old.remove(clip.id());
            if (was == null) {
                lines.add(Change.of("Clip " + clip.id() + " was added."));
                clip.codings().stream()
                        .filter(coding -> coding.coder().isPerson() && !coding.blank())
                        .forEach(coding -> lines.add(coded(clip.id().value(), Coding.empty(coding.coder()), coding)));
            } else if (!was.equals(clip)) {
                lines.addAll(clip(was, clip));
            }
        }
        old.keySet().stream().sorted().forEach(id -> lines.add(Change.of("Clip " + id + " was removed.")));
        if (!before.vocabulary().tiers().equals(after.vocabulary().tiers())) {
            lines.add(Change.of("The project's tiers were changed."));
        }
        if (!before.vocabulary().emotions().equals(after.vocabulary().emotions())
                || !before.protocol().equals(after.protocol())) {
            lines.add(Change.of("The labels or their classes were changed: "
                    + after.protocol().title() + "."));
        }
        if (before.codingRule() != after.codingRule()) {
            lines.add(Change.of(
                    after.codingRule() == CodingRule.BLIND
                            ? "The project requires blind coding now."
                            : "The project no longer requires blind coding."));
        }
        if (!before.study().plan().equals(after.study().plan())) {
            lines.add(Change.of("The session plan was changed."));
        }
        if (!before.study().subjects().equals(after.study().subjects())) {
            lines.add(Change.of("What is known of the subjects was changed."));
        }
        if (!before.study().pairings().equals(after.study().pairings())) {
            lines.add(Change.of("The recordings of one event were paired otherwise."));
        }
        if (!before.study().views().equals(after.study().views())) {
            lines.add(Change.of(
                    "Further views of clips: " + before.study().views().size() + " → "
                            + after.study().views().size() + "."));
        }
        if (!before.ownProtocols().equals(after.ownProtocols())) {
            lines.add(Change.of("The project's own protocols were changed."));
        }
        if (!before.sheets().equals(after.sheets())) {
            lines.add(Change.of("A sheet was imported."));
        }
        int movements = decided(before, after, FindingKey::isMovement);
        if (movements > 0) {
            lines.add(Change.of(
                    movements == 1
                            ? "One spotted movement was decided."
                            : movements + " spotted movements were decided."));
        }
        int findings = decided(before, after, finding -> !finding.isMovement());
        if (findings > 0) {
            lines.add(Change.of(
                    findings == 1
                            ? "One finding of the Doctor was decided."
                            : findings + " findings of the Doctor were decided."));
        }
        return lines;
    }

    /// How many decisions differ, at least; 0 if none does.
    private static int decided(Project before, Project after, Predicate<FindingKey> about) {
        List<Decision> was = decisions(before, about);
        List<Decision> now = decisions(after, about);
        return was.equals(now) ? 0 : Math.max(1, Math.abs(now.size() - was.size()));
    }

    private static List<Decision> decisions(Project project, Predicate<FindingKey> about) {
        return project.decisions().stream()
                .filter(decision -> about.test(decision.findingKey()))
                .toList();
    }

    private static List<Change> clip(Clip before, Clip after) {
        List<Change> lines = new ArrayList<>();
        String id = after.id().value();
        for (Coding now : after.codings()) {
            Optional<Coding> was = before.codingBy(now.coder());
            if (was.isEmpty() || !was.get().equals(now)) {
                lines.add(coded(id, was.orElse(Coding.empty(now.coder())), now));
            }
        }
        for (Coding was : before.codings()) {
            if (after.codingBy(was.coder()).isEmpty()) {
                lines.add(new Change(was.coder(), null, id, "the coding was removed."));
            }
        }
        String start = "Clip " + id + ": ";
        if (!before.media().equals(after.media())) {
            lines.add(Change.of(start + "its media are now " + after.media().shownPath() + ", before "
                    + before.media().shownPath() + "."));
        }
        if (!before.frames().equals(after.frames())) {
            lines.add(Change.of(start + "frames " + before.frames().count() + " → "
                    + after.frames().count() + "."));
        }
        if (!before.times().equals(after.times())) {
            lines.add(Change.of(start + "the times of its frames were changed."));
        }
        if (!before.excluded().equals(after.excluded())) {
            lines.add(Change.of(start + "excluded stretches "
                    + before.excluded().stretches().size() + " → "
                    + after.excluded().stretches().size() + "."));
        }
        if (!before.subject().equals(after.subject()) || !before.dataset().equals(after.dataset())) {
            lines.add(Change.of(start + "subject " + before.subject() + " → " + after.subject() + "."));
        }
        if (!before.conflicts().equals(after.conflicts())) {
            lines.add(Change.of(start + "codings from other copies that differ: "
                    + before.conflicts().size() + " → " + after.conflicts().size() + "."));
        }
        return lines;
    }

    private static Change coded(String clip, Coding before, Coding now) {
        String what = coding(before, now);
        return new Change(now.coder(), now.author(), clip, (what.isEmpty() ? "saved again as it was" : what) + ".");
    }

    private static String coding(Coding before, Coding after) {
        List<String> parts = new ArrayList<>();
        for (MarkKind markKind : MarkKind.values()) {
            String name = markKind.name().toLowerCase(Locale.ROOT);
            add(parts, name, number(before, markKind), number(after, markKind));
            add(
                    parts,
                    "confidence of the " + name,
                    Confidence.word(before.confidence().get(markKind)),
                    Confidence.word(after.confidence().get(markKind)));
        }
        add(parts, "emotion", before.emotion(), after.emotion());
        add(parts, "units", before.actionUnits().notation(), after.actionUnits().notation());
        Set<String> tiers = new TreeSet<>(before.tiers().byTier().keySet());
        tiers.addAll(after.tiers().byTier().keySet());
        tiers.forEach(
                tier -> add(parts, tier, before.tiers().of(tier), after.tiers().of(tier)));
        add(parts, "note", before.note(), after.note());
        if (before.disputed() != after.disputed()) {
            parts.add(after.disputed() ? "disputed" : "not disputed any more");
        }
        return String.join(", ", parts);
    }

    private static @Nullable FrameNumber number(Coding coding, MarkKind markKind) {
        return coding.marks().get(markKind).orElse(null);
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
