package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Exclusion;
import org.dianet.storage.AppVersion;
import org.dianet.storage.eaf.EafDocument;
import org.dianet.storage.eaf.EafTier;
import org.dianet.storage.eaf.EafTier.Aligned;
import org.dianet.storage.eaf.EafTier.Annotation;
import org.dianet.storage.eaf.EafTier.Referring;

/// Puts codings into tiers of ELAN: for each coding of each clip one tier that spans the clip, and beneath it one
/// for each mark, an annotation of one frame, and one for each thing said.
final class EafBuilder {
    private final Set<EafDocument.Media> media = new LinkedHashSet<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<EafTier> tiers = new ArrayList<>();
    private final Path projectFolder;
    private final Path target;
    private final Set<String> names = new HashSet<>();
    private final Set<Media> excluded = new HashSet<>();
    private int annotations;

    /// @param target the file to be, from which relative places count
    EafBuilder(Path projectFolder, Path target) {
        this.projectFolder = projectFolder.toAbsolutePath().normalize();
        this.target = target.toAbsolutePath().normalize();
    }

    EafDocument document(List<Clip> clips, List<String> vocabulary, OffsetDateTime date) {
        String program = "DIANet Workbench " + AppVersion.text();
        properties.put("written by", program);
        clips.forEach(this::clip);
        properties.put("lastUsedAnnotationId", Integer.toString(annotations));
        return new EafDocument(program, date, List.copyOf(media), properties, EafTiers.TYPES, tiers, vocabulary);
    }

    private void clip(Clip clip) {
        clip.rate()
                .ifPresent(
                        rate -> properties.put("frames per second of " + clip.id(), Double.toString(rate.perSecond())));
        switch (clip.media()) {
            case Media.VideoFile video -> media.add(media(video));
            // ELAN plays no folders of images: it is only said where they are.
            case Media.ImageFolder folder -> properties.put("images of " + clip.id(), folder.path());
            case Media.MotionImage image -> properties.put("images of " + clip.id(), image.path());
            case Media.MotionImagePair pair -> properties.put("images of " + clip.id(), pair.onsetPath());
        }
        clip.codings().forEach(coding -> coding(clip, coding));
        if (excluded.add(clip.media())) {
            ClipTimes.of(clip).ifPresent(times -> excluded(clip, times));
        }
    }

    /// One tier, or more where stretches overlap, since annotations of a tier must not.
    private void excluded(Clip clip, ClipTimes times) {
        List<List<Annotation>> lanes = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (Exclusion stretch : clip.excluded().stretches()) {
            List<FrameIndex> inside = IntStream.range(0, clip.frames().count())
                    .mapToObj(FrameIndex::new)
                    .filter(index -> stretch.contains(clip.frames().numberAt(index)))
                    .toList();
            if (inside.isEmpty()) {
                continue;
            }
            long start = Math.round(times.startOf(inside.getFirst()));
            long end = Math.round(times.endOf(inside.getLast()));
            int lane = 0;
            while (lane < lanes.size() && ends.get(lane) > start) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
                ends.add(0L);
            }
            ends.set(lane, end);
            lanes.get(lane).add(new Aligned(id(), start, end, stretch.reason()));
        }
        for (List<Annotation> lane : lanes) {
            tiers.add(new EafTier(unique(clip.id() + " excluded"), EafTiers.EXCLUDED, "", "", "", lane));
        }
    }

    private EafDocument.Media media(Media.VideoFile video) {
        Path place = projectFolder.resolve(video.path()).normalize();
        Path parent = target.getParent();
        boolean sameRoot =
                parent != null && place.getRoot() != null && place.getRoot().equals(parent.getRoot());
        String relative = parent != null && sameRoot
                ? "./" + MediaUrl.encoded(parent.relativize(place).toString())
                : "";
        return new EafDocument.Media(MediaUrl.of(place), relative, type(video.path()), 0);
    }

    private static String type(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mp4")) {
            return "video/mp4";
        }
        if (lower.endsWith(".mpg") || lower.endsWith(".mpeg")) {
            return "video/mpeg";
        }
        return lower.endsWith(".mov") ? "video/quicktime" : "video/*";
    }

    private void coding(Clip clip, Coding coding) {
        int frames = clip.frames().count();
        Optional<ClipTimes> known = frames == 0 ? Optional.empty() : ClipTimes.of(clip);
        long from =
                known.map(times -> Math.round(times.startOf(FrameIndex.FIRST))).orElse(0L);
        // A clip without times holds its labels in a span of a millisecond.
        long to = known.map(times -> Math.round(times.endOf(new FrameIndex(frames - 1))))
                .orElse(1L);
        Aligned whole = new Aligned(id(), from, to, clip.id().value());
        Tier tier = new Tier(clip, coding, unique(clip.id() + " " + coding.coder()), whole);
        add(tier, tier.id, EafTiers.CLIP, "", whole);
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameNumber> number = coding.marks().get(markKind);
            Optional<FrameIndex> index = number.flatMap(clip.frames()::indexOf);
            if (index.isPresent() && known.isPresent()) {
                long start = Math.round(known.get().startOf(index.get()));
                long end = Math.round(known.get().endOf(index.get()));
                Aligned mark = new Aligned(id(), start, end, number.get().toString());
                String name = EafTiers.of(markKind);
                add(tier, unique(tier.id + " " + name), name, tier.id, mark);
            } else if (number.isPresent()) {
                say(tier, EafTiers.UNPLACED, EafTiers.of(markKind) + " " + number.get());
            }
        }
        if (coding.emotion() != null) {
            say(tier, EafTiers.EMOTION, coding.emotion());
        }
        if (!coding.confidence().equals(Confidence.UNSAID)) {
            Confidence sure = coding.confidence();
            say(tier, EafTiers.CONFIDENCE, sure.onset() + " " + sure.apex() + " " + sure.offset());
        }
        if (!coding.actionUnits().notation().isEmpty()) {
            say(tier, EafTiers.UNITS, coding.actionUnits().notation());
        }
        if (!coding.note().isEmpty()) {
            say(tier, EafTiers.NOTE, coding.note());
        }
        if (coding.disputed()) {
            say(tier, EafTiers.DISPUTED, "yes");
        }
        if (coding.origin().exposure() != Exposure.UNKNOWN) {
            say(tier, EafTiers.EXPOSURE, coding.origin().exposure().toString());
        }
        say(tier, EafTiers.CHANGED, coding.changed().toString());
    }

    /// What all tiers of one coding share.
    ///
    /// @param id of the tier that spans the clip
    private record Tier(Clip clip, Coding coding, String id, Aligned whole) {}

    private void say(Tier tier, String type, String text) {
        add(tier, unique(tier.id + " " + type), type, tier.id, new Referring(id(), tier.whole.id(), text));
    }

    private void add(Tier tier, String id, String type, String parent, Annotation annotation) {
        tiers.add(new EafTier(
                id, type, tier.coding.coder().name(), tier.clip.subject().value(), parent, List.of(annotation)));
    }

    /// Tiers must not share a name, whatever clips and coders are called.
    private String unique(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private String id() {
        return "a" + ++annotations;
    }
}
