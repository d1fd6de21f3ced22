package org.dianet.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.imaging.Frame;
import org.dianet.pipeline.quality.Flaw;
import org.dianet.pipeline.quality.FlawedStretch;
import org.dianet.pipeline.quality.QualityOfFrames;
import org.dianet.video.javacv.JavaCvFaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The truth about a drawn blink is in its script. The bound was chosen on another seed.
@Tag("slow")
class FoundBlinksTest {
    private static final SyntheticDatasetSpec SPEC = new SyntheticDatasetSpec(10, 6, 977, 128, 36, 0);

    @Test
    void blinksAreFoundWhereTheyWereDrawnAndNowhereElse() {
        List<ClipScript> blinking = scripts(true);
        assertTrue(blinking.size() >= 3, "of " + blinking.size() + " blinks little can be learned");
        try (JavaCvFaces faces = new JavaCvFaces()) {
            for (ClipScript script :
                    Stream.concat(blinking.stream(), scripts(false).stream()).toList()) {
                List<Blink> drawn = script.take().blinks();
                List<FlawedStretch> found = QualityOfFrames.flaws(frames(script), faces).stream()
                        .filter(each -> each.flaw() == Flaw.BLINK)
                        .toList();
                assertEquals(drawn.size(), found.size(), script + ": " + found);
                for (FlawedStretch stretch : found) {
                    Blink blink = drawn.getFirst();
                    assertTrue(
                            stretch.first() >= blink.start() && stretch.last() <= blink.start() + blink.length(),
                            blink + " found as " + stretch);
                }
            }
        }
    }

    private static List<ClipScript> scripts(boolean blinking) {
        return SPEC.scripts().stream()
                .filter(script -> blinking != script.take().blinks().isEmpty())
                .limit(4)
                .toList();
    }

    private static List<Frame> frames(ClipScript script) {
        SyntheticClip clip = SPEC.actor(script.subject()).play(script);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < script.frames(); i++) {
            frames.add(clip.frame(i));
        }
        return frames;
    }
}
