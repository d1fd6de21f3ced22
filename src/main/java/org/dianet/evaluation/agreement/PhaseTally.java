package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.MarkKind;

/// What two coders say of every frame of a recording (rest, onset to apex, after the apex to offset), frame by
/// frame with a tolerance: a frame counts as agreed if the other coder says the same within so many frames of it.
/// It is tallied from either coder's side and both tables are added up (time-unit kappa with tolerance, Bakeman &
/// Quera 2011, *Sequential Analysis and Observational Methods for the Behavioral Sciences*, ch. 6). How κ rises
/// with the tolerance shows how exact coding is (Sayette et al. 2001, *Journal of Nonverbal Behavior* 25,
/// 167–185).
///
/// @param counts `[first coder][second coder]` over the three codes
public record PhaseTally(int[][] counts) {
    private static final int CODES = 3;

    /// One table for each tolerance from 0 on; empty if one of the coders has no event here, or one without onset,
    /// apex and offset in order, since frames would then look like rest that may be none.
    static Optional<List<PhaseTally>> of(Recording recording, Coder first, Coder second, int largest) {
        int[] a = codes(recording, first);
        int[] b = codes(recording, second);
        if (a.length == 0 || b.length == 0) {
            return Optional.empty();
        }
        List<PhaseTally> tallies = new ArrayList<>();
        for (int tolerance = 0; tolerance <= largest; tolerance++) {
            int[][] counts = new int[CODES][CODES];
            for (int i = 0; i < a.length; i++) {
                counts[a[i]][near(b, i, tolerance, a[i]) ? a[i] : b[i]]++;
                counts[near(a, i, tolerance, b[i]) ? b[i] : a[i]][b[i]]++;
            }
            tallies.add(new PhaseTally(counts));
        }
        return Optional.of(tallies);
    }

    private static int[] codes(Recording recording, Coder coder) {
        int[] codes = new int[recording.frames()];
        List<CodedEvent> events = recording.by(coder);
        for (CodedEvent event : events) {
            int onset = event.place(MarkKind.ONSET).orElse(-1);
            int apex = event.place(MarkKind.APEX).orElse(-1);
            int offset = event.place(MarkKind.OFFSET).orElse(-1);
            if (onset < 0 || apex < onset || offset < apex) {
                return new int[0];
            }
            for (int i = onset; i <= offset; i++) {
                codes[i] = i <= apex ? 1 : 2;
            }
        }
        return events.isEmpty() ? new int[0] : codes;
    }

    private static boolean near(int[] codes, int frame, int tolerance, int wanted) {
        int last = Math.min(codes.length - 1, frame + tolerance);
        for (int i = Math.max(0, frame - tolerance); i <= last; i++) {
            if (codes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// κ of several recordings together.
    static Coefficient kappa(List<PhaseTally> tallies) {
        int[][] sum = new int[CODES][CODES];
        for (PhaseTally tally : tallies) {
            for (int i = 0; i < CODES; i++) {
                for (int j = 0; j < CODES; j++) {
                    sum[i][j] += tally.counts[i][j];
                }
            }
        }
        return CohenKappa.of(sum);
    }
}
