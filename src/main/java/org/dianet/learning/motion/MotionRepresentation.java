package org.dianet.learning.motion;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.imaging.PhaseKind;

/// A network's input from a clip: images, one per stream. A new kind is a record here and in [#all]; the compiler then
/// asks where its images are made.
public sealed interface MotionRepresentation permits DynamicImages, PhaseFlow, ReadyImages {

    /// Those made of frames, each as it is if a spec says no more; the first is meant where a spec does not say which.
    static List<MotionRepresentation> all() {
        return List.of(DynamicImages.STANDARD, PhaseFlow.STANDARD);
    }

    /// By the name that a spec has for it.
    static Optional<MotionRepresentation> named(String name) {
        return all().stream().filter(some -> some.specName().equals(name)).findFirst();
    }

    static List<String> specNames() {
        return all().stream().map(MotionRepresentation::specName).toList();
    }

    /// The name in `spec.json`.
    String specName();

    /// What its images are called together, as in "trained on optical flow". Only dynamic images make a DIANet.
    String family();

    /// What the size of its values is called, e.g. `|flow|`.
    String magnitude();

    /// Which phases it shows.
    InputMode input();

    /// The same images of other phases.
    MotionRepresentation withInput(InputMode input);

    /// What the values of a pixel are, in their order. A [Plane.Kind#RIGHT] is always followed by its
    /// [Plane.Kind#DOWN].
    List<Plane> planes();

    /// The same for one stream; all have the same number.
    default List<Plane> planes(int stream) {
        return planes();
    }

    /// The same for each stream.
    default List<List<Plane>> allPlanes() {
        return IntStream.range(0, streams()).mapToObj(this::planes).toList();
    }

    /// Values of a pixel.
    default int channels() {
        return planes().size();
    }

    /// The input of each stream, in their order: the heading over a narrow column, such as "Flow onset–apex".
    List<String> names();

    /// The name of a phase's image.
    default String title(PhaseKind kind) {
        return kind == PhaseKind.FULL ? "the whole clip's image" : names().get(kinds().indexOf(kind));
    }

    /// The unit of a value before it is scaled to 0..1.
    String unit();

    /// What the images are and how they are made, for a methods section: the end of "A clip entered the network as …".
    ///
    /// @param frames what they are made of, e.g. "its frames"
    String method(String frames);

    /// Which stretch of the clip each stream sees, in the order of a sample's images.
    default List<PhaseKind> kinds() {
        return input().kinds();
    }

    /// Images of a clip.
    default int streams() {
        return kinds().size();
    }

    /// The representation used instead for a clip with ready images and no frames.
    ///
    /// @param channels what the channels of the ready images mean
    ReadyImages ready(Channels channels);
}
