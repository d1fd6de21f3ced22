package org.dianet.ui.preview.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseSums;
import org.dianet.imaging.PhaseSumsBuilder;
import org.dianet.job.DirectJobRunner;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.junit.jupiter.api.Test;

/// Images that are compared with those of the marks on the screen.
class BesideTest {
    private static final Coder ANA = new Coder("Ana");
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };
    private final PreviewViewModel model =
            new PreviewViewModel(new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), _ -> {}));

    /// The left half of every frame is ten grey levels brighter than in the frame before.
    private static Frame frame(int index) {
        int[] argb = new int[64];
        for (int i = 0; i < argb.length; i++) {
            int grey = i % 8 < 4 ? 60 + 10 * index : 100;
            argb[i] = 0xff000000 | grey * 0x010101;
        }
        return new Frame(8, 8, argb);
    }

    private static PreviewClip clip(String name) {
        FrameNumbers numbers = FrameNumbers.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        return new PreviewClip(
                new Footage(0, Path.of("p"), new Media.ImageFolder(name), numbers),
                BesideTest::frame,
                (part, colour, context) -> {
                    PhaseSumsBuilder builder = PhaseSums.builder(8, 8, colour, part.length());
                    for (int i = part.first(); i <= part.last(); i++) {
                        builder.add(frame(i));
                    }
                    return new ClipSums(builder.build(), part.first(), List.of());
                });
    }

    private PreviewState.Ready ready() {
        return assertInstanceOf(PreviewState.Ready.class, model.state().get());
    }

    private static PhasePicture.Drawn onset(PhasePair pair) {
        return assertInstanceOf(PhasePicture.Drawn.class, pair.onset());
    }

    private PhasePair beside() {
        return Objects.requireNonNull(Objects.requireNonNull(ready().beside()).pair());
    }

    @Test
    void anotherCodersMarksGiveTheirOwnImagesOnTheSameScale() {
        model.clip().set(clip("c"));
        model.phases().set(Phases.of(0, 1, 2));
        assertNull(ready().beside());
        model.beside().others().set(Map.of(ANA, Phases.of(0, 4, 9)));
        model.beside().choice().set(new BesideChoice.MarksOf(ANA));
        assertEquals(2, onset(ready().pair()).frames());
        assertEquals(5, onset(beside()).frames());
        assertEquals(onset(ready().pair()).scale(), onset(beside()).scale());
        model.phases().set(Phases.of(0, 2, 3));
        assertEquals(3, onset(ready().pair()).frames());
        assertEquals(5, onset(beside()).frames());
        model.beside().others().set(Map.of());
        assertEquals(
                "Ana has not set all marks of this clip.",
                Objects.requireNonNull(ready().beside()).reason());
    }

    @Test
    void whatWasKeptStaysOverTheNextClipButNotOverAnotherComputation() {
        model.beside().called().set("c · Ana");
        model.clip().set(clip("c"));
        model.phases().set(Phases.of(0, 4, 9));
        model.keep();
        model.clip().set(clip("d"));
        model.phases().set(Phases.of(0, 1, 2));
        assertEquals("c · Ana", Objects.requireNonNull(ready().beside()).whose());
        assertEquals(5, onset(beside()).frames());
        model.settings().set(model.settings().get().with(Colour.GREY));
        assertEquals(
                "The images of c · Ana were computed in another way and cannot be compared with these.",
                Objects.requireNonNull(ready().beside()).reason());
    }

    /// Of two frames the dynamic image is their difference, ten grey levels on the left and none on the right; of five
    /// it is the ramp's forty.
    @Test
    void aPlaceHasTheChangeInGreyLevels() {
        model.clip().set(clip("c"));
        model.phases().set(Phases.of(3, 4, 4));
        assertEquals(10, onset(ready().pair()).at(0.25, 0.5).getFirst(), 1e-4);
        assertEquals(0, onset(ready().pair()).at(0.75, 0.5).getFirst(), 1e-4);
        model.phases().set(Phases.of(0, 4, 4));
        assertEquals(40, onset(ready().pair()).at(0.499, 0.999).getFirst(), 1e-3);
    }
}
