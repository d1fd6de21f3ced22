package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ViewedClip;
import org.dianet.pipeline.align.ClipAligner;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// The images of one clip that a spec asks for, ready or built, and what else may be learned from it.
final class SampleImages {
    private final MediaOpener opener;
    private final ClipAligner aligner;
    private final Project project;
    private final Path root;
    private final TrainingSpec spec;
    private final MotionRepresentation motion;
    private final MotionImageBuilder builder;
    private final ReadyInput ready;
    private final @Nullable RecentPixels recent;

    /// @param project that says which views clips have
    /// @param root the project's folder
    /// @param flows measures flow in every way that the spec may ask for
    /// @param recent where frames are remembered for the next question about the clip; `null` for no memory
    SampleImages(
            MediaOpener opener,
            ClipAligner aligner,
            Project project,
            Path root,
            TrainingSpec spec,
            FlowAlgorithm.Measures flows,
            @Nullable RecentPixels recent) {
        this.recent = recent;
        this.opener = opener;
        this.aligner = aligner;
        this.project = project;
        this.root = root;
        this.spec = spec;
        this.motion = spec.images().motion();
        this.ready = new ReadyInput(opener, root, project, spec);
        this.builder = new MotionImageBuilder(
                ViewImages.of(motion, ViewImages.OWN), spec.images().imageSize(), flows);
        if (IntStream.range(0, motion.streams())
                .anyMatch(stream -> motion.part(stream).normalise() == Normalisation.NONE)) {
            throw new IllegalArgumentException(
                    "normalise none gives plain sums, which a network cannot use; use minmax or fixed");
        }
    }

    /// The input of a network for a prediction, before a normalisation that uses only the image.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no such images
    /// @throws IllegalArgumentException if they are ready images that the spec would mix to grey
    List<MotionImage> images(Clip clip, JobContext context) throws MediaException {
        if (clip.media().hasFrames()) {
            return ofViews(clip, List.of(phases(clip)), List.of(), context).getFirst();
        }
        return ready.of(clip);
    }

    /// Looks at ready images before any clip's images are made.
    ///
    /// @param clips whose images will be asked for
    /// @throws IllegalArgumentException if they would be refused then
    void check(List<Clip> clips) {
        ready.check(clips);
    }

    /// What is learned from the clip, as a network is fed.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no such images
    ClipPictures trainingImages(Clip clip, JobContext context) throws MediaException {
        if (!clip.media().hasFrames()) {
            return ClipPictures.only(images(clip, context));
        }
        Phases phases = phases(clip);
        List<Phases> tried = new ArrayList<>(List.of(phases));
        ApexJitter.around(phases, spec.regularisation().augment().apexJitter()).stream()
                .filter(other -> !clip.excludes(other.apex()))
                .forEach(tried::add);
        List<PhaseKind> more =
                spec.regularisation().augment().phaseImages() ? List.of(PhaseKind.ONSET, PhaseKind.OFFSET) : List.of();
        List<List<MotionImage>> images = fed(ofViews(clip, tried, more, context));
        return new ClipPictures(
                images.getFirst(), images.subList(1, tried.size()), images.subList(tried.size(), images.size()));
    }

    /// What a network would be fed if the phases were others, in one pass over the frames. Aligned frames take one for
    /// each onset: the face is looked for in the onset frame, so another onset is another alignment.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no frames
    List<List<MotionImage>> images(Clip clip, List<Phases> phases, JobContext context) throws MediaException {
        if (!clip.media().hasFrames()) {
            throw new MediaException(
                    "Clip " + clip.id() + " has ready images and no frames, so its apex cannot be moved.");
        }
        boolean aligned = spec.images().face().kind() != FaceAlignment.Kind.NONE;
        Map<Optional<FrameIndex>, List<Phases>> together = phases.stream()
                .collect(Collectors.groupingBy(
                        one -> Optional.of(one.onset()).filter(_ -> aligned), LinkedHashMap::new, Collectors.toList()));
        Map<Phases, List<MotionImage>> images = new HashMap<>();
        for (Map.Entry<Optional<FrameIndex>, List<Phases>> group : together.entrySet()) {
            Clip marked = group.getKey().map(onset -> withOnset(clip, onset)).orElse(clip);
            List<Phases> candidates = group.getValue();
            List<List<MotionImage>> made = fed(ofViews(marked, candidates, List.of(), context));
            for (int i = 0; i < candidates.size(); i++) {
                images.put(candidates.get(i), made.get(i));
            }
        }
        return phases.stream()
                .map(one -> Objects.requireNonNull(images.get(one)))
                .toList();
    }

    private static Clip withOnset(Clip clip, FrameIndex onset) {
        Coding coding = clip.coding();
        return clip.showing(
                coding.with(coding.marks().with(MarkKind.ONSET, clip.frames().numberAt(onset))));
    }

    private static Phases phases(Clip clip) throws MediaException {
        return clip.phases()
                .orElseThrow(() -> new MediaException(
                        clip.coding().marks().problem(clip.frames()).orElse("its phases are not marked")));
    }

    /// The images of all views, view by view: for each of some phases of a clip, then for each further kind of stretch.
    private List<List<MotionImage>> ofViews(Clip clip, List<Phases> tried, List<PhaseKind> more, JobContext context)
            throws MediaException {
        List<List<MotionImage>> all = new ArrayList<>();
        for (String view : motion.views()) {
            List<List<Stretch>> groups = new ArrayList<>();
            ViewedClip viewed;
            try {
                viewed = ViewedClip.of(project, clip, view);
                tried.forEach(phases -> groups.add(builder.streams(viewed.phases(phases))));
                Phases marked = viewed.phases(tried.getFirst());
                more.forEach(kind -> groups.add(List.of(new Stretch(kind, marked, builder.motion()))));
            } catch (IllegalArgumentException e) {
                throw new MediaException(String.valueOf(e.getMessage()), e);
            }
            List<List<MotionImage>> made = grouped(viewed, groups, context);
            for (int i = 0; i < made.size(); i++) {
                if (all.size() == i) {
                    all.add(new ArrayList<>());
                }
                all.get(i).addAll(made.get(i));
            }
        }
        return all;
    }

    private List<List<MotionImage>> grouped(ViewedClip viewed, List<List<Stretch>> groups, JobContext context)
            throws MediaException {
        List<DynamicImage> built =
                build(viewed, groups.stream().flatMap(List::stream).toList(), context);
        List<List<MotionImage>> images = new ArrayList<>();
        int from = 0;
        for (List<Stretch> group : groups) {
            images.add(raw(built.subList(from, from + group.size())));
            from += group.size();
        }
        return images;
    }

    private List<DynamicImage> build(ViewedClip viewed, List<Stretch> wanted, JobContext context)
            throws MediaException {
        Clip clip = viewed.marked();
        if (!viewed.main()) {
            return ofFurtherView(viewed.view(), clip, wanted, context);
        }
        if (recent != null) {
            boolean aligned = spec.images().face().kind() != FaceAlignment.Kind.NONE;
            RecentPixels.Key key = new RecentPixels.Key(
                    root,
                    clip.media(),
                    clip.frames(),
                    aligned ? clip.coding().marks().onset() : null,
                    spec.images());
            return recent.with(
                    key, clip, () -> open(clip, context), frames -> builder.build(frames, wanted, context.quiet()));
        }
        try (FrameReader reader = open(clip, context)) {
            return builder.build(ProjectFrames.of(reader, clip), wanted, context.quiet());
        }
    }

    /// What is remembered is of the clip's own frames.
    private List<DynamicImage> ofFurtherView(String view, Clip clip, List<Stretch> wanted, JobContext context)
            throws MediaException {
        try {
            try (FrameReader plain = opener.open(root, clip.media(), clip.frames())) {
                DeepImages deep = new DeepImages(plain, clip, spec.images().imageSize());
                if (deep.apply(wanted)) {
                    if (spec.images().face().kind() != FaceAlignment.Kind.NONE) {
                        throw new MediaException(
                                "frames of 16 bits a value show no face to align by; set align to none");
                    }
                    return deep.build(wanted, context);
                }
            }
            try (FrameReader reader = open(clip, context)) {
                return builder.build(ProjectFrames.of(reader, clip), wanted, context.quiet());
            }
        } catch (MediaException e) {
            throw new MediaException("its view " + view + ": " + e.getMessage(), e);
        }
    }

    private FrameReader open(Clip clip, JobContext context) throws MediaException {
        return aligner.of(root, clip, context).open(root, clip.media(), clip.frames());
    }

    private static List<MotionImage> raw(List<DynamicImage> images) {
        return images.stream().<MotionImage>map(MotionImage.Pooled::new).toList();
    }

    private List<List<MotionImage>> fed(List<List<MotionImage>> groups) {
        return groups.stream().map(images -> MotionImage.fed(images, motion)).toList();
    }
}
