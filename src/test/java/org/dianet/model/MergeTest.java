package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.dianet.Seeds;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.ReplaceProject;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Merge;
import org.dianet.model.project.Project;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.View;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Coder ANNA = new Coder("Anna");
    private static final Coder BEN = new Coder("Ben");

    private static Clip clip(String id) {
        return new Clip(
                new ClipId(id),
                new SubjectId("s"),
                "",
                new Media.ImageFolder(id),
                FrameNumbers.counted(200),
                new FrameRate(200),
                List.of(),
                null);
    }

    private static Project project(Clip... clips) {
        return Project.empty("p").withClips(List.of(clips));
    }

    private static Coding apex(Coding before, long apex, Instant at) {
        return before.with(before.marks().with(MarkKind.APEX, new FrameNumber(apex)))
                .revisedBy(before.coder(), at);
    }

    private static Merge both(Project a, Project b) {
        Merge merge = Merge.of(a, b);
        assertEquals(merge.project(), Merge.of(b, a).project(), "both orders give the same");
        assertEquals(merge.conflicts(), Merge.of(b, a).conflicts());
        return merge;
    }

    @Test
    void codingsOfTwoCodersComeTogether() {
        Coding anna = apex(Coding.empty(ANNA), 10, NOON);
        Coding ben = apex(Coding.empty(BEN), 12, NOON);
        Merge merge = both(project(clip("a").with(anna)), project(clip("a").with(ben)));
        assertEquals(List.of(anna, ben), merge.project().clips().getFirst().codings());
        assertEquals(List.of(), merge.conflicts());
    }

    @Test
    void aLaterStateOfTheSameWorkSupersedesTheEarlierOne() {
        Coding first = apex(Coding.empty(ANNA), 10, NOON);
        Coding later = apex(first, 11, NOON.plusSeconds(5));
        Merge merge = both(project(clip("a").with(first)), project(clip("a").with(later)));
        assertEquals(List.of(later), merge.project().clips().getFirst().codings());
        assertEquals(List.of(), merge.conflicts());
    }

    @Test
    void workOfOneCoderThatDivergedIsKeptTwiceAndListed() {
        Coding first = apex(Coding.empty(ANNA), 10, NOON);
        Coding here = apex(first, 11, NOON.plusSeconds(5));
        Coding there = apex(first, 13, NOON.plusSeconds(3));
        Merge merge = both(project(clip("a").with(here)), project(clip("a").with(there)));
        Clip merged = merge.project().clips().getFirst();
        assertEquals(List.of(here), merged.codings());
        assertEquals(List.of(there), merged.conflicts());
        assertEquals(List.of(new ClipId("a")), merge.conflicts());
        assertEquals(
                merge.project(),
                Merge.of(merge.project(), project(clip("a").with(there))).project());
    }

    @Test
    void theSameThingSaidTwiceIsNoConflict() {
        Coding here = apex(Coding.empty(ANNA), 11, NOON.plusSeconds(5));
        Coding there = apex(Coding.empty(ANNA), 11, NOON.plusSeconds(3));
        Merge merge = both(project(clip("a").with(here)), project(clip("a").with(there)));
        assertEquals(List.of(here), merge.project().clips().getFirst().codings());
        assertEquals(List.of(), merge.conflicts());
    }

    @Test
    void clipsOfBothComeTogetherInTheirOrder() {
        Merge merge = both(project(clip("b"), clip("d"), clip("e")), project(clip("b"), clip("c"), clip("e")));
        assertEquals(
                List.of("b", "c", "d", "e"),
                merge.project().clips().stream().map(c -> c.id().value()).toList());
    }

    @Test
    void aPathThatTravelsGoesBeforeOneThatDoesNot() {
        Clip moved = clip("a").with(new Media.ImageFolder("/mnt/a"));
        Merge merge = both(project(clip("a")), project(moved));
        assertEquals(
                new Media.ImageFolder("a"), merge.project().clips().getFirst().media());
        assertEquals(1, merge.remarks().size());
    }

    @Test
    void aRecordingIsPairedOnceWhicheverOfItsClipsWasOpen() {
        Clip first = clip("a");
        Clip further = clip("a-e2").with(first.media());
        Project project = project(first, further, clip("b"));
        Pairing early = new Pairing(first.id(), new ClipId("b"), 100, Pairing.Basis.HAND, ANNA, NOON);
        Pairing late = new Pairing(further.id(), new ClipId("b"), 140, Pairing.Basis.CLAP, BEN, NOON.plusSeconds(60));
        Merge merge = both(
                project.with(project.study().with(early)),
                project.with(project.study().with(late)));
        assertEquals(List.of(late), merge.project().study().pairings());
        assertEquals(1, merge.remarks().size());
    }

    @Test
    void theViewLinkedLastIsTakenAndOthersStay() {
        Project project = project(clip("a"), clip("b"), clip("c"));
        View early = view("a", "side", "b", NOON);
        View late = view("a", "side", "c", NOON.plusSeconds(60));
        View further = view("b", "side", "c", NOON);
        Merge merge = both(
                project.with(project.study().withViews(List.of(early))),
                project.with(project.study().withViews(List.of(late, further))));
        assertEquals(List.of(late, further), merge.project().study().views());
        assertEquals(1, merge.remarks().size());
    }

    private static View view(String clip, String name, String other, Instant at) {
        return new View(new ClipId(clip), name, new View.OtherClip(new ClipId(other), OptionalDouble.empty()), at);
    }

    @Test
    void randomlyDivergedCopiesMergeTheSameInEveryOrderAndLoseNothing() throws Exception {
        Seeds.each(300, random -> {
            Project base = edited(project(clip("a"), clip("b"), clip("c")), random, 6, 0);
            Project one = edited(base, random, random.nextInt(8), 1);
            Project two = edited(base, random, random.nextInt(8), 2);
            Project three = edited(base, random, random.nextInt(4), 3);
            Project merged = both(one, two).project();
            assertEquals(merged, both(merged, two).project(), "merging again changes nothing");
            assertEquals(merged, both(merged, base).project(), "nor does the copy both come from");
            assertEquals(
                    both(both(one, two).project(), three).project(),
                    both(one, both(two, three).project()).project());
            for (Project copy : List.of(one, two)) {
                everyCodingIsThereOrSuperseded(copy, merged);
            }
            assertEquals(merged, ReplaceProject.of(one, merged).applyTo(one));
        });
    }

    private static void everyCodingIsThereOrSuperseded(Project copy, Project merged) {
        for (Clip clip : copy.clips()) {
            Clip there = merged.clip(clip.id()).orElseThrow();
            List<Coding> kept = new ArrayList<>(there.codings());
            kept.addAll(there.conflicts());
            for (Coding coding : clip.codings()) {
                assertTrue(
                        kept.stream()
                                .anyMatch(k -> k.coder().equals(coding.coder())
                                        && (k.marks().equals(coding.marks())
                                                || k.origin().earlier().contains(coding.changed()))),
                        coding + " is lost");
            }
        }
    }

    /// Every copy has a clock of its own, so that no two edits fall on one moment.
    private static Project edited(Project project, Random random, int edits, int copy) {
        Project result = project;
        for (int i = 0; i < edits; i++) {
            ClipId id =
                    result.clips().get(random.nextInt(result.clips().size())).id();
            Coder coder = random.nextBoolean() ? ANNA : BEN;
            Instant at = NOON.plusSeconds(60L * copy + i).plusNanos(1_000_000L * copy);
            long apex = random.nextInt(100);
            result = result.with(
                    id, clip -> clip.with(apex(clip.codingBy(coder).orElse(Coding.empty(coder)), apex, at)));
            if (random.nextInt(6) == 0) {
                List<Clip> more = new ArrayList<>(result.clips());
                more.add(clip("x" + copy + i).with(apex(Coding.empty(coder).with(Marks.NONE), apex, at)));
                result = result.withClips(more);
            }
        }
        return result;
    }
}
