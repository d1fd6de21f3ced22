package org.dianet.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.face.NoFaces;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.ui.SmallProject;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.control.TypedPath;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.video.javacv.JavaCvInspector;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private ImportViewModel model;
    private Path sheet;
    private final List<PreparedImport.Outcome> done = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        SmallProject.create(folder.resolve("small"));
        sheet = Files.writeString(folder.resolve("small/clips.csv"), """
                clip,subject,media,onset,apex,offset,emotion,fps
                a,s01,clips/s01_c01,105,115,130,disgust,200
                b,s02,clips/s01_c02,105,110,120,surprise,200
                c,s02,clips/none,105,110,120,surprise,200
                """);
        TableFiles tables = new TableFiles();
        ImportDataset use = new ImportDataset(bench.store, tables, new JavaCvMedia());
        model = new ImportViewModel(
                bench.workbench,
                bench.tasks,
                new PipelineImporter(
                        use, tables, new ExamineProject(new JavaCvMedia(), new JavaCvInspector(), NoFaces::new)),
                folder.resolve("projects"),
                (_, outcome) -> done.add(outcome));
    }

    private void chooseFolder() {
        model.folder().set(folder.resolve("small").toString());
    }

    private PreparedImport.Outcome preview() {
        PreparedImport.Outcome outcome = model.preview().get();
        assertNotNull(outcome, model.failure().get() + model.state().get());
        return outcome;
    }

    @Test
    void theFolderIsRecognisedAndPreviewedBeforeAnythingIsWritten() {
        chooseFolder();
        assertEquals(DatasetKind.TABLE, model.source().kind().get());
        assertEquals(sheet.toString(), model.source().sheet().get());
        assertEquals(Map.of("disgust", 1, "surprise", 1), preview().report().perClass());
        assertEquals(1, preview().report().skipped());
        assertFalse(Files.exists(folder.resolve("projects")));
    }

    /// Whoever mends the sheet confirms the same path once more.
    @Test
    void aPathThatIsConfirmedAgainIsLookedAtAgain() throws IOException {
        chooseFolder();
        Files.writeString(sheet, """
                clip,subject,media,fps
                a,s01,clips/s01_c01,200
                """);
        model.lookAgain(model.folder());
        assertEquals(1, preview().report().clips().size());
        assertEquals(Map.of("(none)", 1), preview().report().perClass());
        Files.writeString(sheet, """
                clip,subject,media,fps
                a,s01,clips/s01_c01,200
                b,s02,clips/s01_c02,200
                """);
        model.lookAgain(model.source().sheet());
        assertEquals(2, preview().report().clips().size());
    }

    @Test
    void whatTheFilesSayIsPreviewedToo() throws IOException {
        Files.writeString(folder.resolve("small/clips/s01_c02/img110.png"), "no image, which its header tells");
        chooseFolder();
        assertTrue(
                preview().findings().stream().noneMatch(f -> f.kind() == Finding.Kind.DAMAGED_FRAMES),
                "marks and labels say nothing of files");
        assertEquals(
                List.of(FrameNumbers.of(110)),
                model.examined().get().stream()
                        .filter(f -> f.kind() == Finding.Kind.DAMAGED_FRAMES)
                        .map(f -> ((MediaProblem.DamagedFrames) f.problem()).frames())
                        .toList());
        assertFalse(Files.exists(folder.resolve("projects")), "nothing is written");
    }

    @Test
    void protocolsOfOtherDataSetsAreNotOffered() {
        List<String> names = model.protocols(DatasetKind.SAMM).stream()
                .map(ProtocolPreset::name)
                .toList();
        assertTrue(names.containsAll(List.of("megc2019", "samm-5", "objective-1-5", "paper-rule")), names.toString());
        assertFalse(names.contains("casme2-5-2019"), names.toString());
        assertFalse(names.contains("casme2-4"), names.toString());
        assertTrue(model.protocols(DatasetKind.IMAGES).size() > names.size());
    }

    @Test
    void importingMakesAProject() throws IOException {
        chooseFolder();
        model.start();
        assertEquals(2, done.getFirst().report().added());
        Project made = bench.store.open(Path.of(model.target().folder().get())).project();
        assertEquals(2, made.clips().size());
        assertEquals("clips.csv", made.sheets().getFirst().name());
        assertEquals(
                folder.resolve("projects/small").toString(),
                model.target().folder().get());
    }

    @Test
    void importingIntoTheOpenProjectIsOneEditThatIsUndone() {
        chooseFolder();
        model.target().intoOpen().set(true);
        Project before = opened();
        model.start();
        assertEquals(6, opened().clips().size());
        assertEquals("clips.csv", opened().sheets().getFirst().name());
        bench.workbench.undoing().undo();
        assertEquals(before, opened());
    }

    @Test
    void theFolderOfTheOpenProjectMeansTheOpenProject() {
        chooseFolder();
        model.target().folder().set(folder.resolve("bench").toString());
        model.start();
        assertEquals("", model.failure().get());
        assertEquals(6, opened().clips().size());
    }

    @Test
    void anUnknownLabelIsListedAndNothingIsImported() {
        chooseFolder();
        model.target().protocol().set(ProtocolPresets.find("smic-3").orElseThrow());
        assertNull(model.preview().get());
        assertTrue(model.failure()
                .get()
                .contains("has no class for these labels, with their number of clips: {disgust=1}"));
        model.start();
        assertEquals(List.of(), done);
        model.target().protocol().set(null);
        assertEquals("", model.failure().get());
        assertNotNull(model.preview().get());
    }

    @Test
    void aFolderWithoutADataSetSaysWhatIsInIt() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("notes.csv"), "a,b\n");
        model.folder().set(empty.toString());
        assertEquals(
                "No data set was recognised here. Choose data set and sheet, or another folder.\nnotes.csv does not"
                        + " have the columns of a known data set: it has a, b; your own table needs the columns clip,"
                        + " subject, media, and onset, apex, offset if they are known.",
                model.failure().get());
        assertNull(model.preview().get());
    }

    @Test
    void clipsThatTheSheetNoLongerHasGoOnlyWhenAskedFor() throws IOException {
        Files.writeString(sheet, """
                clip,subject,media,onset,apex,offset,emotion,fps,dataset
                a,s01,clips/s01_c01,105,115,130,disgust,200,lab
                b,s02,clips/s01_c02,105,110,120,surprise,200,lab
                """);
        chooseFolder();
        model.target().intoOpen().set(true);
        opened();
        model.start();
        Files.writeString(sheet, """
                clip,subject,media,onset,apex,offset,emotion,fps,dataset
                a,s01,clips/s01_c01,105,115,130,disgust,200,lab
                """);
        model.folder().set(sheet.toString());
        model.target().intoOpen().set(true);
        assertEquals(
                List.of("b"),
                preview().report().absent().stream()
                        .map(clip -> clip.id().value())
                        .toList());
        model.target().removeAbsent().set(true);
        int before = opened().clips().size();
        model.start();
        assertEquals(before - 1, opened().clips().size());
        bench.workbench.undoing().undo();
        assertEquals(before, opened().clips().size());
    }

    @Test
    void dataSetAndSheetMayBeChosenByHand() {
        chooseFolder();
        model.source().kind().set(DatasetKind.SAMM);
        assertNull(model.preview().get());
        assertTrue(
                model.failure().get().contains("it is a table of clips, not the sheet of SAMM"),
                model.failure().get());
        model.source().kind().set(DatasetKind.TABLE);
        assertNotNull(model.preview().get());
    }

    @Test
    void aTildeIsTheHomeFolder() {
        // Several accounts may share the one that the system knows; a shell means $HOME.
        Path home = Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home")));
        assertEquals(Optional.of(home.resolve("data")), TypedPath.of("~/data"));
        assertEquals(Optional.of(home), TypedPath.of(" ~ "));
        assertEquals(Optional.of(Path.of("~data")), TypedPath.of("~data"));
    }

    @Test
    void aRateThatIsNoNumberStopsTheImport() {
        chooseFolder();
        model.source().rate().set("fast");
        assertEquals("\"fast\" is not a frame rate.", model.state().get());
        assertNull(model.preview().get());
        model.source().rate().set("59,94");
        assertNotNull(model.preview().get(), model.state().get());
    }

    private Project opened() {
        OpenProject open = bench.workbench.session().openProject().get();
        assertNotNull(open);
        return open.project();
    }
}
