package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private LibraryViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new LibraryViewModel(bench.workbench);
    }

    private List<ClipId> shown() {
        return model.shown().stream().map(clip -> clip.id()).toList();
    }

    @Test
    void filterFindsPartsOfClipSubjectAndEmotion() {
        bench.workbench.selection().clipId().set(UiRig.LAST);
        model.text().set("C02");
        assertEquals(List.of(UiRig.UNCODED, UiRig.LAST), shown());
        model.text().set("s02");
        assertEquals(List.of(UiRig.THIRD, UiRig.LAST), shown());
        model.text().set("happ");
        assertEquals(List.of(UiRig.LAST), shown());
    }

    @Test
    void eachWordOfTheFilterIsLookedFor() {
        bench.workbench.selection().clipId().set(UiRig.LAST);
        model.text().set("s02 happ");
        assertEquals(List.of(UiRig.LAST), shown());
        model.text().set("happ  S02 ");
        assertEquals(List.of(UiRig.LAST), shown());
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        model.text().set("s01 happ");
        assertEquals(List.of(UiRig.THIRD), shown(), "only the open one, which stays in sight");
        assertTrue(model.summary().get().startsWith("0 of 4"), model.summary().get());
    }

    @Test
    void namesOfASingleDataSetGoWithoutIt() throws IOException {
        Clip sub01 = published("casme2", "casme2_sub01_EP02_01f", "casme2/sub01");
        Clip samm = published("samm", "samm_006_1_2", "samm/006");
        open("one", List.of(sub01));
        assertEquals("sub01_EP02_01f", model.name(sub01));
        assertEquals("sub01", model.subject(sub01));
        open("two", List.of(sub01, samm));
        assertEquals("casme2_sub01_EP02_01f", model.name(sub01));
        assertEquals("samm/006", model.subject(samm));
    }

    private void plan(boolean namesHidden) {
        Coder coder = bench.workbench.coder().get();
        SessionPlan plan = new SessionPlan(
                Map.of(coder, List.of(UiRig.THIRD, UiRig.FIRST)),
                List.of(),
                List.of(UiRig.THIRD),
                0.5,
                SessionPlan.Ordering.RANDOM,
                1,
                namesHidden,
                coder,
                Instant.EPOCH);
        bench.workbench.session().perform("plan", new Edit.SetStudy(Study.NONE.withPlan(Optional.of(plan))), null);
    }

    @Test
    void plannedClipsStandFirstInTheOrderOfThePlan() {
        plan(false);
        assertEquals(List.of(UiRig.THIRD, UiRig.FIRST, UiRig.UNCODED, UiRig.LAST), shown());
        assertEquals(
                "s02_c01",
                model.name(bench.workbench
                        .session()
                        .openProject()
                        .get()
                        .project()
                        .clips()
                        .get(2)));
        bench.workbench.undoing().undo();
        assertEquals(List.of(UiRig.FIRST, UiRig.UNCODED, UiRig.THIRD, UiRig.LAST), shown());
    }

    @Test
    void hiddenNamesAreNumbersAndCannotBeSearchedFor() {
        plan(true);
        assertEquals(List.of(UiRig.THIRD, UiRig.FIRST), shown(), "others would give their names away");
        Clip third =
                bench.workbench.session().openProject().get().project().clips().get(2);
        assertEquals("Clip 1", model.name(third));
        assertEquals("", model.subject(third));
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        model.text().set("s02");
        assertEquals(List.of(UiRig.FIRST), shown(), "only the open one");
        model.text().set("clip 1");
        assertEquals(List.of(UiRig.THIRD, UiRig.FIRST), shown());
    }

    private void open(String name, List<Clip> clips) throws IOException {
        List<String> labels = List.of("disgust");
        bench.store.create(
                folder.resolve(name),
                new Project(name, clips, new Vocabulary(labels), Protocol.identity("one", labels)));
        bench.workbench.open(folder.resolve(name));
    }

    private static Clip published(String dataset, String id, String subject) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                dataset,
                new Media.ImageFolder("clips/" + id),
                FrameNumbers.counted(40),
                new FrameRate(200),
                List.of(),
                null);
    }

    @Test
    void selectedClipIsNeverFilteredAway() {
        model.text().set("surprise");
        assertEquals(List.of(UiRig.FIRST, UiRig.THIRD), shown());
    }

    @Test
    void queueHoldsClipsOfOneState() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        model.queue().set(Queue.OPEN);
        assertEquals(List.of(UiRig.UNCODED), shown());
        model.queue().set(Queue.CODED);
        assertEquals(List.of(UiRig.FIRST, UiRig.UNCODED, UiRig.THIRD, UiRig.LAST), shown());
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        assertEquals(List.of(UiRig.FIRST, UiRig.THIRD, UiRig.LAST), shown());
    }

    @Test
    void nextClipIsTheNextShownOne() {
        model.text().set("s02");
        model.next();
        assertEquals(UiRig.THIRD, bench.workbench.selection().clipId().get());
        model.next();
        model.next();
        assertEquals(UiRig.LAST, bench.workbench.selection().clipId().get());
        assertEquals(
                "This is the last clip of the list.",
                bench.workbench.notices().hints().text().get());
    }

    /// Whoever flags a clip to come back to it is brought back to it, until it is coded to the end.
    @Test
    void aFlagDoesNotMakeAClipCoded() {
        bench.workbench.coder().set(new Coder("Bea"));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.workbench.codingEdits().edit("", own -> own.flagged(true), null);
        assertEquals("4 clips · 0 coded by Bea", model.summary().get());
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        model.nextUncoded();
        assertEquals(UiRig.UNCODED, bench.workbench.selection().clipId().get());
        bench.workbench
                .codingEdits()
                .edit("", own -> own.with(Marks.of(105, 115, 130)).withEmotion("disgust"), null);
        assertEquals("4 clips · 1 coded by Bea", model.summary().get());
    }

    @Test
    void clipsBehindANumberNarrowTheList() {
        bench.workbench.showClips("surprise predicted as happiness", List.of(UiRig.THIRD, UiRig.LAST));
        assertEquals(List.of(UiRig.THIRD, UiRig.LAST), shown());
        assertEquals(UiRig.THIRD, bench.workbench.selection().clipId().get());
        model.chip().set(null);
        assertEquals(4, shown().size());
    }

    @Test
    void summaryCountsWhatTheCoderHasCodedAndWhatTheFilterHolds() {
        bench.workbench.coder().set(new Coder("Bea"));
        assertEquals("4 clips · 0 coded by Bea", model.summary().get());
        assertTrue(model.shown().stream().noneMatch(model::codedByMe), "the data set's coding is not the coder's");
        model.queue().set(Queue.UNCODED);
        bench.workbench.blind().set(true);
        assertEquals("4 clips · 0 coded by Bea", model.summary().get());
        bench.workbench
                .codingEdits()
                .edit(
                        "",
                        own -> own.with(Marks.of(105, 115, 130))
                                .withEmotion("disgust")
                                .with(new ActionUnits("4+7")),
                        null);
        assertEquals(4, shown().size(), "the open clip stays listed");
        assertTrue(model.codedByMe(model.shown().get(model.indexOfSelected())));
        assertEquals(
                "3 of 4 clips, and the open one · 1 of 4 coded by Bea",
                model.summary().get());
        bench.workbench.blind().set(false);
        assertEquals(
                "3 of 4 clips, and the open one · 1 of 4 coded by Bea",
                model.summary().get());
        model.queue().set(Queue.ALL);
        assertEquals("4 clips · 1 coded by Bea", model.summary().get());
    }
}
