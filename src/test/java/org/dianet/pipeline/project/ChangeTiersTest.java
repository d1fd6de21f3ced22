package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Merge;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

class ChangeTiersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private static final Tier GAZE = new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards"));
    private static final Tier VALENCE = new Tier("valence", Tier.Kind.NUMBER, List.of());

    /// Ana said away and 2, Bo towards.
    private static Project project() {
        Project plain = TestClips.project(
                coded(TestClips.clip("a"), ANA, Map.of("gaze", "away", "valence", "2")),
                coded(TestClips.clip("b"), BO, Map.of("gaze", "towards")));
        return plain.withClasses(plain.vocabulary().withTiers(List.of(GAZE, VALENCE)), plain.protocol());
    }

    private static Clip coded(Clip clip, Coder coder, Map<String, String> values) {
        return clip.with(Coding.empty(coder).with(new TierValues(values)).revisedBy(coder, NOW.minusSeconds(60)));
    }

    private static Project changed(Project project, Function<ChangeTiers, Edit> change) {
        Edit edit = change.apply(new ChangeTiers(project, NOW));
        Project after = edit.applyTo(project);
        assertEquals(after, edit.applyTo(after), "twice is once");
        Project back = after;
        for (Edit each : edit.inverse(project)) {
            back = each.applyTo(back);
        }
        assertEquals(project, back, "undone");
        return after;
    }

    private static String refused(Function<ChangeTiers, Edit> change) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> change.apply(new ChangeTiers(project(), NOW)))
                        .getMessage());
    }

    private static String said(Project project, String clip, Coder coder, String tier) {
        return project.clip(new ClipId(clip))
                .flatMap(each -> each.codingBy(coder))
                .map(coding -> coding.tiers().of(tier))
                .orElseThrow();
    }

    @Test
    void aRenamedTierKeepsWhatWasSaidOnIt() {
        Project after = changed(project(), tiers -> tiers.rename("gaze", "eyes"));
        assertEquals(List.of("eyes", "valence"), names(after));
        assertEquals("away", said(after, "a", ANA, "eyes"));
        assertEquals("", said(after, "a", ANA, "gaze"));
        assertEquals(NOW, after.clips().getFirst().codings().getFirst().changed());
    }

    private static List<String> names(Project project) {
        return project.vocabulary().tiers().stream().map(Tier::name).toList();
    }

    @Test
    void aValueThatGetsTheNameOfAnotherIsMergedIntoIt() {
        Project after = changed(project(), tiers -> tiers.renameValue("gaze", "away", "towards"));
        assertEquals(
                List.of("towards"),
                after.vocabulary().tier("gaze").orElseThrow().values());
        assertEquals("towards", said(after, "a", ANA, "gaze"));
        assertEquals("2", said(after, "a", ANA, "valence"));
    }

    @Test
    void removingSaysWhatWouldBeLost() {
        ChangeTiers tiers = new ChangeTiers(project(), NOW);
        assertEquals("The tier gaze has values in 2 codings by Ana, Bo, which would be lost.", tiers.loss("gaze"));
        Project after = changed(project(), each -> each.remove("gaze"));
        assertEquals(List.of("valence"), names(after));
        assertEquals("", said(after, "b", BO, "gaze"));
    }

    @Test
    void tiersAndValuesAreAddedAndOrdered() {
        Project more = changed(project(), each -> each.add(new Tier("context", Tier.Kind.TEXT, List.of())));
        Project ordered = changed(more, each -> each.order(List.of("context", "valence", "gaze")));
        Project offered = changed(ordered, each -> each.addValues("gaze", List.of(" down ")));
        Project last = changed(offered, each -> each.orderValues("gaze", List.of("down", "away", "towards")));
        assertEquals(List.of("context", "valence", "gaze"), names(last));
        assertEquals(
                List.of("down", "away", "towards"),
                last.vocabulary().tier("gaze").orElseThrow().values());
        assertEquals(
                List.of("away", "towards"),
                changed(last, each -> each.removeValue("gaze", "down"))
                        .vocabulary()
                        .tier("gaze")
                        .orElseThrow()
                        .values());
    }

    @Test
    void whatCannotBeIsSaid() {
        assertEquals("The project already has the tier gaze.", refused(each -> each.add(VALENCE.named("Gaze"))));
        // As some file systems and keyboards store accented letters: in two signs.
        Project accented = changed(project(), each -> each.add(VALENCE.named("caf\u00e9")));
        ChangeTiers onto = new ChangeTiers(accented, NOW);
        assertThrows(IllegalArgumentException.class, () -> onto.add(VALENCE.named("Cafe\u0301")));
        assertEquals("The project already has the tier valence.", refused(each -> each.rename("gaze", "valence")));
        assertEquals("The project has no tier 'gase'. Did you mean gaze?", refused(each -> each.remove("gase")));
        assertEquals(
                "'away' is used in 1 coding; rename it to another value first, which merges the two.",
                refused(each -> each.removeValue("gaze", "away")));
        assertEquals(
                "The tier valence has no list of values.", refused(each -> each.addValues("valence", List.of("x"))));
        assertEquals(
                "The tier gaze would have the value 'Away' twice.",
                refused(each -> each.addValues("gaze", List.of("Away"))));
        assertEquals(
                "The order has to name every tier once: gaze, valence.", refused(each -> each.order(List.of("gaze"))));
    }

    @Test
    void numbersHaveOneForm() {
        assertEquals("2.5", VALENCE.kept(" 2,50 "));
        assertEquals("0", VALENCE.kept("-0.0"));
        assertEquals("100", VALENCE.kept("100"));
        assertEquals(
                "The tier valence takes a number such as 3 or 2.5, not 'much'.",
                VALENCE.problem("much").orElseThrow());
    }

    /// Two copies that grew apart have the tiers and the values of both, whichever is merged into which.
    @Test
    void twoCopiesAreMergedWithoutLoss() {
        Project here = changed(project(), each -> each.addValues("gaze", List.of("down")));
        Project there = changed(
                changed(project(), each -> each.addValues("gaze", List.of("up"))),
                each -> each.add(new Tier("context", Tier.Kind.TEXT, List.of())));
        for (Project merged :
                List.of(Merge.of(here, there).project(), Merge.of(there, here).project())) {
            assertEquals(List.of("gaze", "valence", "context"), names(merged));
            assertEquals(
                    List.of("away", "towards", "down", "up"),
                    merged.vocabulary().tier("gaze").orElseThrow().values());
            assertEquals("away", said(merged, "a", ANA, "gaze"));
        }
    }
}
