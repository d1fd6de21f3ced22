package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.Seeds;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;

class LosoSplitTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");

    private static LabelledClip clip(String name, SubjectId subject) {
        return new LabelledClip(new ClipId(name), subject, "happiness");
    }

    private final LabelledClip first = clip("1", BEN);
    private final LabelledClip second = clip("2", ANN);
    private final LabelledClip third = clip("3", BEN);

    @Test
    void everySubjectIsHeldOutOnce() {
        List<Fold<LabelledClip>> folds = LosoSplit.of(List.of(first, second, third));
        assertEquals(
                List.of(
                        new Fold<>(ANN, List.of(first, third), List.of(second)),
                        new Fold<>(BEN, List.of(second), List.of(first, third))),
                folds);
    }

    @Test
    void aSubjectOnBothSidesIsRefused() {
        Throwable refusal = assertThrows(
                IllegalArgumentException.class, () -> new Fold<>(BEN, List.of(second, third), List.of(first)));
        assertEquals("subject ben is held out but has clips on the training side", refusal.getMessage());
    }

    @Test
    void aTestClipOfAnotherSubjectIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Fold<>(BEN, List.of(second), List.of(first, second)));
    }

    @Test
    void anEmptySideIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Fold<>(BEN, List.of(), List.of(first)));
        assertThrows(IllegalArgumentException.class, () -> new Fold<>(BEN, List.of(second), List.of()));
    }

    @Test
    void aSingleSubjectIsRefusedByName() {
        Throwable refusal = assertThrows(IllegalArgumentException.class, () -> LosoSplit.of(List.of(first, third)));
        assertEquals(
                "leave-one-subject-out needs labelled clips of at least two subjects, but all are of subject ben",
                refusal.getMessage());
    }

    @Test
    void noClipsAtAllAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LosoSplit.of(List.<LabelledClip>of()));
    }

    @Test
    void whateverTheClipsNobodyIsOnBothSidesAndEveryClipIsTestedOnce() throws Exception {
        Seeds.each(200, random -> {
            List<LabelledClip> clips = new ArrayList<>(List.of(clip("first", ANN), clip("last", BEN)));
            for (int i = random.nextInt(60); i > 0; i--) {
                clips.add(clip("c" + i, new SubjectId("s" + random.nextInt(12))));
            }
            Collections.shuffle(clips, random);
            List<Fold<LabelledClip>> folds = LosoSplit.of(clips);
            List<LabelledClip> tested = new ArrayList<>();
            for (Fold<LabelledClip> fold : folds) {
                Set<SubjectId> trained =
                        fold.training().stream().map(LabelledClip::subject).collect(Collectors.toSet());
                Set<SubjectId> held =
                        fold.test().stream().map(LabelledClip::subject).collect(Collectors.toSet());
                assertEquals(fold.heldOut().subjects(), held);
                assertTrue(trained.stream().noneMatch(fold.heldOut()::holds));
                assertEquals(clips.size(), fold.training().size() + fold.test().size());
                tested.addAll(fold.test());
            }
            assertEquals(Set.copyOf(clips), Set.copyOf(tested));
            assertEquals(clips.size(), tested.size());
            // The order in which clips come decides neither the folds nor their order.
            assertEquals(
                    folds.stream().map(Fold::heldOut).toList(),
                    LosoSplit.of(clips.reversed()).stream().map(Fold::heldOut).toList());
        });
    }
}
