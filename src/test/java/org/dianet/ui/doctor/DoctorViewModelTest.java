package org.dianet.ui.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.errata.Assignments;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.ErratumProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.doctor.Fix;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorViewModelTest {
    private static final Finding APEX = new Finding(
            Kind.APEX_FAR,
            Severity.NOTE,
            UiRig.FIRST,
            new MarkProblem.ApexFar(new FrameNumber(115), 9, new FrameNumber(118), new FrameNumber(120), true),
            "apex=115",
            List.of(proposal("118"), proposal("120")),
            List.of(
                    new Finding.Evidence(UiRig.FIRST, new FrameNumber(115), new Caption.Marked(MarkKind.APEX)),
                    new Finding.Evidence(UiRig.FIRST, new FrameNumber(999), new Caption.Proposed(1, MarkKind.APEX))));
    private static final Finding GONE = new Finding(
            Kind.MEDIA,
            Severity.ERROR,
            UiRig.THIRD,
            new MediaProblem.Unreadable("clips", "It is gone."),
            "",
            List.of(),
            List.of());

    @TempDir
    Path folder;

    private UiRig bench;
    private DoctorViewModel model;
    private List<Finding> scanned = List.of(APEX, GONE);
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T11:00:00Z"), ZoneOffset.UTC);
    private final List<Depth> scans = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        model = new DoctorViewModel(bench.workbench, bench.tasks, new Ports(), clock);
        bench.workbench.mode().set(Mode.DOCTOR);
    }

    /// What was found about files goes with the files, in sight or not, and comes back when the edit is undone.
    @Test
    void relinkedMediaAreLookedAtAgain() {
        model.scan(Depth.EVERY_FRAME);
        scanned = List.of(APEX);
        Edit relink = new Edit.Relink(UiRig.THIRD, new Media.ImageFolder("elsewhere"));
        bench.workbench.session().perform("Relink", relink, null);
        assertEquals(List.of(Depth.HEADERS, Depth.EVERY_FRAME, Depth.EVERY_FRAME), scans);
        assertTrue(model.rows().stream().noneMatch(row -> row.finding().kind() == Kind.MEDIA));
        bench.workbench.mode().set(Mode.REVIEW);
        scanned = List.of(GONE);
        bench.workbench.undoing().undo();
        assertEquals(3, scans.size());
        bench.workbench.mode().set(Mode.DOCTOR);
        assertEquals(4, scans.size());
        assertEquals(Kind.MEDIA, model.rows().getFirst().finding().kind());
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(3));
        assertEquals(4, scans.size(), "a mark has nothing to do with files");
    }

    @Test
    void openingTheScreenScansOnceAndListsTheWorstFirst() {
        assertEquals(List.of(Depth.HEADERS), scans);
        assertEquals(
                List.of(
                        Kind.MEDIA,
                        Kind.ABSENT_MARK,
                        Kind.NO_LABEL,
                        Kind.CLASSES,
                        Kind.CLASSES,
                        Kind.CLASSES,
                        Kind.APEX_FAR),
                model.rows().stream().map(row -> row.finding().kind()).toList());
        bench.workbench.mode().set(Mode.REVIEW);
        bench.workbench.mode().set(Mode.DOCTOR);
        assertEquals(1, scans.size());
    }

    /// Clip FIRST is coded by the data set only.
    @Test
    void aBlindCoderIsShownFindingsAboutFilesOnly() {
        select(Kind.APEX_FAR);
        bench.workbench.blind().set(true);
        assertEquals(List.of(GONE), model.rows().stream().map(Row::finding).toList());
        assertTrue(
                model.summary().get().endsWith("6 hidden while you code blind"),
                model.summary().get());
        assertEquals(
                List.of(),
                model.evidence().stream().map(Evidence.Picture::caption).toList());
        bench.workbench.blind().set(false);
        assertEquals(7, model.rows().size());
    }

    @Test
    void filtersNarrowTheListAndKeepTheSelection() {
        select(Kind.APEX_FAR);
        model.severity().set(Severity.NOTE);
        assertEquals(Kind.APEX_FAR, selected().finding().kind());
        assertTrue(model.rows().stream().allMatch(row -> row.finding().severity() == Severity.NOTE));
        model.severity().set(null);
        model.kind().set(Kind.MEDIA);
        assertEquals(List.of(GONE), model.rows().stream().map(Row::finding).toList());
    }

    @Test
    void theChosenProposalIsAcceptedAsAnEditThatCanBeUndone() {
        select(Kind.APEX_FAR);
        model.choose(1);
        model.accept();
        Project after = project();
        assertEquals(
                Marks.of(105, 120, 130),
                after.clip(UiRig.FIRST).orElseThrow().coding().marks());
        Decision decision = after.decision(APEX.findingKey()).orElseThrow();
        assertEquals(new Coder("Zoe"), decision.coder());
        assertEquals("[apex 115 to 120]", decision.changes().toString());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertTrue(model.rows().stream().noneMatch(row -> row.finding().equals(APEX)), "it is not open any more");
        bench.workbench.undoing().undo();
        assertEquals(List.of(), project().decisions());
        assertEquals(
                Marks.of(105, 115, 130),
                project().clip(UiRig.FIRST).orElseThrow().coding().marks());
        assertTrue(model.rows().stream().anyMatch(row -> row.finding().equals(APEX)));
    }

    @Test
    void aRejectedFindingGivesPlaceToTheNextAndCanBeRestored() {
        select(Kind.MEDIA);
        model.reject();
        assertEquals(Kind.ABSENT_MARK, selected().finding().kind());
        model.shown().set(DecisionFilter.REJECTED);
        assertEquals(List.of(GONE), model.rows().stream().map(Row::finding).toList());
        assertEquals(Row.State.REJECTED, selected().state());
        model.restore();
        assertEquals(List.of(), model.rows());
        model.shown().set(DecisionFilter.OPEN);
        assertTrue(model.rows().stream().anyMatch(row -> row.finding().equals(GONE)));
    }

    @Test
    void aFindingWhoseDecisionIsUndoneIsSelectedAgain() {
        select(Kind.ABSENT_MARK);
        Finding chosen = selected().finding();
        model.reject();
        select(Kind.APEX_FAR);
        bench.workbench.undoing().undo();
        assertEquals(chosen, selected().finding());
        assertEquals(Row.State.OPEN, selected().state());
    }

    @Test
    void theWorstIsSelectedEvenIfItIsFoundLater() {
        scanned = List.of(APEX);
        QueuedJobRunner jobs = new QueuedJobRunner();
        Tasks slow = new Tasks(jobs, bench.ui, clock, bench.problems::add);
        model = new DoctorViewModel(bench.workbench, slow, new Ports(), clock);
        model.scan(Depth.HEADERS);
        jobs.runOne();
        assertEquals(APEX, selected().finding(), "the annotations are not looked at yet");
        jobs.runAll();
        assertEquals(model.rows().getFirst(), selected());
        assertEquals(Kind.ABSENT_MARK, selected().finding().kind());
    }

    @Test
    void aFindingThatWasChosenStaysChosen() {
        scanned = List.of(APEX);
        QueuedJobRunner jobs = new QueuedJobRunner();
        Tasks slow = new Tasks(jobs, bench.ui, clock, bench.problems::add);
        model = new DoctorViewModel(bench.workbench, slow, new Ports(), clock);
        model.scan(Depth.HEADERS);
        jobs.runAll();
        select(Kind.APEX_FAR);
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        jobs.runAll();
        assertEquals(APEX, selected().finding());
    }

    @Test
    void aRejectedFindingStaysRejectedAfterAnotherScan() {
        select(Kind.MEDIA);
        model.reject();
        model.scan(Depth.EVERY_FRAME);
        assertEquals(List.of(Depth.HEADERS, Depth.EVERY_FRAME), scans);
        assertTrue(model.rows().stream().noneMatch(row -> row.finding().equals(GONE)));
    }

    @Test
    void whereNothingIsProposedAcceptingSaysWhatToDo() {
        select(Kind.MEDIA);
        model.accept();
        assertEquals(List.of(), project().decisions());
        assertTrue(bench.workbench.notices().hints().text().get().startsWith("No fix is proposed."));
    }

    @Test
    void arrowsMoveAndStayAtTheEnds() {
        select(Kind.MEDIA);
        model.previous();
        assertEquals(GONE, selected().finding());
        model.next();
        assertEquals(model.rows().get(1), selected());
    }

    @Test
    void theEvidenceIsReadAndWhatCannotBeReadSaysWhy() {
        select(Kind.APEX_FAR);
        assertEquals(2, model.evidence().size());
        assertNotNull(model.evidence().get(0).frame());
        assertNull(model.evidence().get(1).frame());
        assertEquals("Frame 999 is gone.", model.evidence().get(1).problem());
    }

    @Test
    void enterOpensTheClipForReview() {
        select(Kind.MEDIA);
        model.openClip();
        assertEquals(Mode.REVIEW, bench.workbench.mode().get());
        assertEquals(UiRig.THIRD, bench.workbench.selection().clipId().get());
    }

    @Test
    void enterOnAFindingAboutTheProjectSaysThatThereIsNoClipAndWhatToDo() {
        select(Kind.CLASSES);
        assertNull(selected().finding().clip());
        model.openClip();
        assertEquals(Mode.DOCTOR, bench.workbench.mode().get());
        assertEquals(
                "This is about the whole project, so there is no clip to open. Code more, or merge it with another"
                        + " class.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void findingsAboutAnnotationsFollowTheEdits() {
        assertTrue(model.rows().stream()
                .anyMatch(row -> row.finding().kind() == Kind.NO_LABEL
                        && UiRig.UNCODED.equals(row.finding().clip())));
        bench.workbench.codingEdits().edit(UiRig.UNCODED, "label", coding -> coding.withEmotion("disgust"));
        assertTrue(model.rows().stream().noneMatch(row -> row.finding().kind() == Kind.NO_LABEL));
    }

    @Test
    void anErrataFileAddsFindings() {
        model.readErrata(Path.of("lab-b.json"));
        assertTrue(model.rows().stream()
                .anyMatch(row -> row.finding()
                        .problem()
                        .equals(new ErratumProblem.UnknownClips("lab-b.json", 1, List.of("x")))));
    }

    private void select(Kind kind) {
        model.selected()
                .set(model.rows().stream()
                        .filter(row -> row.finding().kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    private Row selected() {
        Row row = model.selected().get();
        if (row == null) {
            throw new AssertionError("no finding is selected");
        }
        return row;
    }

    private Project project() {
        var open = bench.workbench.session().openProject().get();
        if (open == null) {
            throw new AssertionError("no project is open");
        }
        return open.project();
    }

    private static Proposal proposal(String apex) {
        Map<String, String> values = Map.of("apex", apex);
        return new Proposal(
                new Remedy.Values(values, Remedy.Reason.GIVEN),
                "",
                new Fix.SetValues(UiRig.FIRST, new Assignments(values)));
    }

    private final class Ports implements DoctorPorts {
        @Override
        public List<Finding> scan(Project project, Path root, Depth depth, JobContext context) {
            scans.add(depth);
            return scanned;
        }

        @Override
        public Frame frame(Project project, Path root, ClipId clip, FrameNumber number) throws IOException {
            if (number.value() == 999) {
                throw new IOException("Frame 999 is gone.");
            }
            return new Frame(1, 1, new int[] {0xff000000});
        }

        @Override
        public int exportErrata(Project project, Path file) {
            return 0;
        }

        @Override
        public List<Finding> readErrata(Project project, Path file) {
            return List.of(new Finding(
                    Kind.ERRATUM,
                    Severity.WARNING,
                    UiRig.FIRST,
                    new ErratumProblem.UnknownClips(file.toString(), 1, List.of("x")),
                    "file",
                    List.of(),
                    List.of()));
        }
    }
}
