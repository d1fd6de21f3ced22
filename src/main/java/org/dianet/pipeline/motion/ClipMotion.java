package org.dianet.pipeline.motion;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.MotionCurve;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.model.project.Clip;

/// How one clip moves.
///
/// @param onset index of the frame that is compared with
/// @param curve change of the whole picture
/// @param findings what more can be asked for
public record ClipMotion(Clip clip, int onset, MotionCurve curve, FaceMotion findings) {

    /// Where the apex may be, the best measured guess first: what the facial areas say, then peaks of the whole
    /// picture's curve that lie elsewhere. None lies on an excluded frame.
    public List<ApexSuggestion> suggestions(int most) {
        List<ApexSuggestion> all = new ArrayList<>(findings.byAreas(onset, most));
        for (ApexSuggestion peak : curve.suggestions(most)) {
            if (all.stream().noneMatch(said -> overlap(said, peak))) {
                all.add(peak);
            }
        }
        all.removeIf(each -> clip.excludes(each.apex()));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /// Candidates of each method, none on an excluded frame.
    public List<ApexCandidate> candidates(int most) {
        return findings.candidates(onset, most).stream()
                .filter(each -> !clip.excludes(each.range().apex()))
                .toList();
    }

    private static boolean overlap(ApexSuggestion a, ApexSuggestion b) {
        return a.from().value() <= b.to().value() && b.from().value() <= a.to().value();
    }
}
