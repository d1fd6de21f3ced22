package org.dianet.ui.labels;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;

/// Who coded a clip, which coding counts for training, and where it differs from the shown one.
final class ProvenanceLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private ProvenanceLine() {}

    /// For a coder who may see everything.
    ///
    /// @param shown the coding that the coder is shown
    static List<String> lines(Clip whole, Coding shown, ZoneId zone) {
        if (whole.codings().isEmpty()) {
            return List.of(Messages.text("labels.uncoded"));
        }
        List<String> lines = new ArrayList<>(List.of(by(shown, zone)));
        Coder basis = shown.origin().basis();
        if (basis != null && shown.origin().resolution() == null) {
            lines.add(Messages.text("labels.basis", basis.name()));
        } else {
            exposure(shown).ifPresent(lines::add);
        }
        Coding counts = whole.coding();
        if (counts.equals(shown)) {
            lines.add(Messages.text("labels.counts"));
        } else {
            lines.add(Messages.text("labels.other-counts", who(counts)));
            lines.addAll(differences(shown, counts));
        }
        if (!whole.openConflicts().isEmpty()) {
            lines.add(Messages.text("labels.conflicts", whole.openConflicts().size()));
        }
        return lines;
    }

    /// For a blind coder, who learns nothing about others.
    static List<String> blind(Coding own, ZoneId zone) {
        List<String> lines = new ArrayList<>(List.of(
                Messages.text("labels.blind"), own.blank() ? Messages.text("labels.not-by-you") : by(own, zone)));
        exposure(own).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> exposure(Coding coding) {
        boolean told =
                coding.coder().isPerson() && !coding.blank() && coding.origin().exposure() != Exposure.UNKNOWN;
        return told
                ? Optional.of(Messages.text("labels.exposure." + coding.origin().exposure()))
                : Optional.empty();
    }

    private static String by(Coding coding, ZoneId zone) {
        Resolution decision = coding.origin().resolution();
        if (decision != null) {
            return Messages.text(
                    "labels.ruling." + Words.of(decision.ruling()),
                    decision.by().name(),
                    time(coding.changed(), zone),
                    decision.among().stream().map(Coder::name).collect(Collectors.joining(", ")));
        }
        return coding.coder().equals(Coder.DATASET)
                ? Messages.text("labels.by-dataset")
                : Messages.text("labels.by", coding.coder().name(), time(coding.changed(), zone));
    }

    private static String who(Coding counts) {
        Resolution decision = counts.origin().resolution();
        return decision == null
                ? counts.coder().name()
                : Messages.text("labels.decided-by", decision.by().name());
    }

    private static List<String> differences(Coding shown, Coding counts) {
        List<String> lines = new ArrayList<>();
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameNumber> here = shown.marks().get(markKind);
            Optional<FrameNumber> there = counts.marks().get(markKind);
            if (!here.equals(there)) {
                String name = MarkName.of(markKind);
                lines.add(Messages.text("labels.differs", name, shown(here), shown(there)));
            }
        }
        if (!Objects.equals(shown.emotion(), counts.emotion())) {
            lines.add(Messages.text(
                    "labels.differs",
                    Messages.text("labels.emotion-word"),
                    shown(Optional.ofNullable(shown.emotion())),
                    shown(Optional.ofNullable(counts.emotion()))));
        }
        Set<String> tiers = new TreeSet<>(shown.tiers().byTier().keySet());
        tiers.addAll(counts.tiers().byTier().keySet());
        tiers.stream()
                .filter(tier -> !shown.tiers().of(tier).equals(counts.tiers().of(tier)))
                .forEach(tier -> lines.add(Messages.text(
                        "labels.differs",
                        tier,
                        shown(Optional.of(shown.tiers().of(tier)).filter(text -> !text.isEmpty())),
                        shown(Optional.of(counts.tiers().of(tier)).filter(text -> !text.isEmpty())))));
        return lines;
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(Messages.text("labels.nothing"));
    }

    private static String time(Instant at, ZoneId zone) {
        return at.equals(Instant.EPOCH) ? Messages.text("labels.time-unknown") : TIME.format(at.atZone(zone));
    }
}
