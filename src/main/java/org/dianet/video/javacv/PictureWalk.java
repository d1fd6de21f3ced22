package org.dianet.video.javacv;

import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// The decoder's way to a picture, one picture a step: to a key picture, then forward. A jump that lands elsewhere, or
/// gives another picture than decoding from the first byte, is tried from an earlier key picture, in the end from the
/// first byte. All right pictures on the way are offered to those that are kept.
final class PictureWalk {
    static final int NOWHERE = -1;

    /// A seek costs about as much as decoding this many frames, since it empties the decoder.
    private static final int SEEK_COST = 8;

    private static final int JUMPS = 2;

    private final PacketReader packets;
    private final VideoDecoder decoder;
    private final PositionIndex index;
    private final KeptPictures kept;
    private boolean fromStart;
    private int passed;
    private int current = NOWHERE;
    /// Pictures before this one that serve no other were left out of what the decoder was last fed with.
    private int skippedBefore;

    private @Nullable Stretch goal;
    private boolean moving;
    private int key = NOWHERE;
    private int jumps;

    /// Where a walk leads.
    ///
    /// @param from first frame to have, as its position
    /// @param to last frame to have
    /// @param focus frame around which pictures are kept
    /// @param thorough whether all ways are tried; otherwise only the first
    record Stretch(int from, int to, int focus, boolean thorough) {
        static Stretch only(int frame) {
            return new Stretch(frame, frame, frame, true);
        }
    }

    PictureWalk(PacketReader packets, VideoDecoder decoder, PositionIndex index, KeptPictures kept) {
        this.packets = packets;
        this.decoder = decoder;
        this.index = index;
        this.kept = kept;
    }

    /// The frame whose picture the decoder holds; [#NOWHERE] if none, or not surely.
    int current() {
        return current;
    }

    /// The walk that is not at its end; `null` if none.
    @Nullable
    Stretch goal() {
        return goal;
    }

    /// Whether the walk that was begun leads to a frame.
    boolean leadsTo(int frame) {
        return goal != null && goal.from() <= frame && frame <= goal.to() && (!moving || current < frame);
    }

    /// Starts again; what an earlier walk had before it is dropped.
    void begin(Stretch stretch) {
        goal = stretch;
        jumps = 0;
        key = index.keyBefore(stretch.from());
        moving = goesOn(stretch.from());
        if (moving) {
            leaveOut(stretch.from());
        }
    }

    private boolean goesOn(int frame) {
        int way = frame - (key < 0 ? 0 : index.first(key)) + SEEK_COST;
        boolean whole = frame >= skippedBefore || current >= skippedBefore;
        return current != NOWHERE && whole && frame > current && frame - current <= way;
    }

    /// Goes on to the next picture, or to another beginning.
    ///
    /// @return whether the walk goes on; if not, it arrived or there is no way
    boolean step() throws MediaException {
        Stretch stretch = goal;
        if (stretch == null) {
            return false;
        }
        if (!moving && !startAgain(stretch)) {
            goal = null;
            return false;
        }
        if (!moving || !decoder.next()) {
            current = NOWHERE;
            moving = false;
            return true;
        }
        int position = position();
        if (position == NOWHERE) {
            return true;
        }
        boolean right = isRight(position);
        current = right ? position : NOWHERE;
        if (right) {
            kept.keep(position, decoder.picture(), stretch.focus());
        }
        if (position == stretch.to() && right) {
            goal = null;
            return false;
        }
        moving = position < stretch.to();
        return true;
    }

    /// Tries the next beginning, which may fail; false if none is left.
    private boolean startAgain(Stretch stretch) throws MediaException {
        if (jumps < (stretch.thorough() ? JUMPS : 1) && key >= 0) {
            moving = jump(key);
            key = index.first(key) == 0 ? NOWHERE : index.keyBefore(index.first(key) - 1);
            jumps++;
        } else if (stretch.thorough() && jumps <= JUMPS) {
            rewind();
            moving = true;
            jumps = JUMPS + 1;
        } else {
            return false;
        }
        leaveOut(stretch.from());
        return true;
    }

    private boolean jump(int to) {
        current = NOWHERE;
        fromStart = false;
        boolean there = packets.seek(to);
        decoder.restart();
        return there;
    }

    private void rewind() throws MediaException {
        current = NOWHERE;
        packets.rewind();
        decoder.restart();
        fromStart = true;
        passed = 0;
    }

    private void leaveOut(int before) {
        boolean all = index.printed();
        skippedBefore = all ? 0 : before;
        decoder.skip(
                all
                        ? _ -> false
                        : ordinal -> {
                            int position = index.position(ordinal, 0);
                            return position != PositionIndex.NONE && position < before;
                        });
    }

    /// Where nothing is left out from the first byte on, counting is enough.
    private int position() {
        return fromStart && index.printed() ? passed++ : index.position(decoder.ordinal(), decoder.repeated());
    }

    /// Whether the picture is sure to look as it does when the file is decoded from its start: it does, or it is whole
    /// and not before the first key picture since the decoder was emptied.
    private boolean isRight(int position) {
        if (fromStart) {
            return true;
        }
        if (index.printed()) {
            return index.looksAs(position, decoder.print());
        }
        return decoder.key() != VideoDecoder.NONE && position >= index.first(decoder.key()) && decoder.undamaged();
    }
}
