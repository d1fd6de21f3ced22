package org.dianet.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.dianet.imaging.Frame;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.junit.jupiter.api.Test;

class FrameCacheTest {
    private static final Path ROOT = Path.of("project");
    private static final int FRAMES = 1000;

    private final QueuedJobRunner runner = new QueuedJobRunner();
    private final FakeMedia media = new FakeMedia(5);

    private static Clip clip(Media media) {
        return new Clip(
                new ClipId(media.shownPath()),
                new SubjectId("s01"),
                "",
                media,
                FrameNumbers.counted(FRAMES),
                new FrameRate(200),
                List.of(),
                null);
    }

    private static Clip images(String name) {
        return clip(new Media.ImageFolder(name));
    }

    private ClipFrames opened(FrameCache cache, Clip clip) {
        CompletableFuture<ClipFrames> frames = cache.open(ROOT, clip);
        runner.runAll();
        return frames.orTimeout(2, TimeUnit.MINUTES).join();
    }

    private FrameCache cache(int frames) {
        return new FrameCache(media, runner, (long) frames * FakeMedia.FRAME_BYTES);
    }

    private static int shown(CompletableFuture<Frame> frame) {
        return frame.orTimeout(2, TimeUnit.MINUTES).join().argb()[0];
    }

    private static FrameIndex at(int index) {
        return new FrameIndex(index);
    }

    @Test
    void aFrameSeenBeforeIsThereAtOnce() {
        try (FrameCache cache = cache(100)) {
            ClipFrames frames = opened(cache, images("a"));
            CompletableFuture<Frame> first = frames.frame(at(3));
            assertFalse(first.isDone());
            runner.runAll();
            assertEquals(3, shown(first));
            assertTrue(frames.frame(at(3)).isDone());
            assertEquals(List.of(3), media.decoded);
        }
    }

    @Test
    void framesAreDecodedInTheOrderTheyAreAskedFor() {
        try (FrameCache cache = cache(100)) {
            ClipFrames frames = opened(cache, images("a"));
            List<CompletableFuture<Frame>> asked =
                    List.of(frames.frame(at(9)), frames.frame(at(2)), frames.frame(at(7)));
            runner.runAll();
            assertEquals(List.of(9, 2, 7), media.decoded);
            assertEquals(
                    List.of(9, 2, 7), asked.stream().map(FrameCacheTest::shown).toList());
        }
    }

    @Test
    void aCancelledRequestIsNotDecoded() {
        try (FrameCache cache = cache(100)) {
            ClipFrames frames = opened(cache, images("a"));
            CompletableFuture<Frame> superseded = frames.frame(at(9));
            CompletableFuture<Frame> wanted = frames.frame(at(2));
            superseded.cancel(false);
            runner.runAll();
            assertEquals(2, shown(wanted));
            assertEquals(List.of(2), media.decoded);
        }
    }

    @Test
    void cancellingOneRequestLeavesAnotherForTheSameFrame() {
        try (FrameCache cache = cache(100)) {
            ClipFrames frames = opened(cache, images("a"));
            CompletableFuture<Frame> one = frames.frame(at(9));
            CompletableFuture<Frame> other = frames.frame(at(9));
            one.cancel(false);
            runner.runAll();
            assertEquals(9, shown(other));
        }
    }

    @Test
    void memoryStaysWithinItsLimitWhateverIsAsked() {
        try (FrameCache cache = cache(20)) {
            ClipFrames a = opened(cache, images("a"));
            ClipFrames b = opened(cache, images("b"));
            Random random = new Random(3);
            for (int i = 0; i < 300; i++) {
                ClipFrames frames = i % 3 == 0 ? a : b;
                int index = random.nextInt(6, FRAMES);
                var _ = frames.frame(at(index));
                frames.prefetch(at(index), random.nextInt(3) - 1);
                runner.runAll();
                assertTrue(cache.bytes() <= 20L * FakeMedia.FRAME_BYTES, () -> cache.bytes() + " bytes");
            }
        }
    }

    @Test
    void aFrameLargerThanTheCacheIsStillShown() {
        try (FrameCache cache = new FrameCache(media, runner, FakeMedia.FRAME_BYTES / 2)) {
            ClipFrames frames = opened(cache, images("a"));
            CompletableFuture<Frame> frame = frames.frame(at(8));
            frames.prefetch(at(8), 1);
            runner.runAll();
            assertEquals(8, shown(frame));
            assertEquals(0, cache.bytes());
        }
    }

    @Test
    void theFramesLookedAtLastAreKept() {
        try (FrameCache cache = cache(2)) {
            ClipFrames frames = opened(cache, images("a"));
            for (int i : new int[] {1, 2, 1, 3}) {
                var _ = frames.frame(at(i));
                runner.runAll();
            }
            assertTrue(frames.frame(at(1)).isDone());
            assertFalse(frames.frame(at(2)).isDone());
        }
    }

    @Test
    void framesAreReadAheadInTheDirectionOfTravel() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, images("a"));
            var _ = frames.frame(at(500));
            runner.runAll();
            media.decoded.clear();
            frames.prefetch(at(500), -1);
            runner.runAll();
            assertEquals(List.of(499, 498, 497), media.decoded.subList(0, 3));
            media.decoded.clear();
            frames.prefetch(at(500), 1);
            runner.runAll();
            assertEquals(List.of(501, 502, 503), media.decoded.subList(0, 3));
        }
    }

    @Test
    void goingBackwardAVideosPicturesAreDecodedFirstAndTheNearestBecomesPixelsFirst() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, clip(new Media.VideoFile("a.mp4")));
            frames.prefetch(at(500), -1);
            runner.runAll();
            assertEquals(List.of("back 496", "back 497", "back 498", "back 499"), media.pieces);
            assertEquals(List.of(499, 498, 497, 496), media.decoded);
        }
    }

    /// Someone who asks faster than frames become pixels does not use up what is at hand: some is decoded in between.
    @Test
    void picturesAreDecodedAheadBetweenFramesThatAreAskedFor() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, clip(new Media.VideoFile("a.mp4")));
            frames.prefetch(at(500), -1);
            runner.runAll();
            media.pieces.clear();
            CompletableFuture<Frame> far = frames.frame(at(900));
            runner.run(4);
            assertEquals(900, shown(far));
            frames.prefetch(at(490), -1);
            CompletableFuture<Frame> other = frames.frame(at(800));
            runner.run(2);
            assertEquals(List.of("back 486", "back 487"), media.pieces.subList(3, 5));
            runner.runAll();
            assertEquals(800, shown(other));
        }
    }

    @Test
    void aFrameAtHandDoesNotWaitForOneThatIsBeingApproached() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, clip(new Media.VideoFile("a.mp4")));
            frames.prefetch(at(500), -1);
            runner.runAll();
            CompletableFuture<Frame> far = frames.frame(at(900));
            runner.run(2);
            CompletableFuture<Frame> cached = frames.frame(at(498));
            assertTrue(cached.isDone());
            CompletableFuture<Frame> near = frames.frame(at(499));
            runner.runAll();
            assertEquals(900, shown(far));
            assertEquals(499, shown(near));
        }
    }

    @Test
    void aRequestThatIsCancelledOnItsWayIsLeft() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, clip(new Media.VideoFile("a.mp4")));
            CompletableFuture<Frame> superseded = frames.frame(at(900));
            runner.run(2);
            superseded.cancel(false);
            CompletableFuture<Frame> wanted = frames.frame(at(100));
            runner.runAll();
            assertEquals(100, shown(wanted));
            assertEquals(List.of("900/1", "900/2", "100/1", "100/2", "100/3"), media.pieces);
            assertEquals(List.of(100), media.decoded);
        }
    }

    @Test
    void anAskedFrameGoesBeforeFramesReadAhead() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, images("a"));
            frames.prefetch(at(100), 1);
            CompletableFuture<Frame> asked = frames.frame(at(700));
            runner.runAll();
            assertEquals(700, media.decoded.getFirst());
            assertEquals(700, shown(asked));
        }
    }

    @Test
    void aNewDirectionDropsTheOldPlan() {
        try (FrameCache cache = cache(400)) {
            ClipFrames frames = opened(cache, images("a"));
            frames.prefetch(at(100), 1);
            frames.prefetch(at(900), 1);
            runner.runAll();
            assertTrue(media.decoded.stream().allMatch(i -> i > 900), media.decoded::toString);
        }
    }

    @Test
    void aDamagedFrameIsRememberedAndFailsAtOnce() {
        try (FrameCache cache = cache(100)) {
            ClipFrames frames = opened(cache, images("a"));
            CompletableFuture<Frame> first = frames.frame(at(5));
            runner.runAll();
            CompletableFuture<Frame> second = frames.frame(at(5));
            assertTrue(second.isCompletedExceptionally());
            assertEquals(List.of(5), media.decoded);
            assertInstanceOf(
                    MediaException.class,
                    assertThrows(CompletionException.class, first::join).getCause());
            CompletableFuture<Frame> next = frames.frame(at(6));
            runner.runAll();
            assertEquals(6, shown(next));
        }
    }

    @Test
    void anOpenClipIsNotOpenedAgain() {
        try (FrameCache cache = cache(100)) {
            opened(cache, images("a"));
            assertTrue(cache.open(ROOT, images("a")).isDone());
            assertEquals(List.of("a"), media.opened);
        }
    }

    @Test
    void aClipWhoseFileChangedIsOpenedAnew() {
        try (FrameCache cache = cache(100)) {
            ClipFrames before = opened(cache, images("a"));
            media.changed = true;
            ClipFrames after = opened(cache, images("a"));
            assertEquals(List.of("a", "a"), media.opened);
            assertEquals(List.of("a"), media.closed);
            assertTrue(before.frame(at(1)).isCompletedExceptionally());
            CompletableFuture<Frame> frame = after.frame(at(1));
            runner.runAll();
            assertEquals(1, shown(frame));
        }
    }

    @Test
    void theFourthClipClosesTheOneUsedLongestAgo() {
        try (FrameCache cache = cache(100)) {
            ClipFrames b = opened(cache, images("b"));
            opened(cache, images("a"));
            opened(cache, images("c"));
            opened(cache, images("a"));
            opened(cache, images("d"));
            assertEquals(List.of("b"), media.closed);
            assertTrue(b.frame(at(1)).isCompletedExceptionally());
        }
    }

    @Test
    void aClipThatCannotBeOpenedMayBeTriedAgain() {
        try (FrameCache cache = cache(100)) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture<ClipFrames> frames = cache.open(ROOT, images("missing"));
                runner.runAll();
                assertInstanceOf(
                        MediaException.class,
                        assertThrows(CompletionException.class, frames::join).getCause());
            }
            assertEquals(List.of("missing", "missing"), media.opened);
        }
    }

    @Test
    void closingFailsWhatIsStillAskedFor() {
        FrameCache cache = cache(100);
        ClipFrames frames = opened(cache, images("a"));
        CompletableFuture<Frame> asked = frames.frame(at(1));
        cache.close();
        runner.runAll();
        assertTrue(asked.isCompletedExceptionally());
        assertEquals(List.of("a"), media.closed);
        assertEquals(List.of(), media.decoded);
    }

    @Test
    void manyThreadsGetTheFramesTheyAskFor() {
        try (ThreadedJobRunner threads = new ThreadedJobRunner();
                FrameCache cache = new FrameCache(media, threads, 30L * FakeMedia.FRAME_BYTES)) {
            ClipFrames frames =
                    cache.open(ROOT, images("a")).orTimeout(2, TimeUnit.MINUTES).join();
            List<CompletableFuture<Void>> callers = new java.util.ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                Random random = new Random(caller);
                callers.add(CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 200; i++) {
                        int index = random.nextInt(6, FRAMES);
                        frames.prefetch(at(index), random.nextInt(3) - 1);
                        assertEquals(index, shown(frames.frame(at(index))));
                    }
                }));
            }
            callers.forEach(CompletableFuture::join);
        }
    }
}
