package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dianet.face.spotting.RegionSpotter.Found;
import org.dianet.model.clip.Span;

/// Tells a mouth that speaks from an expression: it comes and goes again and again (method.md 6.5).
final class Speech {
    /// Share that mouth and chin have in a movement of theirs, and in one that speech may have made.
    private static final double OF_MOUTH = 0.75;

    private static final double PARTLY = 0.55;
    /// Seconds between two movements of one utterance, and from it to what it is blamed for.
    private static final double GAP = 0.5;

    private static final double NEAR = 0.4;
    /// Seconds around them in which further syllables are counted.
    private static final double REACH = 0.7;

    private static final int SYLLABLES = 3;
    private static final double PROMINENCE = 0.25;
    private final double rate;
    private final List<Span> spans = new ArrayList<>();

    Speech(double rate) {
        this.rate = rate;
    }

    /// Looks for utterances among movements.
    void learn(List<Found> found) {
        List<Found> ofMouth = found.stream()
                .filter(one -> one.movement().mouth() >= OF_MOUTH)
                .sorted(Comparator.comparingInt(one -> one.span().first()))
                .toList();
        int next;
        for (int i = 0; i < ofMouth.size(); i = next) {
            next = i + 1;
            while (next < ofMouth.size()
                    && ofMouth.get(next).span().first()
                                    - ofMouth.get(next - 1).span().last()
                            < GAP * rate) {
                next++;
            }
            Span whole = new Span(
                    ofMouth.get(i).span().first(), ofMouth.get(next - 1).span().last());
            FaceMovement most = ofMouth.subList(i, next).stream()
                    .map(Found::movement)
                    .max(Comparator.comparingDouble(FaceMovement::height))
                    .orElseThrow();
            if (most.peaks(reach(whole, most), PROMINENCE * most.height()) >= SYLLABLES) {
                spans.add(whole);
            }
        }
    }

    /// Weaker syllables around it count too.
    private Span reach(Span whole, FaceMovement movement) {
        int more = (int) Math.round(REACH * rate);
        return new Span(Math.max(0, whole.first() - more), Math.min(movement.course().length - 1, whole.last() + more));
    }

    /// What is left when movements of the mouth in and next to speech are taken away.
    List<Found> without(List<Found> found) {
        int near = (int) (NEAR * rate);
        List<Found> left = new ArrayList<>();
        for (Found one : found) {
            boolean spoken = spans.stream()
                    .anyMatch(span -> new Span(span.first() - near, span.last() + near).shared(one.span()) > 0);
            if (!spoken || one.movement().mouth() < PARTLY) {
                left.add(one);
            }
        }
        return left;
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }
}
