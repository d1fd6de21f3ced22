package org.dianet.ui.preview.phase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.job.JobContext;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// DI-Onset and DI-Offset of one clip as they are shown.
///
/// @param phases the marks that they were computed from
record PhasePair(Phases phases, PhasePicture onset, PhasePicture offset) {

    /// As training builds them, of the frames themselves.
    ///
    /// @throws MediaException if a frame that a phase needs is missing or unreadable
    static PhasePair built(ProjectFrames frames, Phases phases, PreviewSettings settings, JobContext context)
            throws MediaException {
        MotionImageBuilder builder = new MotionImageBuilder(settings.motion(), ClipSums.SIDE);
        List<DynamicImage> images = builder.build(frames, builder.streams(phases), context.quiet());
        return of(phases, Optional.of(images.getFirst()), Optional.of(images.getLast()), settings, _ -> List.of());
    }

    /// One pass over the pixels of each phase, whatever its length.
    static PhasePair of(ClipSums clip, Phases phases, PreviewSettings settings) {
        Optional<DynamicImage> onset = clip.pool(PhaseKind.ONSET, phases, settings.form());
        Optional<DynamicImage> offset = clip.pool(PhaseKind.OFFSET, phases, settings.form());
        return of(phases, onset, offset, settings, kind -> clip.gapsIn(kind.span(phases)));
    }

    private static PhasePair of(
            Phases phases,
            Optional<DynamicImage> onset,
            Optional<DynamicImage> offset,
            PreviewSettings settings,
            Function<PhaseKind, List<Integer>> gaps) {
        OptionalDouble shared = switch (settings.scale()) {
            case SHARED ->
                OptionalDouble.of(DynamicImage.commonScale(
                        Stream.of(onset, offset).flatMap(Optional::stream).toArray(DynamicImage[]::new)));
            case OWN -> OptionalDouble.empty();
        };
        return new PhasePair(
                phases,
                picture(
                        onset,
                        shared,
                        gaps.apply(PhaseKind.ONSET),
                        settings.images().normalise()),
                picture(
                        offset,
                        shared,
                        gaps.apply(PhaseKind.OFFSET),
                        settings.images().normalise()));
    }

    /// The pictures of several pairs on one scale, so that they can be compared; as they are, if each picture has its
    /// own.
    static List<PhasePair> together(List<PhasePair> pairs, PreviewSettings settings) {
        DynamicImage[] images = pairs.stream()
                .flatMap(pair -> Stream.of(pair.onset, pair.offset))
                .filter(PhasePicture.Drawn.class::isInstance)
                .map(picture -> ((PhasePicture.Drawn) picture).image())
                .toArray(DynamicImage[]::new);
        return switch (settings.scale()) {
            case OWN -> pairs;
            case SHARED -> {
                double scale = DynamicImage.commonScale(images);
                Normalisation normalisation = settings.images().normalise();
                yield pairs.stream()
                        .map(pair -> new PhasePair(
                                pair.phases,
                                scaled(pair.onset, scale, normalisation),
                                scaled(pair.offset, scale, normalisation)))
                        .toList();
            }
        };
    }

    private static PhasePicture scaled(PhasePicture picture, double scale, Normalisation normalisation) {
        return switch (picture) {
            case PhasePicture.Drawn drawn -> PhasePicture.Drawn.of(drawn.image(), scale, normalisation);
            case PhasePicture.Missing missing -> missing;
        };
    }

    /// The scale that the drawn pictures share, for a legend; empty if none is drawn.
    OptionalDouble scale() {
        return Stream.of(onset, offset)
                .filter(PhasePicture.Drawn.class::isInstance)
                .mapToDouble(picture -> ((PhasePicture.Drawn) picture).scale())
                .findFirst();
    }

    private static PhasePicture picture(
            Optional<DynamicImage> pooled, OptionalDouble shared, List<Integer> gaps, Normalisation normalisation) {
        if (pooled.isEmpty()) {
            return new PhasePicture.Missing(gaps);
        }
        DynamicImage image = pooled.get();
        double scale = shared.orElseGet(() -> DynamicImage.commonScale(image));
        return PhasePicture.Drawn.of(image, scale, normalisation);
    }
}
