package org.dianet.pipeline.coding;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.dataset.coding.Moment;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.EventCodings.Found;
import org.dianet.pipeline.coding.EventCodings.LeftOut;
import org.dianet.storage.eaf.EafDocument;
import org.dianet.storage.eaf.EafReader;
import org.dianet.storage.eaf.EafTier;
import org.dianet.storage.eaf.EafTier.Aligned;
import org.dianet.storage.eaf.EafTier.Annotation;
import org.dianet.storage.eaf.EafTier.Referring;
import org.jspecify.annotations.Nullable;

/// Finds codings in an annotation file of ELAN: those in tiers as [EafBuilder] makes them, with all they hold, and
/// else what tiers called onset, apex, offset, after an emotion or after action units say.
final class EafCodings {
    private final NamedClips clips;
    private final EafDocument document;
    private final List<NamedRecording> media;
    private final Map<String, Aligned> aligned = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    EafCodings(Project project, EafReader.Content file) {
        this.clips = new NamedClips(project);
        this.document = file.document();
        this.media = EafMedia.of(document);
        problems.addAll(file.problems());
        for (EafTier tier : document.tiers()) {
            for (Annotation annotation : tier.annotations()) {
                if (annotation instanceof Aligned own) {
                    aligned.put(own.id(), own);
                }
            }
        }
    }

    List<String> problems() {
        return problems;
    }

    /// The project with the clips that were made for further expressions.
    Project project() {
        return clips.project();
    }

    /// Everybody who coded.
    List<Coder> annotators() {
        return document.tiers().stream()
                .filter(tier -> !ours() || tier.type().equals(EafTiers.CLIP))
                .map(EafTier::annotator)
                .filter(name -> !name.isBlank())
                .distinct()
                .map(Coder::new)
                .toList();
    }

    /// Whether the file has tiers of ours.
    boolean ours() {
        return document.tiers().stream().anyMatch(tier -> tier.type().equals(EafTiers.CLIP));
    }

    /// The codings of our own tiers.
    List<Found> own() {
        List<Found> found = new ArrayList<>();
        for (EafTier tier : document.tiers()) {
            if (tier.type().equals(EafTiers.CLIP)) {
                coding(tier).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> coding(EafTier root) {
        if (root.annotations().isEmpty() || root.annotator().isBlank()) {
            problems.add("tier '" + root.id() + "': it has no "
                    + (root.annotations().isEmpty() ? "annotation" : "annotator") + "; left out");
            return Optional.empty();
        }
        String name = root.annotations().getFirst().value();
        Optional<Clip> clip = clip(root, name);
        if (clip.isEmpty()) {
            return Optional.empty();
        }
        Coding coding = Coding.empty(new Coder(root.annotator()));
        for (EafTier tier : document.tiers()) {
            if (tier.parent().equals(root.id())) {
                for (Annotation annotation : tier.annotations()) {
                    coding = with(coding, clip.get(), tier, annotation);
                }
            }
        }
        return Optional.of(new Found(clip.get().id(), coding));
    }

    private Optional<Clip> clip(EafTier tier, String name) {
        List<NamedRecording> played = document.media().size() == 1 ? media : List.of();
        return clips.find("tier '" + tier.id() + "'", name, played, problems);
    }

    private Coding with(Coding coding, Clip clip, EafTier tier, Annotation annotation) {
        String text = annotation.value();
        if (tier.type().startsWith(TierColumns.NAMED)) {
            return coding.with(coding.tiers()
                    .and(TierColumns.read(
                            project().vocabulary(),
                            "tier '" + tier.id() + "'",
                            Map.of(tier.type(), text),
                            TierColumns.NAMED,
                            problems)));
        }
        return switch (tier.type()) {
            case EafTiers.EMOTION -> coding.withEmotion(text.isBlank() ? null : text.strip());
            case EafTiers.UNITS -> coding.with(new ActionUnits(text));
            case EafTiers.NOTE -> coding.withNote(text);
            case EafTiers.DISPUTED -> coding.flagged(text.equals("yes"));
            case EafTiers.CHANGED -> said(coding, coding.coder(), coding.confidence(), time(tier, text));
            case EafTiers.CONFIDENCE -> said(coding, coding.coder(), confidence(tier, text), coding.changed());
            case EafTiers.EXPOSURE -> coding.with(exposure(tier, text));
            case EafTiers.UNPLACED -> unplaced(coding, tier, text);
            default -> mark(coding, clip, tier, annotation);
        };
    }

    /// The content as it came in, with nothing said about what it started from.
    static Coding said(Coding coding, Coder coder, Confidence confidence, Instant changed) {
        return new Coding(
                coder,
                coding.marks(),
                confidence,
                coding.emotion(),
                coding.actionUnits(),
                coding.tiers(),
                coding.note(),
                coding.disputed(),
                coding.origin(),
                changed);
    }

    private Confidence confidence(EafTier tier, String text) {
        if (!text.matches("[0-3] [0-3] [0-3]")) {
            problems.add("tier '" + tier.id() + "': '" + text + "' is not three numbers from 0 to 3; left out");
            return Confidence.UNSAID;
        }
        return new Confidence(text.charAt(0) - '0', text.charAt(2) - '0', text.charAt(4) - '0');
    }

    private Exposure exposure(EafTier tier, String text) {
        for (Exposure exposure : Exposure.values()) {
            if (exposure.toString().equals(text)) {
                return exposure;
            }
        }
        problems.add("tier '" + tier.id() + "': '" + text + "' does not say if it was coded blind; taken as unknown");
        return Exposure.UNKNOWN;
    }

    private Instant time(EafTier tier, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add("tier '" + tier.id() + "': '" + text + "' is not a time; taken as coded long ago");
            return Instant.EPOCH;
        }
    }

    private Coding unplaced(Coding coding, EafTier tier, String text) {
        for (MarkKind markKind : MarkKind.values()) {
            String start = EafTiers.of(markKind) + " ";
            if (text.startsWith(start) && text.substring(start.length()).matches("\\d{1,18}")) {
                FrameNumber number = new FrameNumber(Long.parseLong(text.substring(start.length())));
                return coding.with(coding.marks().with(markKind, number));
            }
        }
        problems.add("tier '" + tier.id() + "': '" + text + "' is not a mark and a frame number; left out");
        return coding;
    }

    /// The annotation's place counts, since that is what moves in ELAN; its value is only the number it once had.
    private Coding mark(Coding coding, Clip clip, EafTier tier, Annotation annotation) {
        Optional<MarkKind> mark = List.of(MarkKind.values()).stream()
                .filter(each -> EafTiers.of(each).equals(tier.type()))
                .findFirst();
        @Nullable Aligned place = aligned.get(annotation.id());
        if (mark.isEmpty() || place == null) {
            problems.add("tier '" + tier.id() + "': its type " + tier.type() + " is not known; left out");
            return coding;
        }
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (times.isEmpty()) {
            problems.add("tier '" + tier.id() + "': the frame rate of clip " + clip.id() + " is not known; the "
                    + tier.type() + " is left unmarked");
            return coding;
        }
        double millis = place.start() - EafMedia.begins(clip, media);
        Optional<FrameIndex> frame = times.get().startingAt(millis);
        if (frame.isEmpty()) {
            problems.add("tier '" + tier.id() + "': at " + Math.round(millis) + " ms clip " + clip.id()
                    + " has no frame; the " + tier.type() + " is left unmarked");
            return coding;
        }
        return coding.with(coding.marks().with(mark.get(), clip.frames().numberAt(frame.get())));
    }

    /// What tiers of ours leave out.
    List<LeftOut> excluded() {
        EafExclusions reader = new EafExclusions(document, media, problems);
        List<LeftOut> excluded = new ArrayList<>();
        for (EafTier tier : document.tiers()) {
            if (tier.type().equals(EafTiers.EXCLUDED)) {
                clip(tier, EafExclusions.clipName(tier)).ifPresent(clip -> excluded.addAll(reader.of(tier, clip)));
            }
        }
        return excluded;
    }

    /// What tiers of others say, tier by tier.
    ///
    /// @param annotator whose tiers to read; `null` for all
    ForeignFile.Content foreign(String fileName, @Nullable Coder annotator) {
        List<NamedRecording> recordings = new ArrayList<>(media);
        recordings.add(new NamedRecording(fileName, NamedRecording.Kind.FILE, 0));
        List<ForeignEvent> events = new ArrayList<>();
        for (EafTier tier : document.tiers()) {
            if (annotator == null || tier.annotator().equals(annotator.name())) {
                tier.annotations()
                        .forEach(annotation ->
                                event(tier, annotation, recordings).ifPresent(events::add));
            }
        }
        return new ForeignFile.Content(events, List.of());
    }

    private Optional<ForeignEvent> event(EafTier tier, Annotation annotation, List<NamedRecording> recordings) {
        @Nullable Aligned place = place(annotation);
        String where = "tier '" + tier.id() + "', annotation " + annotation.id();
        if (place == null) {
            problems.add(where + ": the annotation it depends on is missing; left out");
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (!annotation.value().isBlank()) {
            values.put("value", annotation.value().strip());
        }
        // A tier of one coder among several is often called 'apex A' or 'A apex'.
        String label =
                tier.id().replace(tier.annotator(), "").replaceAll("[@_]+", " ").strip();
        return Optional.of(new ForeignEvent(
                where,
                recordings,
                label.isEmpty() ? tier.id() : label,
                values,
                new Moment.Time(place.start()),
                new Moment.Time(place.end()),
                ForeignEvent.Ending.BOUNDARY));
    }

    private @Nullable Aligned place(Annotation annotation) {
        Annotation at = annotation;
        for (int depth = 0; depth < 20; depth++) {
            switch (at) {
                case Aligned own -> {
                    return own;
                }
                case Referring referring -> {
                    @Nullable Annotation parent = find(referring.of());
                    if (parent == null) {
                        return null;
                    }
                    at = parent;
                }
            }
        }
        return null;
    }

    private @Nullable Annotation find(String id) {
        return document.tiers().stream()
                .flatMap(tier -> tier.annotations().stream())
                .filter(annotation -> annotation.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
