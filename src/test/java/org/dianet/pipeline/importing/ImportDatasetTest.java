package org.dianet.pipeline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.ClipTable;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.ImageManifest;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.CodingChange;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.model.row.SheetReason;
import org.dianet.pipeline.FakeMedia;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.project.AnnotateClip;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.json.JsonProjectStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDatasetTest {
    private static final String HEADER = "clip,subject,media,onset,apex,offset,emotion,action_units,fps,dataset\n";
    private static final FrameRate RATE = new FrameRate(200);
    private final JsonProjectStore store = new JsonProjectStore();

    @TempDir
    Path folder;

    private Path media;
    private Path home;

    @BeforeEach
    void someMedia() throws IOException {
        media = folder.resolve("media");
        home = folder.resolve("project");
        Files.createDirectories(media.resolve("006/a"));
        Files.createDirectories(media.resolve("006/b"));
        Files.createFile(media.resolve("v.avi"));
        Files.createFile(media.resolve("i.png"));
        Files.createFile(media.resolve("j.png"));
    }

    @Test
    void aTableBecomesAProject() throws IOException {
        ImportReport report =
                table("a,006,006/a,101,110,130,surprise,1+2,200,lab\nv,007,v.avi,5,10,20,happiness,12,,\n", null);
        assertEquals(2, report.added());
        assertEquals(Map.of("surprise", 1, "happiness", 1), report.perClass());
        assertEquals(Map.of("006", 1, "007", 1), report.perSubject());
        Project project = store.open(home).project();
        Clip first = project.clips().getFirst();
        assertEquals(new Media.ImageFolder("../media/006/a"), first.media());
        assertEquals("006", first.subject().value());
        assertEquals(Marks.of(101, 110, 130), first.coding().marks());
        assertEquals("1+2", first.coding().actionUnits().notation());
        assertEquals(TestClips.FRAMES, first.frames());
        assertEquals(100, project.clips().get(1).rate().orElseThrow().perSecond(), "the video's own rate");
        assertEquals(List.of("happiness", "surprise"), project.protocol().classes());
        assertEquals(List.of("happiness", "surprise"), project.vocabulary().emotions());
    }

    @Test
    void theHeaderMayStandLowerAndBeSpeltOtherwise() throws IOException {
        Path sheet = write("Some lab,,\n\nSubject;no\nClip ,SUBJECT,Media,Onset,Apex,Off Set\na,1,006/a,101,110,130\n");
        assertEquals(1, run(new ClipTable(), sheet, RATE).added());
    }

    @Test
    void badRowsAreSkippedOrRepairedWithTheirReasons() throws IOException {
        ImportReport report = table("""
                a,1,006/a,101,/,130,x,,,
                a,1,006/b,101,110,130,x,,,
                c,,006/b,101,110,130,x,,,
                d,1,006/none,101,110,130,x,,,
                e,1,../secret,101,110,130,x,,,
                f,1,/etc,101,110,130,x,,,
                g,1,006/b,130,110,101,x,,,
                h,1,006/b,101,121,130,x,,,
                i,1,006/b,101,110,130,x,,fast,
                """, RATE);
        List<String> said = report.problems().stream()
                .map(problem -> problem.outcome() + " " + problem.row() + " " + problem.column())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "KEPT 8 onset, apex, offset",
                        "KEPT 9 apex",
                        "REPAIRED 2 apex",
                        "SKIPPED 10 fps",
                        "SKIPPED 3 clip",
                        "SKIPPED 4 subject",
                        "SKIPPED 5 media",
                        "SKIPPED 6 media",
                        "SKIPPED 7 media"),
                said);
        assertEquals(3, report.added());
        assertEquals(
                new CellReason.MarkOutside(
                        new FrameNumber(121), report.clips().getLast().frames()),
                report.problems().getLast().reason());
    }

    @Test
    void oneNameInTwoDataSetsIsSaidToCountAsOnePerson() throws IOException {
        Files.createDirectories(media.resolve("006/a"));
        ImportReport report = table(
                "a,1,006/a,101,110,130,x,,25,casme\nb,1,006/a,101,110,130,x,,25,smic\nc,2,006/a,101,110,130,x,,25,smic\n",
                null);
        assertEquals(
                List.of(new SheetReason.SharedSubjects(1, "1", "casme")),
                report.problems().stream().map(RowProblem::reason).toList());
        assertEquals(Map.of("casme", 1, "smic", 2), report.perDataset());
    }

    @Test
    void imageFoldersWithoutAFrameRateStayWithoutAndThatIsSaid() throws IOException {
        ImportReport report = table("a,1,006/a,101,110,130,x,,,\n", null);
        assertEquals(
                Optional.empty(),
                new JsonProjectStore().open(home).project().clips().getFirst().rate());
        assertEquals(
                new SheetReason.UnknownRates(1), report.problems().getLast().reason());
    }

    @Test
    void aSheetWithoutAUsableRowIsRefused() {
        DatasetException refused = assertThrows(DatasetException.class, () -> table("a,1,nowhere,1,2,3,x,,,\n", RATE));
        assertTrue(String.valueOf(refused.getMessage()).contains("No clip of"), refused.getMessage());
        assertFalse(Files.exists(home));
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path sheet = write("clip,subject,media,onset,apex\na,1,006/a,1,2\n");
        DatasetException refused = assertThrows(DatasetException.class, () -> run(new ClipTable(), sheet, RATE));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("missing: offset."), refused.getMessage());
    }

    @Test
    void importingAgainKeepsWhatPeopleCoded() throws IOException {
        table("a,1,006/a,101,110,130,x,,,\n", RATE);
        try (EditSession session = EditSession.open(store, home)) {
            CodingChange apex = new CodingChange(Map.of(MarkKind.APEX, new FrameNumber(112)), null, null, null);
            AnnotateClip zoe = new AnnotateClip(session.project(), new Coder("Zoe"), Instant.EPOCH);
            session.perform("", zoe.change(new ClipId("a"), apex, AnnotateClip.Scope.COUNTS));
        }
        ImportReport report = table("a,1,006/a,101,111,130,y,,,\nb,1,006/b,101,111,130,y,,,\n", RATE);
        assertEquals(1, report.added());
        assertEquals(1, report.replaced());
        Project project = store.open(home).project();
        Clip clip = project.clips().getFirst();
        assertEquals(Marks.of(101, 112, 130), clip.coding().marks());
        assertEquals(
                Marks.of(101, 111, 130),
                clip.codingBy(Coder.DATASET).orElseThrow().marks());
        assertEquals(List.of("x", "y"), project.protocol().classes());
    }

    @Test
    void theSheetsFingerprintIsThatOfItsBytes() throws IOException {
        Path sheet = write("clip,subject,label,image\na,1,x,i.png\n");
        // printf 'clip,subject,label,image\na,1,x,i.png\n' | sha256sum
        assertEquals(
                "d236ee725ec02668070d9262483927152134fed7cae50152fe95c9f839fb150d",
                run(new ImageManifest(), sheet, null).sheet().sha256());
    }

    @Test
    void anImageManifestGivesMotionImages() throws IOException {
        ImportReport report =
                run(new ImageManifest(), write("clip,subject,label,image\na,1,x,i.png\nb,2,y,none.png\n"), null);
        assertEquals(1, report.added());
        Clip clip = store.open(home).project().clips().getFirst();
        assertEquals(new Media.MotionImage("../media/i.png"), clip.media());
        assertEquals("x", clip.coding().emotion());
        assertEquals("image", report.problems().getFirst().column());
    }

    @Test
    void anImageManifestGivesPairs() throws IOException {
        run(new ImageManifest(), write("clip,subject,label,onset_image,offset_image\na,1,x,i.png,j.png\n"), null);
        assertEquals(
                new Media.MotionImagePair("../media/i.png", "../media/j.png"),
                store.open(home).project().clips().getFirst().media());
    }

    @Test
    void aManifestOf442ClipsAnd68SubjectsIsImportedWhole() throws IOException {
        StringBuilder rows = new StringBuilder("clip,subject,label,image\n");
        for (int i = 0; i < 442; i++) {
            String label = List.of("negative", "positive", "surprise").get(i % 3);
            rows.append("c%03d,s%02d,%s,i.png\n".formatted(i, i % 68, label));
        }
        ImportReport report = run(new ImageManifest(), write(rows.toString()), null);
        assertEquals(442, report.added());
        assertEquals(68, report.perSubject().size());
        assertEquals(Map.of("negative", 148, "positive", 147, "surprise", 147), report.perClass());
        assertEquals(442, store.open(home).project().clips().size());
    }

    /// Whether a sheet of image folders counts from 1 is not in the video; so it is said.
    @Test
    void videosUnderASheetOfImageFoldersAreSaidToCountFromZero() throws IOException {
        Files.createDirectories(media.resolve("sub91"));
        Files.createFile(media.resolve("sub91/EP01_01.avi"));
        Path sheet = write(
                "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Estimated Emotion\n91,EP01_01.avi,5,9,12,fear\n");
        ImportReport report = run(new Casme2(LabelColumn.EMOTION), sheet, null);
        assertEquals(
                new Media.VideoFile("../media/sub91/EP01_01.avi"),
                report.clips().getFirst().media());
        assertTrue(
                report.problems().stream()
                        .anyMatch(problem -> problem.reason().equals(new FolderReason.CountFromZero(1))),
                report.problems().toString());
    }

    private ImportReport table(String rows, @Nullable FrameRate rate) throws IOException {
        return run(new ClipTable(), write(HEADER + rows), rate);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), text);
    }

    private ImportReport run(DatasetFormat format, Path sheet, @Nullable FrameRate rate) throws IOException {
        return new ImportDataset(store, new TableFiles(), new FakeMedia())
                .run(new ImportDataset.Order(format, sheet, media, home, rate), JobContext.silent());
    }
}
