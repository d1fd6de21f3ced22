package org.dianet.pipeline.coding;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Exclusion;
import org.dianet.pipeline.coding.EventCodings.LeftOut;
import org.dianet.storage.eaf.EafDocument;
import org.dianet.storage.eaf.EafTier;
import org.dianet.storage.eaf.EafTier.Aligned;
import org.dianet.storage.eaf.EafTier.Annotation;
import org.dianet.storage.eaf.EafTier.Referring;

/// The stretches that tiers of ours leave out, as [EafBuilder] writes them.
///
/// @param problems gets clauses about those that have no frames
record EafExclusions(EafDocument document, List<NamedRecording> media, List<String> problems) {
    private static final Pattern UNPLACED = Pattern.compile(EafTiers.EXCLUDED + " (\\d{1,18}) (\\d{1,18})");
    private static final String NAME = " " + EafTiers.EXCLUDED + "(?: \\(\\d+\\))?$";

    /// The clip that a tier names in its own name.
    static String clipName(EafTier tier) {
        return tier.id().replaceFirst(NAME, "");
    }

    List<LeftOut> of(EafTier tier, Clip clip) {
        return tier.annotations().stream()
                .flatMap(each -> stretch(tier, clip, each).stream())
                .map(stretch -> new LeftOut(clip.id(), stretch))
                .toList();
    }

    private Optional<Exclusion> stretch(EafTier tier, Clip clip, Annotation annotation) {
        Coder by = new Coder(tier.annotator().isBlank() ? "unnamed" : tier.annotator());
        String reason = annotation.value().isBlank() ? EafTiers.EXCLUDED : annotation.value();
        Instant at = said(tier, annotation, EafTiers.CHANGED)
                .map(EafExclusions::time)
                .orElse(Instant.EPOCH);
        Matcher frames =
                UNPLACED.matcher(said(tier, annotation, EafTiers.UNPLACED).orElse(""));
        if (frames.matches()) {
            long first = Long.parseLong(frames.group(1));
            long last = Long.parseLong(frames.group(2));
            return Optional.of(
                    new Exclusion(new FrameNumber(first), new FrameNumber(Math.max(first, last)), reason, by, at));
        }
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (times.isEmpty() || !(annotation instanceof Aligned place)) {
            return none(
                    tier,
                    "the frame rate of clip " + clip.id() + " is not known, so that '" + reason + "' has no frames");
        }
        double begins = EafMedia.begins(clip, media);
        Optional<FrameIndex> first = times.get().startingAt(place.start() - begins);
        Optional<FrameIndex> last = times.get().endingAt(place.end() - begins);
        return first.isEmpty() || last.isEmpty() || last.get().compareTo(first.get()) < 0
                ? none(tier, "'" + reason + "' lies outside the frames of clip " + clip.id())
                : Optional.of(new Exclusion(
                        clip.frames().numberAt(first.get()), clip.frames().numberAt(last.get()), reason, by, at));
    }

    private Optional<Exclusion> none(EafTier tier, String why) {
        problems.add("tier '" + tier.id() + "': " + why + "; left out");
        return Optional.empty();
    }

    /// What a tier beneath says of an annotation.
    private Optional<String> said(EafTier parent, Annotation of, String type) {
        return document.tiers().stream()
                .filter(tier -> tier.parent().equals(parent.id()) && tier.type().equals(type))
                .flatMap(tier -> tier.annotations().stream())
                .filter(each -> each instanceof Referring said && said.of().equals(of.id()))
                .map(Annotation::value)
                .findFirst();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH; // somebody edited it; when it was said decides nothing
        }
    }
}
