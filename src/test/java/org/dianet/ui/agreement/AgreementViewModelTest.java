package org.dianet.ui.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Mode;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private AgreementViewModel model;
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new AgreementViewModel(
                bench.tasks, new CompareCoders(), (title, clips) -> shown.add(title + " " + clips));
        AgreementLink.connect(
                model,
                new CompareWithModel(
                        new ReadRuns(new JsonRunStore()), new ReadAbstention(new JsonRunStore()), new JavaCvMedia()),
                bench.workbench);
    }

    private void code(String coder, Marks marks) {
        Clip clip = bench.clip();
        bench.workbench
                .session()
                .perform(
                        "code",
                        new Edit.PutCoding(
                                clip.id(), Coding.empty(new Coder(coder)).with(marks)),
                        null);
    }

    private Agreement agreement() {
        return assertInstanceOf(AgreementState.Ready.class, model.state().get()).agreement();
    }

    @Test
    void nothingIsComputedUntilItIsLookedAt() {
        code("Ada", Marks.of(105, 115, 130));
        code("Ben", Marks.of(106, 118, 130));
        assertInstanceOf(AgreementState.TooFew.class, model.state().get());
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(1, agreement().compared().size());
    }

    @Test
    void oneCoderIsTooFewAndIsNamed() {
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(new AgreementState.TooFew("dataset"), model.state().get());
    }

    @Test
    void whatWasDecidedIsNamedSoAndNotComparedUnasked() {
        code("Ada", Marks.of(105, 115, 130));
        code("adjudicated", Marks.of(106, 118, 130));
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(
                Set.of("Ada true", "dataset true", "adjudicated coding false"),
                model.coders().stream()
                        .map(choice -> choice.name() + " " + choice.chosen().get())
                        .collect(Collectors.toSet()));
    }

    /// Ada and Ben coded three clips, Cy two and Dora one: without Dora, who would leave one clip to compare.
    @Test
    void whoeverCodedFewClipsIsOfferedOnly() {
        List<ClipId> clips = bench.workbench.session().openProject().get().project().clips().stream()
                .map(Clip::id)
                .limit(3)
                .toList();
        for (int i = 0; i < clips.size(); i++) {
            bench.workbench.selection().clipId().set(clips.get(i));
            for (String coder : List.of("Ada", "Ben", "Cy", "Dora").subList(0, 4 - i)) {
                code(coder, Marks.of(105, 115, 130));
            }
        }
        code("Ben", Marks.of(105, 115, 130));
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(
                Set.of("Ada true", "Ben true", "Cy true", "Dora false"),
                model.coders().stream()
                        .map(choice -> choice.name() + " " + choice.chosen().get())
                        .filter(choice -> !choice.startsWith("dataset"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void peopleAreChosenAndTheSheetIsOffered() {
        code("Ada", Marks.of(105, 115, 130));
        code("Ben", Marks.of(106, 118, 130));
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(
                List.of("Ada true", "Ben true", "dataset false"),
                model.coders().stream()
                        .map(choice -> choice.coder() + " " + choice.chosen().get())
                        .toList());
        model.coders().getFirst().chosen().set(false);
        assertInstanceOf(AgreementState.NotChosen.class, model.state().get());
        model.coders().getLast().chosen().set(true);
        assertEquals(
                List.of(new Coder("Ben"), Coder.DATASET), agreement().settings().coders());
    }

    @Test
    void anotherToleranceAndAnEditComputeAnew() {
        code("Ada", Marks.of(105, 115, 130));
        code("Ben", Marks.of(106, 118, 130));
        bench.workbench.mode().set(Mode.AGREEMENT);
        model.tolerance().set(2);
        assertEquals(2, agreement().settings().tolerance());
        assertEquals(3, apexDifference());
        code("Ben", Marks.of(106, 116, 130));
        assertEquals(1, apexDifference());
    }

    /// Only the asked run's name is needed: it is not on the disk.
    @Test
    void withARunBesideAnEditComputesNothingUntilItIsLookedAt() {
        code("Ada", Marks.of(105, 115, 130));
        code("Ben", Marks.of(106, 118, 130));
        bench.workbench.currentRun().set(folder.resolve("runs/r"));
        bench.workbench.mode().set(Mode.AGREEMENT);
        model.besideModel().set(true);
        AgreementState before = model.state().get();
        assertTrue(
                assertInstanceOf(AgreementState.Ready.class, before).trouble().contains("runs"));
        bench.workbench.mode().set(Mode.REVIEW);
        code("Ben", Marks.of(106, 116, 130));
        assertSame(before, model.state().get());
        bench.workbench.currentRun().set(null);
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertEquals(1, apexDifference());
        assertEquals("", ((AgreementState.Ready) model.state().get()).trouble());
    }

    private int apexDifference() {
        return agreement()
                .pairs()
                .getFirst()
                .marks()
                .get(1)
                .errors()
                .differences()
                .getFirst();
    }

    @Test
    void aBlindCoderSeesNoAgreement() {
        code("Ada", Marks.of(105, 115, 130));
        code("Ben", Marks.of(106, 118, 130));
        bench.workbench.blind().set(true);
        bench.workbench.mode().set(Mode.AGREEMENT);
        assertInstanceOf(AgreementState.Blind.class, model.state().get());
        model.blind().set(false);
        assertTrue(
                agreement().compared().size() == 1 && !bench.workbench.blind().get());
    }

    @Test
    void clipsAreShownUnderTheirTitleAndNoneNever() {
        model.show("apex: differ", List.of(new ClipId("a")));
        model.show("nothing", List.of());
        assertEquals(List.of("apex: differ [a]"), shown);
    }
}
