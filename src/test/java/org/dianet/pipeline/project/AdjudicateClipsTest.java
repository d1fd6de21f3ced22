package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Refusal;
import org.dianet.model.edit.RefusedEdit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination.Part;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.project.AdjudicateClips.Choice;
import org.junit.jupiter.api.Test;

/// Two coders, Ana and Ben; Dee decides. The clip has the frames 100 to 120 and 122 to 140.
class AdjudicateClipsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BEN = new Coder("Ben");
    private static final Coder DEE = new Coder("Dee");
    private static final ClipId A = new ClipId("a");

    private static Coding coding(Coder coder, Marks marks, String emotion) {
        return new Coding(coder, marks, emotion, new ActionUnits("4"), "", false, Instant.EPOCH);
    }

    private static final Clip BOTH = TestClips.clip("a")
            .with(coding(ANA, Marks.of(101, 118, 130), "surprise"))
            .with(coding(BEN, Marks.of(103, 123, 130), "happiness"));

    private static AdjudicateClips by(Coder who, Clip... clips) {
        List<String> labels = List.of("happiness", "surprise");
        Project project = new Project("p", List.of(clips), new Vocabulary(labels), Protocol.identity("own", labels));
        return new AdjudicateClips(project, who, NOW);
    }

    private static Coding decided(Choice choice) {
        AdjudicateClips.Decided decided = by(DEE, BOTH).decide(A, choice, "");
        return decided.clips().getFirst().coding();
    }

    @Test
    void aCodingIsTakenAsItIs() {
        Coding taken = decided(new Choice.Take(BEN));
        assertEquals(Coder.ADJUDICATED, taken.coder());
        assertEquals(Marks.of(103, 123, 130), taken.marks());
        assertEquals("happiness", taken.emotion());
        assertEquals(AdjudicationOutcome.TAKEN, taken.origin().resolution().ruling());
        assertEquals(DEE, taken.origin().resolution().by());
    }

    @Test
    void theMiddleIsCountedInFramesAndDifferentLabelsStayOpen() {
        // Indexes 1 and 3 have 2 between them; 18 and 22, since 121 is missing, have 20, which is frame 120.
        Coding middle = decided(new Choice.Average(ANA, BEN));
        assertEquals(Marks.of(102, 120, 130), middle.marks());
        assertNull(middle.emotion());
        assertEquals(new ActionUnits("4"), middle.actionUnits());
    }

    /// Ana says away and 1, Ben towards and 1; both are looked at, and the gaze gets a third value.
    @Test
    void tiersAreDecidedAsPartsAre() {
        List<Tier> tiers = List.of(
                new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards", "down")),
                new Tier("valence", Tier.Kind.NUMBER, List.of()));
        Clip said = BOTH.with(
                        BOTH.codingBy(ANA).orElseThrow().onTier("gaze", "away").onTier("valence", "1"))
                .with(BOTH.codingBy(BEN).orElseThrow().onTier("gaze", "towards").onTier("valence", "1"));
        Project plain = by(DEE, said).project();
        Project project = plain.withClasses(plain.vocabulary().withTiers(tiers), plain.protocol());
        AdjudicateClips decide = new AdjudicateClips(project, DEE, NOW);
        assertEquals(Map.of("valence", "1"), values(decide, new Choice.Average(ANA, BEN)));
        assertEquals(Map.of("gaze", "away", "valence", "1"), values(decide, new Choice.Take(ANA)));
        assertEquals(
                Map.of("gaze", "towards", "valence", "1"),
                values(decide, new Choice.Combine(Map.of(Part.ONSET, ANA), Map.of(), Map.of("gaze", BEN), Map.of())));
        assertEquals(
                Map.of("gaze", "down", "valence", "2.5"),
                values(
                        decide,
                        new Choice.Combine(
                                Map.of(Part.ONSET, ANA, Part.EMOTION, BEN),
                                Map.of(),
                                Map.of(),
                                Map.of("gaze", "down", "valence", "2,50"))));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> values(
                        decide, new Choice.Combine(Map.of(Part.ONSET, ANA), Map.of(), Map.of(), Map.of("gaze", "up"))));
        assertEquals("The tier gaze has no value 'up'; it has away, towards, down.", refused.getMessage());
    }

    private static Map<String, String> values(AdjudicateClips decide, Choice choice) {
        return decide.decide(A, choice, "").clips().getFirst().coding().tiers().byTier();
    }

    @Test
    void partsOfSeveralAndAThirdValueAreCombined() {
        Coding combined = decided(new Choice.Combine(
                Map.of(Part.ONSET, ANA, Part.OFFSET, ANA, Part.EMOTION, BEN), Map.of(Part.APEX, "119")));
        assertEquals(Marks.of(101, 119, 130), combined.marks());
        assertEquals("happiness", combined.emotion());
        // Both say so.
        assertEquals(new ActionUnits("4"), combined.actionUnits());
    }

    @Test
    void aReopenedClipIsDisputedAndHasNoDecision() {
        Clip clip = by(DEE, BOTH).decide(A, new Choice.Reopen(), "").clips().getFirst();
        assertTrue(clip.decision().orElseThrow().disputed());
        assertEquals(
                AdjudicationOutcome.REOPENED,
                clip.decision().orElseThrow().origin().resolution().ruling());
    }

    @Test
    void withoutAClipAllAreDecidedThatBothHaveFinished() {
        Clip half = TestClips.clip("half").with(coding(ANA, Marks.of(101, 118, 130), "surprise"));
        AdjudicateClips.Decided decided = by(DEE, BOTH, half).decide(null, new Choice.Average(ANA, BEN), "");
        assertEquals(List.of(A), decided.clips().stream().map(Clip::id).toList());
    }

    @Test
    void decidingAboutOnesOwnNeedsAReason() {
        AdjudicateClips ana = by(ANA, BOTH);
        assertThrows(IllegalArgumentException.class, () -> ana.decide(A, new Choice.Take(ANA), " "));
        assertEquals(
                "clearer in slow motion",
                ana.decide(A, new Choice.Take(ANA), "clearer in slow motion")
                        .clips()
                        .getFirst()
                        .coding()
                        .note());
    }

    @Test
    void whoDidNotCodeAndWhoIsNobodyAreRefused() {
        IllegalArgumentException stranger =
                assertThrows(IllegalArgumentException.class, () -> decided(new Choice.Take(new Coder("Cleo"))));
        assertEquals("Clip a has no coding by Cleo; it was coded by Ana, Ben.", stranger.getMessage());
        assertEquals(
                new Refusal.ReservedName(Coder.DATASET),
                assertThrows(RefusedEdit.class, () -> by(Coder.DATASET, BOTH).decide(A, new Choice.Take(ANA), ""))
                        .reason());
        assertEquals(
                new Refusal.UnknownClip(new ClipId("z"), List.of("a")),
                assertThrows(RefusedEdit.class, () -> by(DEE, BOTH).decide(new ClipId("z"), new Choice.Take(ANA), ""))
                        .reason());
    }
}
