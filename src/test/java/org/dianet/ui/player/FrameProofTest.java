package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.ImageFiles;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.EditList;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A thousand steps each way, three hundred jumps and every jump to a landmark, on clips whose frames carry their
/// number as large squares: the frame that is shown is the frame that was asked for.
@Tag("slow")
class FrameProofTest {
    private static final int FRAMES = 1020;
    private static final int STEPS = 1000;
    private static final int JUMPS = 300;
    private static final int HIDDEN = 37;
    private static final int FIRST_NUMBER = 95;

    @TempDir
    Path folder;

    /// Makes the media in a folder.
    interface Maker {
        /// How many frames at the start are in the file but not in the clip.
        int make(Path folder) throws Exception;
    }

    static Stream<Arguments> clips() {
        CodedVideo constant = CodedVideo.constant("mp4", "libopenh264", FRAMES, 250, 0);
        CodedVideo between = CodedVideo.constant("mp4", "mpeg4", FRAMES, 50, 2);
        CodedVideo edited = CodedVideo.constant("mp4", "mpeg4", FRAMES + HIDDEN, 50, 2);
        return Stream.of(
                video("constant rate", constant),
                video("B-frames", between),
                video(
                        "variable rate",
                        between.with(i -> i * 40_000L + i / 7 * 130_000L, Map.of("video_track_timescale", "90000"))),
                video("offset start, empty edit", between.with(i -> i * 40_000L, Map.of("output_ts_offset", "2.5"))),
                video(
                        "offset start, mkv",
                        CodedVideo.constant("matroska", "mpeg4", FRAMES, 60, 2)
                                .with(i -> i * 40_000L, Map.of("output_ts_offset", "7.3"))),
                Arguments.of("edit list", new Media.VideoFile("clip.mp4"), (Maker) in -> {
                    EditList.hideFirst(edited.write(in.resolve("clip.mp4")), HIDDEN, 25);
                    return HIDDEN;
                }),
                Arguments.of("image folder", new Media.ImageFolder("clip"), (Maker) in -> {
                    for (int i = 0; i < FRAMES; i++) {
                        // two, three and four digits: the order of names is not the order of frames
                        ImageFiles.write(in.resolve("clip"), "img" + (FIRST_NUMBER + i) + ".jpg", FrameCode.draw(i));
                    }
                    return 0;
                }));
    }

    private static Arguments video(String name, CodedVideo video) {
        String file = "clip." + (video.container().equals("matroska") ? "mkv" : video.container());
        return Arguments.of(name, new Media.VideoFile(file), (Maker) in -> {
            video.write(in.resolve(file));
            return 0;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clips")
    void theReaderGivesTheAskedFrame(String name, Media media, Maker maker) throws Exception {
        int hidden = maker.make(folder);
        try (FrameReader reader = new JavaCvMedia().open(folder, media, FrameNumbers.NONE)) {
            assertEquals(FRAMES, reader.frames().count());
            for (int index : walk()) {
                assertEquals(index + hidden, FrameCode.read(reader.read(new FrameIndex(index))));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clips")
    void theWindowShowsTheAskedFrame(String name, Media media, Maker maker) throws Exception {
        int hidden = maker.make(folder);
        long first = media instanceof Media.ImageFolder ? FIRST_NUMBER : 0;
        try (ThreadedRig bench = ThreadedRig.open(folder, media, first, FRAMES)) {
            PlayerViewModel player = bench.player();
            Check check = new Check(bench, player, hidden);
            for (MarkKind markKind : List.of(MarkKind.APEX, MarkKind.ONSET, MarkKind.OFFSET, MarkKind.ONSET)) {
                player.goTo(markKind);
                check.shows(ThreadedRig.place(markKind, FRAMES));
            }
            player.first();
            check.shows(0);
            for (int i = 1; i <= STEPS; i++) {
                player.step(1);
                check.shows(i);
            }
            player.last();
            check.shows(FRAMES - 1);
            for (int i = 1; i <= STEPS; i++) {
                player.step(-1);
                check.shows(FRAMES - 1 - i);
            }
            Random random = new Random(11);
            for (int i = 0; i < JUMPS; i++) {
                int to = random.nextInt(FRAMES);
                player.seek(to);
                check.shows(to);
            }
            for (int by : new int[] {10, -10, 37, -37}) {
                int from = bench.workbench.selection().playhead().get();
                player.step(by);
                check.shows(Math.clamp(from + by, 0, FRAMES - 1));
            }
        }
    }

    private static int[] walk() {
        int[] walk = new int[2 * STEPS + JUMPS + 2];
        Random random = new Random(7);
        for (int i = 0; i <= STEPS; i++) {
            walk[i] = i;
            walk[STEPS + 1 + i] = FRAMES - 1 - i;
        }
        for (int i = 2 * STEPS + 2; i < walk.length; i++) {
            walk[i] = random.nextInt(FRAMES);
        }
        return walk;
    }

    private record Check(ThreadedRig bench, PlayerViewModel player, int hidden) {
        void shows(int index) {
            bench.until(() -> {
                DecodedFrame now = player.shown().get();
                return now != null && bench.workbench.selection().playhead().get() == index && player.idle();
            });
            DecodedFrame shown = player.shown().get();
            assertTrue(shown != null);
            assertEquals(index, shown.index().value());
            assertEquals(index + hidden, FrameCode.read(shown.frame()));
            player.painted();
        }
    }
}
