package org.dianet.learning.motion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;

/// A network's input from a clip: images, one per stream. A new kind is a record here and in [#all]; the compiler then
/// asks where its images are made.
public sealed interface MotionRepresentation
        permits DynamicImages, ActiveImage, PhaseFlow, ImagePair, WholeClipImage, ReadyImages, ViewImages {

    /// Those made of frames, each as it is if a spec says no more; the first is meant where a spec does not say which.
    static List<MotionRepresentation> all() {
        return List.of(
                DynamicImages.STANDARD,
                PhaseFlow.STANDARD,
                ActiveImage.STANDARD,
                IntensityRanked.STANDARD,
                ImagePair.TRDI_MIDI,
                ApexPooling.STANDARD,
                CombinedFlow.STANDARD,
                ModulatedFlow.STANDARD,
                ImagePair.FLOW_DYNAMIC_IMAGE,
                FlowSequence.STANDARD,
                KeyFrames.STANDARD,
                KeyFramesFlow.STANDARD,
                FrameSequence.STANDARD);
    }

    /// By the name that a spec has for it.
    static Optional<MotionRepresentation> named(String name) {
        return all().stream().filter(some -> some.specName().equals(name)).findFirst();
    }

    static List<String> specNames() {
        return all().stream().map(MotionRepresentation::specName).toList();
    }

    /// The names that any of them has for settings of its own.
    static Set<String> settingNames() {
        return all().stream()
                .flatMap(some -> some.settings().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The name in `spec.json`.
    String specName();

    /// What its images are called together, as in "trained on optical flow". Only dynamic images make a DIANet.
    String family();

    /// Whose representation we read it as, where its source does not state it: "our reading of …"; empty where it is
    /// stated.
    default Optional<String> reading() {
        return Optional.empty();
    }

    /// What the size of its values is called, e.g. `|flow|`.
    String magnitude();

    /// What the values of a pixel are, in their order. A [Plane.Kind#RIGHT] is always followed by its
    /// [Plane.Kind#DOWN].
    List<Plane> planes();

    /// The same for one stream; all have the same number.
    default List<Plane> planes(int stream) {
        return part(stream).planes();
    }

    /// What makes one stream's images: this itself, unless the streams are different things.
    default MotionRepresentation part(int stream) {
        return this;
    }

    /// The planes of each stream.
    default List<List<Plane>> allPlanes() {
        return IntStream.range(0, streams()).mapToObj(this::planes).toList();
    }

    /// Which plane of the same image a plane equals if nothing moves, such as the apex frame's the onset frame's; empty
    /// where it is zero then.
    default OptionalInt rest(int plane) {
        return OptionalInt.empty();
    }

    /// The views of an event that it shows, by name.
    default List<String> views() {
        return ViewImages.OWN;
    }

    /// Values of a pixel.
    default int channels() {
        return planes().size();
    }

    /// Which phases it shows.
    InputMode input();

    /// Which it can show.
    default List<InputMode> inputs() {
        return List.of(InputMode.values());
    }

    /// The same images of other phases.
    ///
    /// @throws IllegalArgumentException if it cannot show them, see [#inputs]
    MotionRepresentation withInput(InputMode input);

    /// Its own settings by their names in `spec.json`, in their order: numbers and constants.
    Map<String, Object> settings();

    /// The same with other settings.
    ///
    /// @throws IllegalArgumentException if one is out of its range; the message names it
    MotionRepresentation with(MotionSettings given);

    /// The same in the manner of other images, where it can be: their colour and normalisation.
    ///
    /// @param others their settings
    default MotionRepresentation like(MotionSettings others) {
        return with(others);
    }

    /// How values whose range is not known become 0..1.
    default Normalisation normalise() {
        return Normalisation.FIXED;
    }

    /// Whether its images depend on where the apex is.
    default boolean byApex() {
        return !kinds().contains(PhaseKind.FULL);
    }

    /// The input of each stream, in their order: the heading over a narrow column, such as "Flow onset–apex".
    List<String> names();

    /// The name of a phase's image.
    default String title(PhaseKind kind) {
        return kind == PhaseKind.FULL ? "the whole clip's image" : names().get(kinds().indexOf(kind));
    }

    /// The name of each stream's image in a sentence.
    default List<String> titles() {
        return kinds().equals(List.of(PhaseKind.FULL)) ? List.of(title(PhaseKind.FULL)) : names();
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

    /// The representation used instead for a clip with ready images and no frames; empty if there is none, because
    /// ready images have one or three channels.
    ///
    /// @param channels what the channels of the ready images mean
    default Optional<ReadyImages> ready(Channels channels) {
        return switch (channels()) {
            case 1 -> Optional.of(new ReadyImages(input(), Colour.GREY, channels));
            case 3 -> Optional.of(new ReadyImages(input(), Colour.RGB, channels));
            default -> Optional.empty();
        };
    }

    /// @throws IllegalArgumentException if the phases are not among those that it can show
    static <R extends MotionRepresentation> R only(R images, InputMode wanted) {
        if (!images.inputs().contains(wanted)) {
            throw new IllegalArgumentException("input must be "
                    + String.join(
                            " or ",
                            images.inputs().stream().map(InputMode::specName).toList())
                    + " with the representation " + images.specName() + ", not " + wanted.specName());
        }
        return images;
    }
}
