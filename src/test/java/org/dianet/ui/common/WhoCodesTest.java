package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.CoderQuestion;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No edit waits for the question who codes, and no name counts that was not given; a project goes on where it was
/// left.
class WhoCodesTest {
    private static final Coder ANA = new Coder("Ana");

    @TempDir
    Path folder;

    private UiRig bench;
    private Workbench workbench;
    private Coder account;
    private CoderQuestion coderQuestion;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        workbench = bench.workbench;
    }

    /// A window for an account under which nobody has coded.
    private void freshAccount() throws IOException {
        bench = UiRig.ofNobody(folder.resolve("fresh"));
        workbench = bench.workbench;
        account = workbench.coder().get();
        coderQuestion = workbench.codingEdits().coderQuestion();
    }

    private Optional<Coding> codingBy(Coder coder, ClipId id) {
        return Objects.requireNonNull(workbench.session().openProject().get())
                .project()
                .clip(id)
                .orElseThrow()
                .codingBy(coder);
    }

    private Coding codingBy(Coder coder) {
        return codingBy(coder, UiRig.FIRST).orElseThrow();
    }

    @Test
    void theFirstEditsAreMadeAtOnceAndTheQuestionWaits() throws IOException {
        freshAccount();
        assertFalse(coderQuestion.asking().get());
        workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(4));
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        assertTrue(coderQuestion.asking().get());
        assertEquals(
                Marks.NONE.with(MarkKind.ONSET, number(105)).with(MarkKind.APEX, number(113)),
                codingBy(account).marks());
        assertTrue(workbench.codingVisibility().provisional().get());
        assertEquals("", bench.settings.coder().get(), "nobody has said that the account's name is theirs");
    }

    @Test
    void thatIsMeIsRemembered() throws IOException {
        freshAccount();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        coderQuestion.confirm();
        assertFalse(coderQuestion.asking().get());
        assertFalse(workbench.codingVisibility().provisional().get());
        assertEquals(account.name(), bench.settings.coder().get());
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(13));
        assertFalse(coderQuestion.asking().get());
    }

    @Test
    void anotherNameTakesTheCodingsOverInOneEditThatCanBeUndone() throws IOException {
        freshAccount();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(20));
        Coding before = codingBy(account);
        workbench.selection().clipId().set(UiRig.UNCODED);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(9));
        int edits = workbench.session().undoDepth().get();
        coderQuestion.answer(ANA);
        Coding given = codingBy(ANA);
        assertEquals(before.marks(), given.marks());
        assertEquals(before.changed(), given.changed());
        assertEquals(before.origin(), given.origin(), "exposure and earlier states");
        assertEquals(Exposure.BEFORE, given.origin().exposure(), "what was seen before the name was given");
        assertTrue(codingBy(account, UiRig.FIRST).isEmpty());
        assertEquals(
                Exposure.ALONE,
                codingBy(ANA, UiRig.UNCODED).orElseThrow().origin().exposure());
        assertEquals(edits + 1, workbench.session().undoDepth().get());
        assertEquals("Ana", bench.settings.coder().get());
        assertFalse(coderQuestion.asking().get());
        workbench.undoing().undo();
        assertEquals(before, codingBy(account));
        assertTrue(codingBy(ANA, UiRig.UNCODED).isEmpty());
        workbench.undoing().undo();
        assertTrue(codingBy(account, UiRig.UNCODED).isEmpty(), "the edits before the answer are Ana's to undo");
    }

    @Test
    void whatWasSeenBeforeTheAnswerCountsAfterIt() throws IOException {
        freshAccount();
        coderQuestion.answer(ANA);
        workbench.blind().set(true);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        assertEquals(Exposure.BEFORE, codingBy(ANA).origin().exposure());
    }

    @Test
    void aClipThatTheOtherPersonHasCodedStaysAndIsNamed() throws IOException {
        freshAccount();
        Coding anas = new Coding(ANA, Marks.of(106, 116, 126), "happiness", ActionUnits.NONE, "", false, Instant.EPOCH);
        workbench.session().perform("from elsewhere", new Edit.PutCoding(UiRig.FIRST, anas), null);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        workbench.selection().clipId().set(UiRig.UNCODED);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(9));
        coderQuestion.answer(ANA);
        assertEquals(anas, codingBy(ANA));
        assertEquals(number(113), codingBy(account).marks().get(MarkKind.APEX).orElseThrow());
        assertTrue(codingBy(ANA, UiRig.UNCODED).isPresent());
        String said =
                Objects.requireNonNull(workbench.notices().problem().get()).detail();
        assertTrue(said.contains(UiRig.FIRST.value()) && said.contains("Ana"), said);
        assertFalse(said.contains(UiRig.UNCODED.value()), said);
    }

    @Test
    void anEarlierCodingUnderTheAccountsNameStaysUnderIt() throws IOException {
        freshAccount();
        Coding earlier =
                new Coding(account, Marks.of(106, 116, 126), "happiness", ActionUnits.NONE, "", false, Instant.EPOCH);
        workbench.session().perform("long ago", new Edit.PutCoding(UiRig.FIRST, earlier), null);
        workbench.session().perform("long ago", new Edit.PutCoding(UiRig.LAST, earlier), null);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        coderQuestion.answer(ANA);
        assertEquals(earlier, codingBy(account));
        assertEquals(earlier, codingBy(account, UiRig.LAST).orElseThrow());
        assertTrue(codingBy(ANA, UiRig.LAST).isEmpty());
        assertEquals(Marks.of(106, 113, 126), codingBy(ANA).marks());
        assertEquals(account, codingBy(ANA).origin().basis(), "it started from what somebody else had said");
    }

    @Test
    void aDecisionIsByWhoeverAnswers() throws IOException {
        freshAccount();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        workbench.codingEdits().decide("counts", decision -> decision.take(codingBy(account)));
        coderQuestion.answer(ANA);
        Coding decided = codingBy(Coder.ADJUDICATED);
        assertEquals(ANA, decided.author());
        assertEquals(
                List.of(ANA),
                Objects.requireNonNull(decided.origin().resolution()).among().stream()
                        .filter(Coder::isPerson)
                        .toList());
    }

    @Test
    void whatIsInAnotherProjectStaysAndIsSaid() throws IOException {
        freshAccount();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        bench.openAnother(folder.resolve("second"));
        coderQuestion.answer(ANA);
        String said =
                Objects.requireNonNull(workbench.notices().problem().get()).detail();
        assertTrue(said.contains("fresh") && said.contains(account.name()), said);
    }

    @Test
    void dismissedItAsksNoMoreAndTheNameStaysProvisional() throws IOException {
        freshAccount();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        coderQuestion.dismiss();
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(13));
        assertFalse(coderQuestion.asking().get());
        assertTrue(workbench.codingVisibility().provisional().get());
        assertEquals("", bench.settings.coder().get());
        coderQuestion.answer(ANA);
        assertEquals(number(114), codingBy(ANA).marks().get(MarkKind.APEX).orElseThrow());
    }

    @Test
    void aCoderWithANameIsNotAsked() {
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        assertFalse(workbench.codingEdits().coderQuestion().asking().get());
        assertFalse(workbench.codingVisibility().provisional().get());
        workbench.codingEdits().coderQuestion().answer(ANA);
        assertTrue(codingBy(ANA, UiRig.FIRST).isEmpty(), "the codings of the one before stay theirs");
        assertTrue(codingBy(new Coder("Zoe"), UiRig.FIRST).isPresent());
    }

    private static FrameNumber number(long value) {
        return new FrameNumber(value);
    }

    @Test
    void aFreshAccountHasNoCoder() {
        assertEquals("", new ObservableSettings(new UiRig.NoSettings()).coder().get());
    }

    @Test
    void aProjectOpensAtTheClipItWasLeftAt() {
        workbench.selection().clipId().set(UiRig.THIRD);
        workbench.closeProject();
        workbench.open(folder.resolve("project"));
        assertEquals(UiRig.THIRD, workbench.selection().clipId().get());
    }

    @Test
    void whatWasSeenInOneProjectSaysNothingOfAnother() throws IOException {
        bench.store.create(
                folder.resolve("other"),
                Objects.requireNonNull(workbench.session().openProject().get()).project());
        workbench.selection().clipId().set(UiRig.LAST);
        workbench.open(folder.resolve("other"));
        workbench.blind().set(true);
        workbench.selection().clipId().set(UiRig.LAST);
        workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(12));
        assertEquals(
                Exposure.BLIND,
                Objects.requireNonNull(workbench.selection().wholeClip().get())
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .origin()
                        .exposure());
    }
}
