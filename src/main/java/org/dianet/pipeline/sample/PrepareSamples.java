package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Augmentation;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.align.ClipAligner;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.StorageException;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Turns a project's clips into what a network sees, by the project's class protocol.
public final class PrepareSamples {
    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private final FlowAlgorithm.Measures flows;
    private final @Nullable RecentPixels recent;

    /// For specs without flow, or by TV-L1.
    ///
    /// @param faces makes what finds faces, if a spec asks for aligned frames
    public PrepareSamples(MediaOpener opener, Supplier<FaceFinder> faces) {
        this(opener, faces, FlowAlgorithm.Measures.TV_L1_ALONE);
    }

    /// @param flows measures flow in every way that a spec may ask for
    public PrepareSamples(MediaOpener opener, Supplier<FaceFinder> faces, FlowAlgorithm.Measures flows) {
        this(opener, faces, flows, null);
    }

    private PrepareSamples(
            MediaOpener opener,
            Supplier<FaceFinder> faces,
            FlowAlgorithm.Measures flows,
            @Nullable RecentPixels recent) {
        this.opener = opener;
        this.faces = faces;
        this.flows = flows;
        this.recent = recent;
    }

    /// The same with a memory of the clip asked for last, for questions about one clip in a row.
    public PrepareSamples remembering(RecentPixels pixels) {
        return new PrepareSamples(opener, faces, flows, pixels);
    }

    /// A clip that cannot be used is left out with its reason.
    ///
    /// @param folder the project's folder, which relative media paths start from
    /// @throws IllegalArgumentException if fewer than two classes have clips
    public PreparedClips prepare(Project project, Path folder, TrainingSpec spec, JobContext context) {
        try (ClipAligner aligner = new ClipAligner(opener, faces, spec.images().face())) {
            return prepare(project, folder, spec, aligner, context);
        }
    }

    private PreparedClips prepare(
            Project project, Path folder, TrainingSpec spec, ClipAligner aligner, JobContext context) {
        SampleImages source = images(aligner, project, folder, spec);
        ClipContent content = content(folder);
        Protocol protocol = protocol(project);
        List<String> views = spec.images().motion().views();
        RequiredViews.check(
                project,
                folder,
                views,
                clip -> unusable(clip, project, protocol).isEmpty());
        source.check(usable(project));
        SecondLabels second = SecondLabels.of(
                project.study().subjects(),
                project.clips().stream().map(Clip::subject).toList(),
                spec.regularisation().auxiliaryLabel());
        List<PreparedClip> prepared = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<String> still = new ArrayList<>();
        int done = 0;
        for (Clip clip : project.clips()) {
            context.checkCancelled();
            context.report(Progress.of(done++, project.clips().size(), clip.id().value()));
            Optional<String> reason = unusable(clip, project, protocol)
                    .or(() ->
                            SequenceFrames.tooFew(spec.images().motion(), clip).map(SequenceFrames.TooFew::reason));
            if (reason.isPresent()) {
                skipped.add(new Skipped(clip.id().value(), reason.get()));
                continue;
            }
            try {
                int label = protocol.classes().indexOf(className(clip, protocol).orElseThrow());
                ClipPictures pictures = source.trainingImages(clip, context);
                prepared.add(new PreparedClip(
                        clip.id(),
                        clip.subject(),
                        label,
                        pictures,
                        spec.images().motion().allPlanes(),
                        content.of(clip),
                        clip.dataset(),
                        content.ofViews(project, clip, views),
                        !clip.media().hasFrames(),
                        second.of(clip.subject())));
                noteStill(clip, still);
            } catch (MediaException e) {
                skipped.add(new Skipped(clip.id().value(), String.valueOf(e.getMessage())));
            }
        }
        still.addAll(aligner.notes());
        second.note(prepared).ifPresent(still::add);
        int ready = (int) prepared.stream().filter(PreparedClip::ready).count();
        noteAugmentation(ready, spec.regularisation().augment(), still);
        context.report(new Progress(1, "ready"));
        checkEnough(prepared, skipped);
        return new PreparedClips(
                protocol.classes(), ready == 0 ? prepared : withChannels(prepared, spec, still), skipped, still);
    }

    /// Further images are made of frames.
    ///
    /// @param count of clips without frames
    private static void noteAugmentation(int count, Augmentation augment, List<String> notes) {
        List<String> inVain = new ArrayList<>();
        if (augment.phaseImages()) {
            inVain.add("augment.phaseImages");
        }
        if (augment.apexJitter() > 0) {
            inVain.add("augment.apexJitter");
        }
        if (count > 0 && !inVain.isEmpty()) {
            notes.add(String.join(" and ", inVain) + " can add nothing for " + Words.count(count, "clip")
                    + " with ready images and no frames.");
        }
    }

    /// Says of ready images what their channels are.
    private static List<PreparedClip> withChannels(List<PreparedClip> clips, TrainingSpec spec, List<String> notes) {
        Channels channels = spec.images().channels() == Channels.AUTO
                ? ImageChannels.of(clips.stream()
                        .filter(PreparedClip::ready)
                        .flatMap(clip -> clip.images().stream())
                        .map(MotionImage::raw)
                        .toList())
                : spec.images().channels();
        if (channels == Channels.FLOW) {
            notes.add("The motion images are treated as optical flow (u, v, strain): mirroring negates u. If they are"
                    + " dynamic images, set channels to picture.");
        }
        List<List<Plane>> planes = spec.images()
                .motion()
                .ready(channels)
                .map(MotionRepresentation::allPlanes)
                .orElseThrow();
        return clips.stream()
                .map(clip -> clip.ready() ? clip.with(planes) : clip)
                .toList();
    }

    private SampleImages images(ClipAligner aligner, Project project, Path folder, TrainingSpec spec) {
        return new SampleImages(opener, aligner, project, folder, spec, flows, recent);
    }

    /// Fingerprints of clips' files.
    public ClipContent content(Path folder) {
        return new ClipContent(opener, folder);
    }

    /// One clip's images as a network takes them, whatever its label.
    ///
    /// @throws MediaException if it has none
    public List<MotionImage> pictures(AskedClip asked, TrainingSpec spec, JobContext context) throws MediaException {
        return MotionImage.fed(unscaled(asked, spec, context), spec.images().motion());
    }

    /// One clip's images before any normalisation.
    ///
    /// @throws MediaException if it has none
    public List<MotionImage> unscaled(AskedClip asked, TrainingSpec spec, JobContext context) throws MediaException {
        try (ClipAligner aligner = new ClipAligner(opener, faces, spec.images().face())) {
            return images(aligner, asked.project(), asked.folder(), spec).images(asked.clip(), context);
        }
    }

    /// What takes the images of clips one after another.
    public interface Images {
        /// @param raw before any normalisation
        void take(Clip clip, List<MotionImage> raw) throws StorageException, EngineException;

        /// A clip without images.
        ///
        /// @param reason why it has none
        void leaveOut(Clip clip, String reason);
    }

    /// The images of several clips, with one search for faces; no more than one clip's are in memory.
    ///
    /// @return sentences on how the clips were aligned
    public List<String> each(
            Project project, List<Clip> clips, Path folder, TrainingSpec spec, Images images, JobContext context)
            throws StorageException, EngineException {
        try (ClipAligner aligner = new ClipAligner(opener, faces, spec.images().face())) {
            SampleImages source = images(aligner, project, folder, spec);
            int done = 0;
            for (Clip clip : clips) {
                context.checkCancelled();
                context.report(Progress.of(done++, clips.size(), clip.id().value()));
                try {
                    images.take(clip, source.images(clip, context));
                } catch (MediaException e) {
                    images.leaveOut(clip, String.valueOf(e.getMessage()));
                }
            }
            return aligner.notes();
        }
    }

    /// One frame of a clip in colour, the part of it that a network's images show and as large as they are.
    ///
    /// @throws MediaException if the clip has no such frame or it cannot be read
    public Frame frame(Clip clip, FrameNumber number, Path folder, TrainingSpec spec, JobContext context)
            throws MediaException {
        try (ClipAligner aligner = new ClipAligner(opener, faces, spec.images().face());
                FrameReader reader = aligner.of(folder, clip, context).open(folder, clip.media(), clip.frames())) {
            FrameIndex index = reader.frames()
                    .indexOf(number)
                    .orElseThrow(() -> new MediaException("Clip " + clip.id() + " has no frame " + number + "."));
            int side = spec.images().imageSize();
            return Resampler.shrunk(reader.read(index), side, side);
        }
    }

    /// One clip's images for other phases than it has.
    ///
    /// @throws MediaException if it has no frames
    public List<List<MotionImage>> pictures(AskedClip asked, List<Phases> phases, TrainingSpec spec, JobContext context)
            throws MediaException {
        try (ClipAligner aligner = new ClipAligner(opener, faces, spec.images().face())) {
            return images(aligner, asked.project(), asked.folder(), spec).images(asked.clip(), phases, context);
        }
    }

    /// Refuses specs of one table before any of them is trained, see [ClipsOfGrid].
    ///
    /// @throws IllegalArgumentException in a sentence
    public void check(List<SpecGrid.Row> rows, Project project, Path folder) {
        ClipsOfGrid.check(opener, rows, project, folder);
    }

    /// Clips that the project's class protocol counts, with marks to make images by.
    static List<Clip> usable(Project project) {
        Protocol protocol = protocol(project);
        return project.clips().stream()
                .filter(clip -> unusable(clip, project, protocol).isEmpty())
                .toList();
    }

    /// Clips that the project's class protocol counts and that lack a spec's images, each with its reason: those too
    /// short, the shortest first, then those with other ready images. No frame is read.
    static Map<ClipId, String> lacking(Project project, TrainingSpec spec) {
        Map<ClipId, SequenceFrames.TooFew> found = new LinkedHashMap<>();
        List<Clip> usable = usable(project);
        usable.forEach(clip ->
                SequenceFrames.tooFew(spec.images().motion(), clip).ifPresent(few -> found.put(clip.id(), few)));
        Map<ClipId, String> reasons = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().has()))
                .forEach(each -> reasons.put(each.getKey(), each.getValue().reason()));
        usable.forEach(clip ->
                ReadyMedia.problem(clip.media(), spec).ifPresent(problem -> reasons.put(clip.id(), problem + ".")));
        return reasons;
    }

    /// The class of each clip that the project's class protocol counts, whether it can be read or not.
    static Map<ClipId, String> classes(Project project) {
        Protocol protocol = protocol(project);
        Map<ClipId, String> classes = new LinkedHashMap<>();
        project.clips().forEach(clip -> className(clip, protocol).ifPresent(name -> classes.put(clip.id(), name)));
        return classes;
    }

    /// A protocol without classes makes every label its own class.
    static Protocol protocol(Project project) {
        Protocol given = project.protocol();
        if (!given.classes().isEmpty()) {
            return given;
        }
        Set<String> used = new TreeSet<>();
        for (Clip clip : project.clips()) {
            @Nullable String emotion = clip.coding().emotion();
            if (emotion != null) {
                used.add(emotion);
            }
        }
        Set<String> ordered = new LinkedHashSet<>(project.vocabulary().emotions());
        ordered.retainAll(used);
        ordered.addAll(used);
        return Protocol.identity(given.name(), List.copyOf(ordered));
    }

    private static Optional<String> className(Clip clip, Protocol protocol) {
        return protocol.verdict(clip) instanceof ProtocolVerdict.Counts counts
                ? Optional.of(counts.className())
                : Optional.empty();
    }

    private static Optional<String> unusable(Clip clip, Project project, Protocol protocol) {
        Optional<String> viewed = project.viewedAs(clip.id())
                .map(view ->
                        "it is the view " + view.name() + " of clip " + view.clip() + ", and one event is one sample");
        return viewed.isPresent() ? viewed : unusable(clip, protocol);
    }

    private static Optional<String> unusable(Clip clip, Protocol protocol) {
        return switch (protocol.verdict(clip)) {
            case ProtocolVerdict.Counts _ ->
                clip.media().hasFrames() ? clip.coding().marks().problem(clip.frames()) : Optional.empty();
            case ProtocolVerdict.Excluded out -> Optional.of(out.reason());
            case ProtocolVerdict.Unlabelled _ -> Optional.of("it has no emotion label");
            case ProtocolVerdict.UnknownLabel unknown ->
                Optional.of("its label " + unknown.label() + " is not in the protocol " + protocol.name());
        };
    }

    private static void noteStill(Clip clip, List<String> still) {
        Optional<Phases> phases = clip.media().hasFrames() ? clip.phases() : Optional.empty();
        phases.ifPresent(p -> {
            if (p.onsetLength() == 1) {
                still.add("clip " + clip.id() + ": onset and apex are the same frame, which shows no motion");
            }
            if (p.offsetLength() == 1) {
                still.add("clip " + clip.id() + ": apex and offset are the same frame, which shows no motion");
            }
        });
    }

    private static void checkEnough(List<PreparedClip> prepared, List<Skipped> skipped) {
        if (prepared.isEmpty()) {
            throw new IllegalArgumentException("No clip can be trained on"
                    + (skipped.isEmpty()
                            ? "; the project is empty"
                            : "; the first, " + skipped.getFirst().id() + ": "
                                    + skipped.getFirst().reason()));
        }
        if (prepared.stream().mapToInt(PreparedClip::label).distinct().count() < 2) {
            throw new IllegalArgumentException("Training needs clips of at least two classes; all are of one");
        }
    }
}
