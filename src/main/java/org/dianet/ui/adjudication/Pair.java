package org.dianet.ui.adjudication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Combination.Part;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;

/// Two codings of a clip, one of which may be decided for.
///
/// @param clip with everybody's codings
record Pair(Clip clip, Coding a, Coding b) {

    /// The pairs to decide between: people's codings and what diverged from them, each with the next; a single person's
    /// with the data set's own.
    static List<Pair> of(Clip clip) {
        List<Coding> said = new ArrayList<>(
                clip.byPeople().stream().filter(coding -> !coding.blank()).toList());
        said.addAll(clip.openConflicts());
        if (said.size() == 1) {
            clip.published().codings().stream()
                    .filter(sheet -> sheet.equals(clip.published().coding()))
                    .forEach(said::add);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                pairs.add(new Pair(clip, said.get(i), said.get(j)));
            }
        }
        return pairs;
    }

    /// Whether somebody has to decide: two codings say something different, and nobody has decided since.
    static boolean open(Clip clip) {
        boolean decided = clip.decision().filter(Coding::decides).isPresent()
                && clip.openConflicts().isEmpty();
        return !decided && of(clip).stream().anyMatch(Pair::differs);
    }

    boolean differs() {
        return !a.marks().equals(b.marks())
                || !Objects.equals(a.emotion(), b.emotion())
                || !a.actionUnits().equals(b.actionUnits())
                || !a.tiers().equals(b.tiers());
    }

    /// What the codings say differently, in words.
    String differences() {
        List<String> differing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!part.of(a).equals(part.of(b))) {
                differing.add(words(part).toLowerCase(Locale.ROOT));
            }
        }
        Set<String> tiers = new TreeSet<>(a.tiers().byTier().keySet());
        tiers.addAll(b.tiers().byTier().keySet());
        tiers.stream()
                .filter(tier -> !a.tiers().of(tier).equals(b.tiers().of(tier)))
                .forEach(differing::add);
        return String.join(", ", differing);
    }

    static String words(Part part) {
        return switch (part) {
            case ONSET, APEX, OFFSET -> Messages.text("mark." + part.word());
            case EMOTION -> Messages.text("labels.emotion");
            case UNITS -> Messages.text("labels.units");
        };
    }

    /// Whose marks are on a frame, in words; empty if there are none.
    String marksAt(FrameIndex index) {
        StringBuilder words = new StringBuilder();
        for (Coding coding : List.of(a, b)) {
            for (MarkKind markKind : marksAt(coding, index)) {
                words.append(" · ").append(named(coding, markKind));
            }
        }
        return words.toString();
    }

    /// What a coding marks on a frame.
    List<MarkKind> marksAt(Coding coding, FrameIndex index) {
        return Arrays.stream(MarkKind.values())
                .filter(markKind ->
                        index(coding, markKind).filter(index::equals).isPresent())
                .toList();
    }

    /// Whose mark it is and what it marks.
    String named(Coding coding, MarkKind markKind) {
        return name(coding) + " " + MarkName.of(markKind);
    }

    /// Whether one of the codings is this coder's own.
    boolean of(Coder coder) {
        return a.coder().equals(coder) || b.coder().equals(coder);
    }

    /// The name of each coding, distinguished where both are one coder's.
    String name(Coding coding) {
        boolean twice = a.coder().equals(b.coder());
        return twice && clip.conflicts().contains(coding)
                ? coding.coder() + "′"
                : coding.coder().name();
    }

    Optional<FrameIndex> index(Coding coding, MarkKind markKind) {
        return coding.marks().get(markKind).flatMap(clip.frames()::indexOf);
    }

    /// How many frames the second coding's mark is behind the first's.
    Optional<Integer> distance(MarkKind markKind) {
        return index(a, markKind).flatMap(first -> index(b, markKind).map(second -> second.value() - first.value()));
    }

    /// The same in milliseconds; empty also if the frame rate is not known.
    Optional<Double> millis(MarkKind markKind) {
        return ClipTimes.of(clip)
                .flatMap(times -> index(a, markKind)
                        .flatMap(first -> index(b, markKind).map(second -> times.between(first, second))));
    }
}
