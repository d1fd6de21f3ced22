package org.dianet.learning.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.imaging.Colour;
import org.dianet.wording.Leaves;
import org.junit.jupiter.api.Test;

/// What every representation owes to those who offer, name and show it.
class MotionRepresentationTest {
    /// Over a column of the phases panel, at the width that the window starts with.
    private static final int LONGEST_HEADING = 18;

    @Test
    void everyOneThatIsMadeOfFramesIsListed() {
        Set<Class<?>> permitted = new HashSet<>(Leaves.of(MotionRepresentation.class));
        permitted.removeAll(Set.of(ReadyImages.class, ViewImages.class));
        assertEquals(
                permitted,
                MotionRepresentation.all().stream().map(Object::getClass).collect(Collectors.toSet()),
                "only what MotionRepresentation.all() lists is offered in window and spec");
    }

    @Test
    void everyStreamHasItsName() {
        for (MotionRepresentation some : MotionRepresentation.all()) {
            for (InputMode input : some.inputs()) {
                MotionRepresentation other = some.withInput(input);
                assertEquals(input, other.input(), some.specName());
                assertEquals(other.streams(), other.names().size(), some.specName() + " " + input);
                other.names()
                        .forEach(name -> assertTrue(
                                name.length() <= LONGEST_HEADING,
                                "“" + name + "” has more than " + LONGEST_HEADING
                                        + " characters and is cut over its column in the phases panel"));
            }
        }
    }

    @Test
    void everyPlaneIsNamedAndEveryDirectionHasItsOther() {
        for (MotionRepresentation some : MotionRepresentation.all()) {
            for (List<Plane> planes : some.allPlanes()) {
                assertEquals(some.channels(), planes.size(), some.specName());
                assertEquals(
                        planes.size(),
                        planes.stream().map(Plane::name).distinct().count(),
                        some.specName());
                for (int i = 0; i < planes.size(); i++) {
                    boolean right = planes.get(i).kind() == Plane.Kind.RIGHT;
                    boolean downNext =
                            i + 1 < planes.size() && planes.get(i + 1).kind() == Plane.Kind.DOWN;
                    assertEquals(right, downNext, some.specName() + " " + i);
                }
            }
        }
    }

    @Test
    void readyImagesAreCalledWhatTheyLookLike() {
        assertEquals("optical flow", new ReadyImages(InputMode.DUAL, Colour.RGB, Channels.FLOW).family());
        assertEquals("dynamic images", new ReadyImages(InputMode.DUAL, Colour.RGB, Channels.PICTURE).family());
    }
}
