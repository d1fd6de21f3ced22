package org.dianet.pipeline.motion;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// How a long recording moves: each frame as a picture so small that those of an hour fit into memory, more and more of
/// them while they are read, in any order. Safe to use from several threads.
public final class RecordingMotion {
    private static final int LONGEST = 32;
    private static final int HEAD = 4 * Integer.BYTES;
    private final byte[][] greys;
    private final BitSet known = new BitSet();
    private final BitSet unreadable = new BitSet();
    private int width;
    private int height;
    private int apart;
    private double[] change;
    private int onset = -1;
    private byte @Nullable [] reference;

    public RecordingMotion(int frames) {
        this.greys = new byte[frames][];
        this.change = new double[frames];
    }

    public int frameCount() {
        return greys.length;
    }

    /// Says how large frames are; does nothing if that is known.
    synchronized void size(int frameWidth, int frameHeight) {
        if (width == 0) {
            double shrink = Math.min(1, (double) LONGEST / Math.max(frameWidth, frameHeight));
            width = Math.max(1, (int) Math.round(frameWidth * shrink));
            height = Math.max(1, (int) Math.round(frameHeight * shrink));
        }
    }

    synchronized int width() {
        return width;
    }

    synchronized int height() {
        return height;
    }

    synchronized boolean knows(int frame) {
        return known.get(frame) || unreadable.get(frame);
    }

    /// How many frames were looked at.
    public synchronized int lookedAt() {
        return known.cardinality() + unreadable.cardinality();
    }

    public synchronized boolean isComplete() {
        return lookedAt() == greys.length;
    }

    /// The largest distance of frames that were looked at, while not all were; 0 once all are.
    public synchronized int apart() {
        return isComplete() ? 0 : apart;
    }

    synchronized void add(int frame, byte[] grey) {
        greys[frame] = grey;
        known.set(frame);
        if (reference != null) {
            change[frame] = difference(reference, grey);
        }
        if (frame == onset) {
            onset = -1; // what stood in for it does no longer
        }
    }

    /// The frame cannot be read.
    synchronized void miss(int frame) {
        unreadable.set(frame);
    }

    /// The first look is over.
    synchronized void surveyed() {
        int last = -1;
        apart = 0;
        for (int frame = known.nextSetBit(0); frame >= 0; frame = known.nextSetBit(frame + 1)) {
            apart = last < 0 ? apart : Math.max(apart, frame - last);
            last = frame;
        }
    }

    /// The mean absolute change in grey levels of every frame against the frame at `of`, or against the
    /// nearest that was looked at. Frames that were not looked at yet are on the line between their neighbours
    /// that were: see [#apart]. NaN where a frame cannot be read, and where nothing is known on one side.
    public synchronized double[] change(int of) {
        if (of != onset) {
            compareWith(of);
        }
        double[] all = new double[greys.length];
        Arrays.fill(all, Double.NaN);
        int last = -1;
        for (int frame = known.nextSetBit(0); frame >= 0; frame = known.nextSetBit(frame + 1)) {
            all[frame] = change[frame];
            for (int between = last + 1; last >= 0 && between < frame; between++) {
                double share = (double) (between - last) / (frame - last);
                all[between] =
                        unreadable.get(between) ? Double.NaN : (1 - share) * change[last] + share * change[frame];
            }
            last = frame;
        }
        return all;
    }

    private void compareWith(int of) {
        int nearest = nearest(of);
        if (nearest < 0) {
            return;
        }
        reference = greys[nearest];
        onset = of;
        for (int frame = known.nextSetBit(0); frame >= 0; frame = known.nextSetBit(frame + 1)) {
            change[frame] = difference(greys[nearest], greys[frame]);
        }
    }

    private int nearest(int of) {
        int before = known.previousSetBit(of);
        int after = known.nextSetBit(of);
        return before < 0 || (after >= 0 && after - of < of - before) ? after : before;
    }

    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }

    /// All that is known, for [#restore].
    synchronized ByteBuffer bytes() {
        int size = width * height;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + greys.length + known.cardinality() * size);
        bytes.putInt(greys.length).putInt(width).putInt(height).putInt(apart);
        for (int frame = 0; frame < greys.length; frame++) {
            bytes.put((byte) (known.get(frame) ? 1 : 0));
            if (known.get(frame)) {
                bytes.put(greys[frame]);
            }
        }
        return bytes.flip();
    }

    /// Takes over what [#bytes] gave; false, and nothing is changed, if that was of another recording.
    synchronized boolean restore(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD || bytes.getInt() != greys.length) {
            return false;
        }
        int newWidth = bytes.getInt();
        int newHeight = bytes.getInt();
        int newApart = bytes.getInt();
        if (newWidth < 1 || newHeight < 1 || newWidth > LONGEST || newHeight > LONGEST) {
            return false;
        }
        width = newWidth;
        height = newHeight;
        apart = newApart;
        for (int frame = 0; frame < greys.length && bytes.hasRemaining(); frame++) {
            if (bytes.get() == 1 && bytes.remaining() >= width * height) {
                byte[] grey = new byte[width * height];
                bytes.get(grey);
                add(frame, grey);
            }
        }
        return true;
    }
}
