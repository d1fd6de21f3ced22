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
import org.dianet.model.clip.Landmark;
import org.dianet.model.edit.Edit;
import org.dianet.ui.UiBench;
import org.dianet.ui.common.session.Naming;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No edit waits for the question who codes, and no name counts that was not given; a project goes on where it was
/// left.
class WhoCodesTest {
    private static final Coder ANA = new Coder("Ana");

    @TempDir
    Path folder;

    private UiBench bench;
    private Workbench workbench;
    private Coder account;
    private Naming naming;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder.resolve("project"));
        workbench = bench.workbench;
    }

    /// A window for an account under which nobody has coded.
    private void freshAccount() throws IOException {
        bench = UiBench.ofNobody(folder.resolve("fresh"));
        workbench = bench.workbench;
        account = workbench.coder().get();
        naming = workbench.codingEdits().naming();
    }

    private Optional<Coding> codingBy(Coder coder, ClipId id) {
        return Objects.requireNonNull(workbench.openProject().get())
                .project()
                .clip(id)
                .orElseThrow()
                .codingBy(coder);
    }

    private Coding codingBy(Coder coder) {
        return codingBy(coder, UiBench.FIRST).orElseThrow();
    }

    @Test
    void theFirstEditsAreMadeAtOnceAndTheQuestionWaits() throws IOException {
        freshAccount();
        assertFalse(naming.asking().get());
        workbench.mark(Landmark.ONSET, new FrameIndex(4));
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertTrue(naming.asking().get());
        assertEquals(
                Marks.NONE.with(Landmark.ONSET, number(105)).with(Landmark.APEX, number(113)),
                codingBy(account).marks());
        assertTrue(workbench.sight().provisional().get());
        assertEquals("", bench.settings.coder().get(), "nobody has said that the account's name is theirs");
    }

    @Test
    void thatIsMeIsRemembered() throws IOException {
        freshAccount();
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        naming.confirm();
        assertFalse(naming.asking().get());
        assertFalse(workbench.sight().provisional().get());
        assertEquals(account.name(), bench.settings.coder().get());
        workbench.mark(Landmark.APEX, new FrameIndex(13));
        assertFalse(naming.asking().get());
    }

    @Test
    void anotherNameTakesTheCodingsOverInOneEditThatCanBeUndone() throws IOException {
        freshAccount();
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        workbench.mark(Landmark.OFFSET, new FrameIndex(20));
        Coding before = codingBy(account);
        workbench.selectedClip().set(UiBench.UNCODED);
        workbench.mark(Landmark.APEX, new FrameIndex(9));
        int edits = workbench.undoDepth().get();
        naming.answer(ANA);
        Coding given = codingBy(ANA);
        assertEquals(before.marks(), given.marks());
        assertEquals(before.changed(), given.changed());
        assertEquals(before.origin(), given.origin(), "exposure and earlier states");
        assertEquals(Exposure.BEFORE, given.origin().exposure(), "what was seen before the name was given");
        assertTrue(codingBy(account, UiBench.FIRST).isEmpty());
        assertEquals(
                Exposure.ALONE,
                codingBy(ANA, UiBench.UNCODED).orElseThrow().origin().exposure());
        assertEquals(edits + 1, workbench.undoDepth().get());
        assertEquals("Ana", bench.settings.coder().get());
        assertFalse(naming.asking().get());
        workbench.undo();
        assertEquals(before, codingBy(account));
        assertTrue(codingBy(ANA, UiBench.UNCODED).isEmpty());
        workbench.undo();
        assertTrue(codingBy(account, UiBench.UNCODED).isEmpty(), "the edits before the answer are Ana's to undo");
    }

    @Test
    void whatWasSeenBeforeTheAnswerCountsAfterIt() throws IOException {
        freshAccount();
        naming.answer(ANA);
        workbench.blind().set(true);
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertEquals(Exposure.BEFORE, codingBy(ANA).origin().exposure());
    }

    @Test
    void aClipThatTheOtherPersonHasCodedStaysAndIsNamed() throws IOException {
        freshAccount();
        Coding anas = new Coding(ANA, Marks.of(106, 116, 126), "happiness", ActionUnits.NONE, "", false, Instant.EPOCH);
        workbench.perform("from elsewhere", new Edit.PutCoding(UiBench.FIRST, anas), null);
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        workbench.selectedClip().set(UiBench.UNCODED);
        workbench.mark(Landmark.APEX, new FrameIndex(9));
        naming.answer(ANA);
        assertEquals(anas, codingBy(ANA));
        assertEquals(number(113), codingBy(account).marks().get(Landmark.APEX).orElseThrow());
        assertTrue(codingBy(ANA, UiBench.UNCODED).isPresent());
        String said = Objects.requireNonNull(workbench.problem().get()).detail();
        assertTrue(said.contains(UiBench.FIRST.value()) && said.contains("Ana"), said);
        assertFalse(said.contains(UiBench.UNCODED.value()), said);
    }

    @Test
    void anEarlierCodingUnderTheAccountsNameStaysUnderIt() throws IOException {
        freshAccount();
        Coding earlier =
                new Coding(account, Marks.of(106, 116, 126), "happiness", ActionUnits.NONE, "", false, Instant.EPOCH);
        workbench.perform("long ago", new Edit.PutCoding(UiBench.FIRST, earlier), null);
        workbench.perform("long ago", new Edit.PutCoding(UiBench.LAST, earlier), null);
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        naming.answer(ANA);
        assertEquals(earlier, codingBy(account));
        assertEquals(earlier, codingBy(account, UiBench.LAST).orElseThrow());
        assertTrue(codingBy(ANA, UiBench.LAST).isEmpty());
        assertEquals(Marks.of(106, 113, 126), codingBy(ANA).marks());
        assertEquals(account, codingBy(ANA).origin().basis(), "it started from what somebody else had said");
    }

    @Test
    void aDecisionIsByWhoeverAnswers() throws IOException {
        freshAccount();
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        workbench.codingEdits().decide("counts", decision -> decision.take(codingBy(account)));
        naming.answer(ANA);
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
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        bench.openAnother(folder.resolve("second"));
        naming.answer(ANA);
        String said = Objects.requireNonNull(workbench.problem().get()).detail();
        assertTrue(said.contains("fresh") && said.contains(account.name()), said);
    }

    @Test
    void dismissedItAsksNoMoreAndTheNameStaysProvisional() throws IOException {
        freshAccount();
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        naming.dismiss();
        workbench.mark(Landmark.APEX, new FrameIndex(13));
        assertFalse(naming.asking().get());
        assertTrue(workbench.sight().provisional().get());
        assertEquals("", bench.settings.coder().get());
        naming.answer(ANA);
        assertEquals(number(114), codingBy(ANA).marks().get(Landmark.APEX).orElseThrow());
    }

    @Test
    void aCoderWithANameIsNotAsked() {
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertFalse(workbench.codingEdits().naming().asking().get());
        assertFalse(workbench.sight().provisional().get());
        workbench.codingEdits().naming().answer(ANA);
        assertTrue(codingBy(ANA, UiBench.FIRST).isEmpty(), "the codings of the one before stay theirs");
        assertTrue(codingBy(new Coder("Zoe"), UiBench.FIRST).isPresent());
    }

    private static FrameNumber number(long value) {
        return new FrameNumber(value);
    }

    @Test
    void aFreshAccountHasNoCoder() {
        assertEquals("", new Settings(new UiBench.NoSettings()).coder().get());
    }

    @Test
    void aProjectOpensAtTheClipItWasLeftAt() {
        workbench.selectedClip().set(UiBench.THIRD);
        workbench.closeProject();
        workbench.open(folder.resolve("project"));
        assertEquals(UiBench.THIRD, workbench.selectedClip().get());
    }

    @Test
    void whatWasSeenInOneProjectSaysNothingOfAnother() throws IOException {
        bench.store.create(
                folder.resolve("other"),
                Objects.requireNonNull(workbench.openProject().get()).project());
        workbench.selectedClip().set(UiBench.LAST);
        workbench.open(folder.resolve("other"));
        workbench.blind().set(true);
        workbench.selectedClip().set(UiBench.LAST);
        workbench.mark(Landmark.APEX, new FrameIndex(12));
        assertEquals(
                Exposure.BLIND,
                Objects.requireNonNull(workbench.wholeClip().get())
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .origin()
                        .exposure());
    }
}
