package org.dianet.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.model.clip.MediaMatch;
import org.junit.jupiter.api.Test;

/// Every outcome of a search for media has its clause and every clause its outcome.
class RelinkWordingTest {
    private static final Map<MediaMatch, String> CLAUSES = Map.of(
            new MediaMatch.AllFrames(), "",
            new MediaMatch.NewFrames(1), "its 1 frame is new",
            new MediaMatch.NewFrames(1200), "its 1200 frames are new",
            new MediaMatch.FewerFrames(1), "1 of its frames is missing there",
            new MediaMatch.FewerFrames(1200), "1200 of its frames are missing there",
            new MediaMatch.NothingNamed("/d"), "nothing with this name is in /d",
            new MediaMatch.TwoPlaces("x/a", "y/a"), "two places fit, x/a and y/a; name the one to use",
            new MediaMatch.OtherFrames("x/a"), "x/a holds none of the clip's frames",
            new MediaMatch.Unreadable("x/a can't be read."), "x/a can't be read.");

    @Test
    void everyOutcomeHasItsClause() {
        CLAUSES.forEach((match, clause) -> assertEquals(clause, RelinkWording.of(match)));
        assertEquals(
                Leaves.of(MediaMatch.class),
                CLAUSES.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void theBundleHasNoOtherKeys() {
        assertEquals(
                Leaves.of(MediaMatch.class).stream().map(Texts::name).collect(Collectors.toSet()),
                new Texts("relink").keys().collect(Collectors.toSet()));
    }
}
