package org.dianet.ui.preview.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowField;
import org.dianet.job.DirectJobRunner;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.preview.phase.PreviewClip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {
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

    private final AtomicInteger reads = new AtomicInteger();
    private final ObjectProperty<@Nullable PreviewClip> clip = new SimpleObjectProperty<@Nullable PreviewClip>();
    private final ObjectProperty<@Nullable Phases> phases = new SimpleObjectProperty<@Nullable Phases>();
    private final GalleryViewModel model = new GalleryViewModel(
            new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), problem -> {}),
            clip,
            phases,
            _ -> (from, _) -> new FlowField(
                    from.width(), from.height(), new float[from.argb().length], new float[from.argb().length]));

    /// The left half brightens up to frame 10 and darkens after it.
    private Frame frame(int index) {
        reads.incrementAndGet();
        int[] argb = new int[64];
        Arrays.setAll(argb, i -> 0xff000000 | (i % 8 < 4 ? 100 + 4 * Math.min(index, 20 - index) : 100) * 0x010101);
        return new Frame(8, 8, argb);
    }

    private void open() {
        Footage footage = new Footage(0, Path.of("p"), new Media.ImageFolder("c"), FrameNumbers.counted(21));
        clip.set(new PreviewClip(footage, this::frame, (_, _, _) -> {
            throw new AssertionError("the gallery needs no running sums");
        }));
        phases.set(Phases.of(0, 10, 20));
    }

    private GalleryTile tile(String name) {
        return model.tiles().get().stream()
                .filter(tile -> tile.motion().specName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whileNobodyLooksNothingIsMade() {
        open();
        assertEquals(0, reads.get());
        assertTrue(model.tiles().get().isEmpty());
    }

    @Test
    void everyRepresentationHasItsPictures() {
        open();
        model.shown().set(true);
        assertEquals(
                MotionRepresentation.specNames(),
                model.tiles().get().stream()
                        .map(tile -> tile.motion().specName())
                        .toList());
        for (GalleryTile tile : model.tiles().get()) {
            assertEquals("", tile.problem(), tile.motion().specName());
            assertFalse(tile.pictures().isEmpty());
            assertTrue(
                    Messages.has("gallery.name." + tile.motion().specName()),
                    tile.motion().specName());
        }
        assertEquals(
                List.of("onset", "apex"),
                tile("key-frames").pictures().stream()
                        .map(picture -> picture.name())
                        .toList());
        assertEquals(11, tile("flow-sequence").pictures().size());
        assertEquals("u, v, strain", tile("flow").pictures().getFirst().name());
    }

    @Test
    void whatCannotBeMadeSaysWhyAndTheOthersAreShown() {
        open();
        phases.set(Phases.of(0, 3, 6));
        model.shown().set(true);
        assertTrue(
                tile("flow-sequence").problem().contains("the clip has 6"),
                tile("flow-sequence").problem());
        assertEquals("", tile("midi").problem());
    }

    @Test
    void anotherApexMakesOtherPicturesAndTheOldOneNeedsNoWork() {
        open();
        model.shown().set(true);
        List<Frame> before = tile("apex-pooling").frames();
        phases.set(Phases.of(0, 6, 20));
        assertNotEquals(
                Arrays.hashCode(before.getFirst().argb()),
                Arrays.hashCode(tile("apex-pooling").frames().getFirst().argb()));
        int read = reads.get();
        phases.set(Phases.of(0, 10, 20));
        assertEquals(read, reads.get());
        assertEquals(before, tile("apex-pooling").frames());
    }

    @Test
    void withoutMarksItSaysWhatIsMissing() {
        open();
        phases.set(null);
        model.shown().set(true);
        assertEquals(Messages.text("gallery.noMarks"), model.message().get());
    }
}
