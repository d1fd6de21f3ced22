package org.dianet.ui.timeline;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import org.dianet.face.NoFaces;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.pipeline.sound.ClipSound;
import org.dianet.sound.SoundPiece;
import org.dianet.sound.WaveformBuilder;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.JavaCvMedia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The clip has 40 frames of 5 ms with the numbers 101 to 140; on 800 pixels each has 20.
@ExtendWith(FxToolkitExtension.class)
class SoundStripTest {
    private static final double WIDTH = 800;

    @TempDir
    Path folder;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private UiRig bench;
    private int asked;
    private SoundViewModel.Source source = (_, _, _) -> Optional.empty();
    private SoundViewModel model;
    private TimelineView timeline;
    private SoundStrip strip;

    @BeforeEach
    void aStrip() throws IOException {
        bench = new UiRig(folder);
        fx(() -> {
            TimelineViewModel below = new TimelineViewModel(
                    bench.workbench,
                    bench.tasks,
                    new MotionTools(
                            NoFaces::new,
                            (from, to) -> {
                                throw new AssertionError("nobody asked for flow");
                            },
                            new ReadRecording(new JavaCvMedia(), KeptFiles.NONE)));
            ClipSignals signals = new ClipSignals(bench.workbench);
            timeline = new TimelineView(
                    bench.workbench,
                    below,
                    new SignalsViewModel(
                            bench.workbench,
                            bench.tasks,
                            signals,
                            below,
                            (from, to) -> {
                                throw new AssertionError("nobody asked for flow");
                            },
                            new SimpleBooleanProperty(),
                            open),
                    new RecordingEvents(bench.workbench),
                    new SimpleObjectProperty<@Nullable Integer>(),
                    new ExclusionsViewModel(bench.workbench, new AnsweringDialogs(folder)),
                    () -> null);
            timeline.resize(WIDTH, 168);
            model = new SoundViewModel(
                    bench.workbench,
                    bench.tasks,
                    (root, media, context) -> {
                        asked++;
                        return source.read(root, media, context);
                    },
                    open);
            strip = new SoundStrip(bench.workbench, timeline, model);
            strip.resize(WIDTH, 40);
            return 0;
        });
    }

    /// One second at 10,000 samples a second from `begin` on, loud from sample `from` to `to`.
    private static ClipSound loud(double begin, int from, int to) {
        float[] samples = new float[2000];
        IntStream.range(from, to).forEach(i -> samples[i] = i % 2 == 0 ? 1 : -1);
        WaveformBuilder builder = new WaveformBuilder();
        builder.add(new SoundPiece(begin, 10_000, samples));
        return new ClipSound(10_000, 1, builder.build(), FrameTimes.constant(new FrameRate(200)), 300);
    }

    /// The columns in which something loud is drawn.
    private NavigableSet<Integer> loudColumns() {
        NavigableSet<Integer> columns = new TreeSet<>();
        fx(() -> {
            javafx.scene.shape.Path wave = (javafx.scene.shape.Path) strip.lookup(".sound-wave");
            for (int i = 0; i < wave.getElements().size(); i += 2) {
                MoveTo high = (MoveTo) wave.getElements().get(i);
                LineTo low = (LineTo) wave.getElements().get(i + 1);
                if (low.getY() - high.getY() > 20) {
                    columns.add((int) high.getX());
                }
            }
            return 0;
        });
        return columns;
    }

    @Test
    void whatIsHeardStandsOverTheFrameThatIsShownThen() {
        // Samples 5350 to 5400 of 10,000 a second: 535 to 540 ms, which is frame 107 of the video. The clip begins with
        // frame 101, so that is its frame at 6, on pixels 120 to 140.
        source = (_, _, _) -> Optional.of(loud(400, 1350, 1400));
        fx(() -> open.set(true));
        assertEquals(120, loudColumns().first());
        assertEquals(139, loudColumns().last());
    }

    @Test
    void whereNothingWasRecordedNothingIsDrawn() {
        // From 505 ms, the first frame, to 705; the sound ends at 600.
        source = (_, _, _) -> Optional.of(loud(400, 0, 2000));
        fx(() -> open.set(true));
        assertEquals(379, loudColumns().last());
    }

    @Test
    void theSoundIsReadOnceAndOnlyIfItIsShown() {
        assertEquals(0, asked);
        fx(() -> open.set(true));
        fx(() -> open.set(false));
        fx(() -> open.set(true));
        assertEquals(1, asked);
    }

    @Test
    void whatCannotBeHeardIsSaid() {
        fx(() -> open.set(true));
        assertEquals("Images have no sound.", model.words().get());
        source = (_, _, _) -> {
            throw new MediaException("The sound of x.mp4 cannot be decoded.");
        };
        fx(() -> bench.workbench.selection().clipId().set(UiRig.THIRD));
        assertTrue(
                model.words().get().startsWith("The sound of x.mp4"),
                model.words().get());
        source = (_, media, _) -> {
            throw new MediaException("The sound of " + media.shownPath() + " cannot be decoded.");
        };
        fx(() -> {
            bench.hideNames();
            bench.workbench.selection().clipId().set(UiRig.LAST);
            return 0;
        });
        assertTrue(
                model.words().get().startsWith("The sound of "), model.words().get());
        assertFalse(
                model.words().get().contains(UiRig.LAST.value()), model.words().get());
        source = (_, _, _) -> Optional.of(loud(400, 0, 2000));
        fx(() -> bench.workbench.selection().clipId().set(UiRig.UNCODED));
        assertEquals("", model.words().get());
    }
}
