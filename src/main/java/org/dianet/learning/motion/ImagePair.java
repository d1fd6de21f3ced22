package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PoolingForm;

/// Two different images of a clip, a stream each.
/// See method.md 1.10 and 1.11.
///
/// @param specName its name
/// @param first of one stream
/// @param second of one stream, with as many planes
public record ImagePair(String specName, MotionRepresentation first, MotionRepresentation second)
        implements MotionRepresentation {
    private static final DynamicImages TRDI =
            new DynamicImages(InputMode.FULL, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX);

    /// The temporal-ranked dynamic image, which is the ordinary one, and the motion-intensity one: the input of AFN.
    public static final ImagePair TRDI_MIDI = new ImagePair("trdi-midi", TRDI, IntensityRanked.STANDARD);

    /// Flow from onset to apex and the dynamic image of the whole clip: the input of FDCN.
    public static final ImagePair FLOW_DYNAMIC_IMAGE = new ImagePair("flow-dynamic-image", PhaseFlow.STANDARD, TRDI);

    /// @throws IllegalArgumentException if the parts cannot be the streams of one network
    public ImagePair {
        if (first.streams() != 1 || second.streams() != 1 || first.channels() != second.channels()) {
            throw new IllegalArgumentException(
                    "the two images of a pair must have as many planes each, three with flow: leave colour at rgb");
        }
    }

    private List<MotionRepresentation> parts() {
        return List.of(first, second);
    }

    @Override
    public String family() {
        return first.family() + " and " + second.family();
    }

    @Override
    public Optional<String> reading() {
        return parts().stream()
                .map(MotionRepresentation::reading)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public String magnitude() {
        return "|change|";
    }

    @Override
    public List<Plane> planes() {
        return first.planes();
    }

    @Override
    public MotionRepresentation part(int stream) {
        return stream == 0 ? first : second;
    }

    @Override
    public InputMode input() {
        return InputMode.DUAL;
    }

    @Override
    public List<InputMode> inputs() {
        return List.of(InputMode.DUAL);
    }

    @Override
    public List<PhaseKind> kinds() {
        return parts().stream().flatMap(part -> part.kinds().stream()).toList();
    }

    @Override
    public ImagePair withInput(InputMode other) {
        return MotionRepresentation.only(this, other);
    }

    @Override
    public boolean byApex() {
        return parts().stream().anyMatch(MotionRepresentation::byApex);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(first.settings());
        settings.putAll(second.settings());
        return settings;
    }

    @Override
    public ImagePair with(MotionSettings given) {
        return new ImagePair(specName, first.with(given), second.with(given));
    }

    /// A flow has three planes, so an image next to it stays in colour.
    @Override
    public MotionRepresentation like(MotionSettings others) {
        return first instanceof PhaseFlow ? this : with(others);
    }

    @Override
    public List<String> names() {
        return Stream.of(first, second).map(ImagePair::name).toList();
    }

    private static String name(MotionRepresentation part) {
        return part instanceof DynamicImages ? "Dynamic image" : part.names().getFirst();
    }

    @Override
    public String unit() {
        return first.unit().equals(second.unit()) ? first.unit() : first.unit() + " and " + second.unit();
    }

    @Override
    public String method(String frames) {
        return "two images: " + first.method(frames) + "; and " + second.method(frames);
    }

    @Override
    public Optional<ReadyImages> ready(Channels channels) {
        return Optional.empty();
    }
}
