package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.Seeds;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitPlanTest {
    private record Clip(SubjectId subject, String dataset) implements HasSubject {}

    private static Clip clip(String subject, String dataset) {
        return new Clip(new SubjectId(subject), dataset);
    }

    private static List<List<String>> names(List<HeldOut> folds) {
        return folds.stream().map(HeldOut::names).toList();
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> SplitPlan.parse(text))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loso", "kfold:5", "kfold:5x3", "dataset", "train:casme2+samm,test:smic"})
    void aPlanIsReadAsItIsWritten(String text) {
        assertEquals(text, SplitPlan.parse(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kfold", "kfold:1", "kfold:5x0", "kfold:x", "train:a", "train:a,test:a", "10-fold", ""})
    void whatIsNoPlanIsRefused(String text) {
        assertTrue(refusal(text).contains("kfold:5x3") || refusal(text).contains("test:samm"), refusal(text));
    }

    /// `for s in a b c d e f g; do echo $(printf "1\n$s" | sha256sum) $s; done | sort`, dealt in turn to three.
    @Test
    void subjectsAreDealtInTheOrderOfTheirHashes() {
        List<Clip> clips = new ArrayList<>();
        for (String subject : List.of("a", "b", "c", "d", "e", "f", "g")) {
            clips.add(clip(subject, ""));
            clips.add(clip(subject, ""));
        }
        assertEquals(DEALT, names(SplitPlan.parse("kfold:3").heldOut(clips, 1)));
    }

    private static final List<List<String>> DEALT =
            List.of(List.of("d", "f", "g"), List.of("b", "c"), List.of("a", "e"));

    @Test
    void anotherSeedDealsAnew() {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clips.add(clip("s" + i, ""));
        }
        SplitPlan plan = SplitPlan.parse("kfold:4");
        assertNotEquals(names(plan.heldOut(clips, 1)), names(plan.heldOut(clips, 2)));
        List<Clip> shuffled = new ArrayList<>(clips);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(plan.heldOut(clips, 1), plan.heldOut(shuffled, 1), "the order of clips decides nothing");
    }

    @Test
    void repeatsAreSeeds() {
        SplitPlan plan = SplitPlan.parse("kfold:5x3");
        assertEquals(List.of(7L, 8L, 9L), plan.seeds(List.of(7L)));
        assertEquals(List.of(4L, 2L, 9L), plan.seeds(List.of(4L, 2L, 9L)));
        assertEquals(List.of(4L, 2L), SplitPlan.parse("kfold:5").seeds(List.of(4L, 2L)));
        assertThrows(IllegalArgumentException.class, () -> plan.seeds(List.of(1L, 2L)));
    }

    /// The subject c has clips in both data sets.
    @Test
    void bothSidesOfATrainingAreCounted() {
        SplitPlan plan = SplitPlan.parse("train:x,test:y");
        List<Clip> apart = List.of(clip("a", "x"), clip("a", "x"), clip("b", "x"), clip("c", "y"));
        assertEquals(
                "3 clips of 2 subjects (x) were learned from and 1 clip of 1 subject (y) was tested",
                plan.heldOut(apart, 1).getFirst().sides(apart));
        List<Clip> shared = new ArrayList<>(apart);
        shared.add(clip("c", "x"));
        assertEquals(
                "3 clips of 2 subjects (x) were learned from and 1 clip of 1 subject (y) was tested;"
                        + " 1 clip was neither, being of tested subjects in the other data sets",
                plan.heldOut(shared, 1).getFirst().sides(shared));
    }

    @Test
    void moreFoldsThanSubjectsAreRefused() {
        List<Clip> clips = List.of(clip("a", ""), clip("b", ""), clip("b", ""));
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> SplitPlan.parse("kfold:3").heldOut(clips, 1))
                .getMessage();
        assertTrue(said.contains("at least 3 subjects, but there are 2"), said);
    }

    @Test
    void eachDataSetIsLeftOutOnceAndSharedSubjectsAreOnNeitherTrainingSide() {
        Clip own = clip("a1", "a");
        Clip shared = clip("both", "a");
        Clip again = clip("both", "b");
        Clip other = clip("b1", "b");
        List<Clip> clips = List.of(own, shared, again, other);
        List<Fold<Clip>> folds = SplitPlan.parse("dataset").heldOut(clips, 1).stream()
                .map(one -> one.fold(clips))
                .toList();
        assertEquals(
                List.of("a", "b"), folds.stream().map(f -> f.heldOut().name()).toList());
        assertEquals(List.of(own, shared), folds.getFirst().test());
        assertEquals(List.of(other), folds.getFirst().training());
        assertEquals(List.of(again, other), folds.getLast().test());
        assertEquals(List.of(own), folds.getLast().training());
    }

    @Test
    void oneDataSetCannotBeLeftOut() {
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> SplitPlan.parse("dataset").heldOut(List.of(clip("x", "a"), clip("y", "a")), 1))
                .getMessage();
        assertTrue(said.contains("all are of a"), said);
    }

    @Test
    void aTrainingOnOneSetIsTestedOnTheOther() {
        Clip first = clip("x", "a");
        Clip second = clip("y", "b");
        SplitPlan plan = SplitPlan.parse("train:a,test:b");
        List<Clip> clips = List.of(first, second);
        assertEquals(
                List.of(new Fold<>(
                        new HeldOut("b", Set.of(second.subject()), Set.of("b")), List.of(first), List.of(second))),
                plan.heldOut(clips, 1).stream().map(one -> one.fold(clips)).toList());
        assertTrue(!plan.takes(clip("z", "c")) && plan.takes(first));
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> SplitPlan.parse("train:a,test:d").heldOut(clips, 1))
                .getMessage();
        assertTrue(said.contains("data set d; its data sets are a, b"), said);
    }

    @Test
    void aFoldWithoutOneOfItsSubjectsOnOneSideOnlyCannotBeBuilt() {
        Clip a = clip("a", "");
        Clip b = clip("b", "");
        Clip c = clip("c", "");
        HeldOut two = HeldOut.of("two", List.of(a.subject(), b.subject()));
        assertThrows(IllegalArgumentException.class, () -> new Fold<>(two, List.of(c, b), List.of(a)));
        assertThrows(IllegalArgumentException.class, () -> new Fold<>(two, List.of(c), List.of(a, c)));
        assertThrows(IllegalArgumentException.class, () -> new HeldOut("none", Set.of(), Set.of()));
    }

    @Test
    void whateverThePlanNobodyIsOnBothSidesAndAClipIsTestedAtMostOnceASeed() throws Exception {
        Seeds.each(200, random -> {
            List<Clip> clips = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                clips.add(clip("s" + random.nextInt(15), "d" + random.nextInt(3)));
            }
            clips.add(clip("only0", "d0"));
            clips.add(clip("only1", "d1"));
            clips.add(clip("only2", "d2"));
            for (String text : List.of("loso", "kfold:2", "kfold:3", "dataset", "train:d0,test:d1+d2")) {
                List<Clip> tested = new ArrayList<>();
                SplitPlan plan = SplitPlan.parse(text);
                List<Clip> taken = clips.stream().filter(plan::takes).toList();
                for (HeldOut heldOut : plan.heldOut(taken, random.nextLong())) {
                    Fold<Clip> fold = heldOut.fold(taken);
                    Set<SubjectId> both = new TreeSet<>();
                    fold.training().forEach(clip -> both.add(clip.subject()));
                    both.retainAll(fold.test().stream().map(Clip::subject).toList());
                    assertEquals(Set.of(), both, text);
                    tested.addAll(fold.test());
                }
                if (plan instanceof SplitPlan.TrainTest) {
                    assertTrue(tested.stream().noneMatch(clip -> clip.dataset().equals("d0")));
                } else {
                    assertEquals(clips.size(), tested.size(), text);
                }
            }
        });
    }
}
