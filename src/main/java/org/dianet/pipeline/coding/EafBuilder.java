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
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
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
    private final Map<Media, Path> videos;
    private final Set<String> names = new HashSet<>();
    private int annotations;

    /// @param target the file to be, from which relative places count
    /// @param videos made of folders of images
    EafBuilder(Path projectFolder, Path target, Map<Media, Path> videos) {
        this.videos = Map.copyOf(videos);
        this.projectFolder = projectFolder.toAbsolutePath().normalize();
        this.target = target.toAbsolutePath().normalize();
    }

    /// @param own names of the project's own tiers
    EafDocument document(List<Clip> clips, List<String> vocabulary, List<String> own, OffsetDateTime date) {
        String program = "DIANet Workbench " + AppVersion.text();
        properties.put("written by", program);
        clips.forEach(this::clip);
        clips.stream()
                .collect(Collectors.groupingBy(Clip::media, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::excluded);
        properties.put("lastUsedAnnotationId", Integer.toString(annotations));
        return new EafDocument(program, date, List.copyOf(media), properties, EafTiers.types(own), tiers, vocabulary);
    }

    private void clip(Clip clip) {
        clip.rate()
                .ifPresent(
                        rate -> properties.put("frames per second of " + clip.id(), Double.toString(rate.perSecond())));
        switch (clip.media()) {
            case Media.VideoFile video -> media.add(media(projectFolder.resolve(video.path())));
            // ELAN plays no folders of images: it is only said where they are.
            case Media.ImageFolder folder -> {
                properties.put("images of " + clip.id(), folder.path());
                Optional.ofNullable(videos.get(folder)).ifPresent(video -> media.add(media(video.toAbsolutePath())));
            }
            case Media.MotionImage image -> properties.put("images of " + clip.id(), image.path());
            case Media.MotionImagePair pair -> properties.put("images of " + clip.id(), pair.onsetPath());
        }
        clip.codings().forEach(coding -> coding(clip, coding));
    }

    /// What is left out of a recording: a tier for each person, or more where stretches overlap, since annotations of a
    /// tier must not; beneath it when that was said.
    ///
    /// @param clips of one recording
    private void excluded(List<Clip> clips) {
        List<Exclusion> stretches = clips.stream()
                .flatMap(clip -> clip.excluded().stretches().stream())
                .distinct()
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (Exclusion stretch : stretches) {
            Optional<Place> place = clips.stream()
                    .flatMap(clip -> place(clip, stretch).stream())
                    .findFirst();
            long from = place.map(Place::from).orElse(0L);
            long to = place.map(Place::to).orElse(1L);
            Lane lane = lanes.stream()
                    .filter(each -> each.by.equals(stretch.by()) && each.end() <= from)
                    .findFirst()
                    .orElseGet(() -> {
                        lanes.add(new Lane(stretch.by(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                        return lanes.getLast();
                    });
            Aligned annotation = new Aligned(id(), from, to, stretch.reason());
            lane.stretches.add(annotation);
            lane.times.add(new Referring(id(), annotation.id(), stretch.at().toString()));
            if (place.isEmpty()) {
                String text = EafTiers.EXCLUDED + " " + stretch.first() + " " + stretch.last();
                lane.unplaced.add(new Referring(id(), annotation.id(), text));
            }
        }
        Clip first = clips.getFirst();
        for (Lane lane : lanes) {
            String name = unique(first.id() + " " + EafTiers.EXCLUDED);
            excluded(first, lane, name, EafTiers.EXCLUDED, "", lane.stretches);
            excluded(first, lane, unique(name + " " + EafTiers.CHANGED), EafTiers.CHANGED, name, lane.times);
            if (!lane.unplaced.isEmpty()) {
                excluded(first, lane, unique(name + " " + EafTiers.UNPLACED), EafTiers.UNPLACED, name, lane.unplaced);
            }
        }
    }

    private void excluded(
            Clip clip, Lane lane, String name, String type, String parent, List<? extends Annotation> annotations) {
        tiers.add(new EafTier(name, type, lane.by.name(), clip.subject().value(), parent, List.copyOf(annotations)));
    }

    /// Stretches by one person that do not overlap, with what is said of each.
    private record Lane(Coder by, List<Aligned> stretches, List<Referring> times, List<Referring> unplaced) {
        long end() {
            return stretches.stream().mapToLong(Aligned::end).max().orElse(0);
        }
    }

    private record Place(long from, long to) {}

    /// Where a stretch is, if both its ends are frames of the clip.
    private static Optional<Place> place(Clip clip, Exclusion stretch) {
        Optional<FrameIndex> first = clip.frames().indexOf(stretch.first());
        Optional<FrameIndex> last = clip.frames().indexOf(stretch.last());
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : ClipTimes.of(clip)
                        .map(times ->
                                new Place(Math.round(times.startOf(first.get())), Math.round(times.endOf(last.get()))));
    }

    private EafDocument.Media media(Path video) {
        Path place = video.normalize();
        Path parent = target.getParent();
        boolean sameRoot =
                parent != null && place.getRoot() != null && place.getRoot().equals(parent.getRoot());
        String relative = parent != null && sameRoot
                ? "./" + MediaUrl.encoded(parent.relativize(place).toString())
                : "";
        return new EafDocument.Media(MediaUrl.of(place), relative, type(place.toString()), 0);
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
        coding.tiers().byTier().forEach((name, value) -> say(tier, TierColumns.NAMED + name, value));
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
