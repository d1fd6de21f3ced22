package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.model.study.View;

/// The same images of several views of an event, such as two cameras' or depth: all of the first view, then all of the
/// next, each a stream.
///
/// @param motion what is made of each view
/// @param views their names
public record ViewImages(MotionRepresentation motion, List<String> views) implements MotionRepresentation {
    /// What a spec means that names no views: the clip's own pixels.
    public static final List<String> OWN = List.of(View.MAIN);

    /// @throws IllegalArgumentException if there is no view, or one twice
    public ViewImages {
        views = List.copyOf(views);
        if (views.isEmpty() || new HashSet<>(views).size() < views.size()) {
            throw new IllegalArgumentException("views must name one view or more, each once");
        }
        if (motion instanceof ViewImages) {
            throw new IllegalArgumentException("views have no views");
        }
    }

    /// Images of these views in place of others.
    public static MotionRepresentation of(MotionRepresentation images, List<String> views) {
        MotionRepresentation own = images instanceof ViewImages several ? several.motion : images;
        return views.equals(OWN) ? own : new ViewImages(own, views);
    }

    /// Which view a stream shows.
    public String view(int stream) {
        return views.get(stream / motion.streams());
    }

    @Override
    public String specName() {
        return motion.specName();
    }

    @Override
    public String family() {
        return motion.family();
    }

    @Override
    public Optional<String> reading() {
        return motion.reading();
    }

    @Override
    public String magnitude() {
        return motion.magnitude();
    }

    @Override
    public List<Plane> planes() {
        return motion.planes();
    }

    @Override
    public MotionRepresentation part(int stream) {
        return motion.part(stream % motion.streams());
    }

    @Override
    public OptionalInt rest(int plane) {
        return motion.rest(plane);
    }

    @Override
    public InputMode input() {
        return motion.input();
    }

    @Override
    public List<InputMode> inputs() {
        return motion.inputs();
    }

    @Override
    public MotionRepresentation withInput(InputMode other) {
        return new ViewImages(motion.withInput(other), views);
    }

    @Override
    public Map<String, Object> settings() {
        return motion.settings();
    }

    @Override
    public MotionRepresentation with(MotionSettings given) {
        return new ViewImages(motion.with(given), views);
    }

    @Override
    public MotionRepresentation like(MotionSettings others) {
        return new ViewImages(motion.like(others), views);
    }

    @Override
    public Normalisation normalise() {
        return motion.normalise();
    }

    @Override
    public boolean byApex() {
        return motion.byApex();
    }

    @Override
    public List<PhaseKind> kinds() {
        return Collections.nCopies(views.size(), motion.kinds()).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> names() {
        return ofEach(motion.names());
    }

    @Override
    public List<String> titles() {
        return ofEach(motion.titles());
    }

    private List<String> ofEach(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String view : views) {
            names.forEach(name -> all.add(name + ", " + view));
        }
        return List.copyOf(all);
    }

    @Override
    public String unit() {
        return motion.unit();
    }

    @Override
    public String method(String frames) {
        return motion.method(frames) + (views.size() == 1 ? ", of the view " : ", of each of the views ") + words();
    }

    /// "main and depth", for a sentence.
    public String words() {
        return views.size() == 1
                ? views.getFirst()
                : String.join(", ", views.subList(0, views.size() - 1)) + " and " + views.getLast();
    }

    /// Ready images are of one view.
    @Override
    public Optional<ReadyImages> ready(Channels channels) {
        return Optional.empty();
    }
}
