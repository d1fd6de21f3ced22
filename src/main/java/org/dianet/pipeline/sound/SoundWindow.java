package org.dianet.pipeline.sound;

import java.util.ArrayList;
import java.util.List;
import org.dianet.sound.InStep;
import org.dianet.sound.SoundPiece;
import org.dianet.video.MediaException;
import org.dianet.video.SoundReader;

/// The samples of a recording around the place that is played, decoded as that moves on. Used by one thread.
public final class SoundWindow implements InStep.Samples {
    /// What is decoded before a place that was jumped to: files are not cut where one would like, and the first samples
    /// after a jump are not whole.
    private static final double RUN_UP = 1_000;

    /// A place further ahead is jumped to, because decoding all before would take longer.
    private static final double FAR = 5_000;

    /// What is kept behind the place.
    private static final double KEPT = 500;

    private final SoundReader reader;
    private final double origin;
    private final List<SoundPiece> pieces = new ArrayList<>();
    /// From where on nothing is missing.
    private double complete = Double.POSITIVE_INFINITY;

    private boolean ended;
    private int last;

    /// @param origin where the pictures' time begins by the file's own stamps
    public SoundWindow(SoundReader reader, double origin) {
        this.reader = reader;
        this.origin = origin;
    }

    /// Has what is heard between two times decoded.
    ///
    /// @throws MediaException if the file cannot be read further
    public void hold(double from, double to) throws MediaException {
        if (from < complete || (!ended && from > end() + FAR)) {
            reader.seek(from + origin - RUN_UP);
            pieces.clear();
            complete = from - KEPT;
            ended = false;
        }
        while (!ended && end() < to) {
            SoundPiece next = reader.next();
            if (next == null) {
                ended = true;
            } else if (next.end() - origin > from - KEPT) {
                pieces.add(new SoundPiece(next.millis() - origin, next.rate(), next.samples()));
            }
        }
        while (pieces.size() > 1 && pieces.getFirst().end() < from - KEPT) {
            // Not where the next begins: between them the recording may have a gap.
            complete = pieces.removeFirst().end();
            last = Math.max(0, last - 1);
        }
    }

    private double end() {
        return pieces.isEmpty() ? Double.NEGATIVE_INFINITY : pieces.getLast().end();
    }

    @Override
    public float at(double millis) {
        if (pieces.isEmpty()) {
            return 0;
        }
        last = Math.min(last, pieces.size() - 1);
        while (last > 0 && millis < pieces.get(last).millis()) {
            last--;
        }
        while (last < pieces.size() - 1 && millis >= pieces.get(last + 1).millis()) {
            last++;
        }
        SoundPiece piece = pieces.get(last);
        double position = (millis - piece.millis()) * piece.rate() / 1000;
        int index = (int) Math.floor(position);
        if (index < 0 || index >= piece.samples().length) {
            return 0;
        }
        double share = position - index;
        return (float) ((1 - share) * piece.samples()[index] + share * following(piece, index));
    }

    private float following(SoundPiece piece, int index) {
        if (index + 1 < piece.samples().length) {
            return piece.samples()[index + 1];
        }
        boolean goesOn = last + 1 < pieces.size() && pieces.get(last + 1).millis() - piece.end() < 1;
        return goesOn ? pieces.get(last + 1).samples()[0] : 0;
    }
}
