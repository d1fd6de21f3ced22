package org.dianet.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;

/// Clips of 10×10 pixels that remember what was decoded. Frame i holds i in every pixel.
public final class FakeMedia implements MediaOpener {
    static final int FRAME_BYTES = 400;

    boolean changed;
    final List<Integer> decoded = new CopyOnWriteArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final Set<Integer> damaged;
    /// What the readers of videos decoded, a picture a piece of work.
    final List<String> pieces = new CopyOnWriteArrayList<>();

    FakeMedia(Integer... damaged) {
        this.damaged = Set.of(damaged);
    }

    @Override
    public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
        opened.add(media.shownPath());
        if (media.shownPath().equals("missing")) {
            throw new MediaException("There is no folder missing.");
        }
        return new Reader(media.shownPath(), frames);
    }

    @Override
    public Frame image(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaInfo probe(Path root, Media media) {
        return new MediaInfo(10, 10, FrameNumbers.NONE, OptionalDouble.empty());
    }

    private final class Reader implements FrameReader {
        private final String name;
        private final FrameNumbers frames;
        private final Set<Integer> atHand = new HashSet<>();
        private final int[] reached = {-1, 0};

        Reader(String name, FrameNumbers frames) {
            this.name = name;
            this.frames = frames;
        }

        @Override
        public FrameNumbers frames() {
            return frames;
        }

        @Override
        public Frame read(FrameIndex index) throws MediaException {
            decoded.add(index.value());
            if (damaged.contains(index.value())) {
                throw new MediaException("Frame " + index + " is damaged.");
            }
            int[] argb = new int[100];
            java.util.Arrays.fill(argb, index.value());
            return new Frame(10, 10, argb);
        }

        @Override
        public boolean isAtHand(FrameIndex index) {
            return !name.endsWith(".mp4") || atHand.contains(index.value());
        }

        /// Every frame of a video is three pictures from where the decoder is.
        @Override
        public boolean approach(FrameIndex index) {
            if (isAtHand(index)) {
                return false;
            }
            reached[1] = reached[0] == index.value() ? reached[1] + 1 : 1;
            reached[0] = index.value();
            pieces.add(index + "/" + reached[1]);
            if (reached[1] == 3) {
                atHand.add(index.value());
            }
            return reached[1] < 3;
        }

        /// The four frames before.
        @Override
        public boolean lookBack(FrameIndex around) {
            for (int i = Math.max(0, around.value() - 4); i < around.value(); i++) {
                if (atHand.add(i)) {
                    pieces.add("back " + i);
                    return true;
                }
            }
            return false;
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of(name, index + ".png");
        }

        @Override
        public boolean isCurrent() {
            return !changed;
        }

        @Override
        public List<FrameIndex> unreadable() {
            return List.of();
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }
}
