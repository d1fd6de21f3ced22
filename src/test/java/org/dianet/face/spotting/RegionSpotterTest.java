package org.dianet.face.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.FaceRegion;
import org.dianet.face.spotting.LeftOut.Reason;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.Span;
import org.dianet.synthesis.RecordingScript;
import org.dianet.synthesis.RecordingScript.Distractor;
import org.dianet.synthesis.RecordingScript.Expression;
import org.dianet.synthesis.RecordingScript.Kind;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticRecordingSpec;
import org.dianet.video.javacv.JavaCvFaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On one drawn recording whose events are known. The bounds are loose: `dianet bench spot` measures.
@Tag("slow")
class RegionSpotterTest {
    private static final SyntheticRecordingSpec SPEC = new SyntheticRecordingSpec(1, 1, 31, 160, 30, 30);
    private static RecordingScript script;
    private static Spotted spotted;

    @BeforeAll
    static void spot() {
        script = SPEC.scripts().getFirst();
        SyntheticClip take = SPEC.actor(0).play(script);
        Frame first = take.frame(0);
        SmallFace face = new SmallFace(mesh(first), first.width(), first.height());
        Spotter spotter = SpottingMethod.REGIONS.start(face, script.frames(), script.rate());
        for (int f = 0; f < script.frames(); f++) {
            spotter.add(face.apply(take.frame(f)));
        }
        spotted = spotter.result();
    }

    private static FaceLandmarks mesh(Frame frame) {
        try (JavaCvFaces faces = new JavaCvFaces()) {
            return (FaceLandmarks) faces.find(frame).orElseThrow();
        }
    }

    @Test
    void mostExpressionsAreFoundFromOnsetToOffset() {
        List<Expression> coded = script.expressions();
        long found = coded.stream()
                .filter(one -> spotted.candidates().stream()
                        .anyMatch(candidate -> candidate.span().overlap(new Span(one.onset(), one.offset())) >= 0.5))
                .count();
        assertTrue(coded.size() >= 5, coded.size() + " expressions");
        assertTrue(3 * found >= 2L * coded.size(), found + " of " + coded.size());
    }

    @Test
    void mostCandidatesAreExpressions() {
        long right = spotted.candidates().stream()
                .filter(candidate -> script.expressions().stream()
                        .anyMatch(one -> candidate.span().shared(new Span(one.onset(), one.offset())) > 0))
                .count();
        assertTrue(
                3 * right >= 2L * spotted.candidates().size(),
                right + " of " + spotted.candidates().size());
    }

    @Test
    void everyBlinkIsLeftOutAsOne() {
        List<Distractor> blinks = script.distractors().stream()
                .filter(one -> one.kind() == Kind.BLINK)
                .toList();
        assertTrue(blinks.size() >= 2, blinks.size() + " blinks");
        for (Distractor blink : blinks) {
            assertTrue(
                    spotted.leftOut().stream()
                            .anyMatch(left -> left.reason() == Reason.BLINK
                                    && left.span().shared(new Span(blink.from(), blink.to())) > 0),
                    blink.toString());
        }
    }

    @Test
    void candidatesDoNotOverlapAndNameTheirRegions() {
        int free = -1;
        for (SpottedSpan candidate : spotted.candidates()) {
            assertTrue(candidate.span().first() > free);
            assertTrue(candidate.span().contains(candidate.peak()));
            assertEquals(false, candidate.regions().isEmpty());
            free = candidate.span().last();
        }
    }

    @Test
    void theBrowsOfABrowRaiseAreNamed() {
        for (Expression one : script.expressions()) {
            if (one.actionUnits().equals("1+2")) {
                spotted.candidates().stream()
                        .filter(candidate -> candidate.span().overlap(new Span(one.onset(), one.offset())) >= 0.5)
                        .forEach(candidate -> assertTrue(
                                candidate.regions().stream()
                                        .anyMatch(
                                                region -> FaceRegion.showing(1).contains(region)),
                                candidate.toString()));
            }
        }
    }
}
