package org.dianet.ui.exchange.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.ui.UiRig;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private MediaViewModel model;
    private int done;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("open"));
        model = new MediaViewModel(
                bench.workbench,
                bench.tasks,
                new MediaViewModel.Sources(new AddRecordings(new TenFrames()), bench.store, folder.resolve("projects")),
                () -> done++);
    }

    private List<Path> files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
        return Arrays.stream(names).map(folder::resolve).toList();
    }

    private String row(int at) {
        RecordingRow row = model.rows().get(at);
        return row.subject().get() + " " + row.clip().get();
    }

    private Project made() {
        return bench.workbench.session().openProject().get().project();
    }

    @Test
    void droppedVideosAreNamedAndMadeAProject() throws IOException {
        model.add(files("in/s01_a.mp4", "in/s01_b.mp4", "in/s02_a.mp4"));
        assertEquals("{subject}_{clip}", model.pattern().get());
        assertEquals("s01 a", row(0));
        assertFalse(model.needsRate().get());
        assertTrue(model.ready().get(), model.state().get());
        assertEquals("3 clips of 2 subjects.", model.state().get());
        assertEquals(folder.resolve("projects/in").toString(), model.folder().get());
        model.emotions().set(VocabularyTemplate.CASME2);
        model.start();
        assertEquals(1, done);
        assertEquals("in", made().name());
        assertEquals(
                List.of("s01_a", "s01_b", "s02_a"),
                made().clips().stream().map(clip -> clip.id().value()).toList());
        assertEquals(5, made().vocabulary().emotions().size());
    }

    @Test
    void imagesAskForTheirRateAndDoWithoutOne() throws IOException {
        files("in/take/1.png", "in/take/2.png");
        model.add(List.of(folder.resolve("in")));
        assertTrue(model.needsRate().get());
        assertTrue(model.ready().get(), model.state().get());
        model.rate().set("fast");
        assertFalse(model.ready().get());
        assertEquals("\"fast\" is not a frame rate.", model.state().get());
        assertEquals("", model.rateOf(model.rows().getFirst()).getValue());
        model.rate().set("399/2 fps");
        assertEquals("199.5", model.rateOf(model.rows().getFirst()).getValue());
        assertTrue(model.ready().get(), model.state().get());
        model.start();
        assertEquals(new FrameRate(199.5), made().clips().getFirst().rate().orElseThrow());
    }

    @Test
    void aRateThatIsNotGivenIsNotGuessed() throws IOException {
        files("in/take/1.png", "in/take/2.png");
        model.add(List.of(folder.resolve("in")));
        model.start();
        assertEquals(Optional.empty(), made().clips().getFirst().rate());
    }

    @Test
    void aPatternAppliesAtOnceButNotOverWhatWasTyped() throws IOException {
        model.add(files("in/x_1.mp4", "in/y_1.mp4"));
        model.rows().getFirst().typeSubject("anna");
        model.pattern().set("*_{subject}");
        assertEquals("anna x_1", row(0));
        assertEquals("1 y_1", row(1));
        model.pattern().set("{subject");
        assertFalse(model.ready().get());
        assertTrue(
                model.state().get().startsWith("The names need {subject} or {clip}"),
                model.state().get());
        model.pattern().set("nobody_{subject}");
        assertEquals(
                "One recording has no subject: change the names, or type one in the list.",
                model.state().get());
        model.rows().getLast().typeSubject("ben");
        model.edited();
        assertTrue(model.ready().get(), model.state().get());
    }

    @Test
    void whatCannotBeReadStaysInTheListAndIsLeftOut() throws IOException {
        model.add(files("in/good.mp4", "in/broken.mp4"));
        assertEquals("broken", model.rows().getFirst().recording().name());
        assertEquals("It is damaged.", model.rows().getFirst().problem());
        assertEquals(
                "One clip of one subject; one recording cannot be read.",
                model.state().get());
        model.start();
        assertEquals(1, made().clips().size());
    }

    @Test
    void clipsAreAddedToTheOpenProjectAsOneStep() throws IOException {
        int before = made().clips().size();
        assertFalse(model.keepsEmotions().get());
        model.intoOpen().set(true);
        assertTrue(model.keepsEmotions().get());
        model.add(files("in/a.mp4", "in/b.mp4"));
        model.remove(List.of(model.rows().getLast()));
        model.start();
        assertEquals(before + 1, made().clips().size());
        Clip added = made().clips().getLast();
        assertEquals("../in/a.mp4", added.media().shownPath());
        assertEquals(added.id(), bench.workbench.selection().clipId().get());
        assertEquals(UiRig.EMOTIONS, made().vocabulary().emotions());
        bench.workbench.undoing().undo();
        assertEquals(before, made().clips().size());
    }

    @Test
    void aProjectOfSeveralFoldersIsNamedAfterWhatHoldsThem() throws IOException {
        files("study/s01/a.mp4", "study/s02/a.mp4");
        model.add(List.of(folder.resolve("study/s01/a.mp4"), folder.resolve("study/s02")));
        assertEquals(folder.resolve("projects/study").toString(), model.folder().get());
    }

    @Test
    void aRecordingThatWasTakenOutStaysOutWhenMoreIsAdded() throws IOException {
        model.add(files("in/a.mp4", "in/b.mp4"));
        model.remove(List.of(model.rows().getFirst()));
        model.add(files("in/c.mp4"));
        assertEquals(
                List.of("b", "c"),
                model.rows().stream().map(row -> row.recording().name()).toList());
    }

    @Test
    void aFolderThatHoldsAProjectIsNotOverwritten() throws IOException {
        Project before = made();
        model.add(files("in/a.mp4"));
        model.folder().set(folder.resolve("open").toString());
        model.start();
        assertEquals(0, done);
        assertEquals(
                folder.resolve("open") + " already holds a project (project.json).",
                model.state().get());
        assertEquals(before, bench.store.open(folder.resolve("open")).project());
        // Another folder is tried at once.
        model.folder().set(folder.resolve("elsewhere").toString());
        assertEquals("One clip of one subject.", model.state().get());
        model.start();
        assertEquals(1, done);
    }

    @Test
    void whatCannotBeAPathIsNoFolder() throws IOException {
        model.add(files("in/a.mp4"));
        model.folder().set("a\0b");
        assertFalse(model.ready().get());
        assertEquals("Choose a folder for the project.", model.state().get());
    }

    @Test
    void aPlaceThatIsNotThereHindersNoLaterLook() throws IOException {
        model.add(List.of(folder.resolve("gone")));
        assertEquals(
                "There is no file or folder " + folder.resolve("gone") + ".",
                model.state().get());
        model.add(files("in/a.mp4"));
        assertEquals("One clip of one subject.", model.state().get());
    }

    @Test
    void whatWasTakenOutComesBackWhenItIsNamedAgain() throws IOException {
        List<Path> both = files("in/a.mp4", "in/b.mp4");
        model.add(both);
        model.remove(List.of(model.rows().getFirst()));
        model.add(List.of(both.getFirst()));
        assertEquals(2, model.rows().size());
    }

    @Test
    void aRecordingThatIsThereByALinkIsNotAddedTwice() throws IOException {
        model.add(files("in/a.mp4"));
        model.intoOpen().set(true);
        model.start();
        int before = made().clips().size();
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        MediaViewModel again = new MediaViewModel(
                bench.workbench,
                bench.tasks,
                new MediaViewModel.Sources(new AddRecordings(new TenFrames()), bench.store, folder.resolve("projects")),
                () -> done++);
        again.intoOpen().set(true);
        again.add(List.of(folder.resolve("link")));
        again.start();
        assertEquals(before, made().clips().size());
        assertEquals(
                "There is nothing to add. a is in the project already.",
                again.state().get());
    }

    @Test
    void placesWithoutRecordingsSaySo() throws IOException {
        files("empty/notes.txt");
        model.add(List.of(folder.resolve("empty")));
        assertEquals(
                "This folder has no video and no folder of numbered images.",
                model.state().get());
        model.add(List.of(folder.resolve("gone")));
        assertEquals(
                "There is no file or folder " + folder.resolve("gone") + ".",
                model.state().get());
    }

    /// Everything has ten frames; videos 50 a second; what is called broken cannot be read.
    private static final class TenFrames implements MediaOpener {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            throw new AssertionError("no frame is needed");
        }

        @Override
        public Frame image(Path file) {
            throw new AssertionError("no image is needed");
        }

        @Override
        public MediaInfo probe(Path root, Media media) throws MediaException {
            if (media.shownPath().contains("broken")) {
                throw new MediaException("It is damaged.");
            }
            return new MediaInfo(
                    640,
                    480,
                    FrameNumbers.counted(10),
                    media instanceof Media.VideoFile
                            ? java.util.OptionalDouble.of(50)
                            : java.util.OptionalDouble.empty());
        }
    }
}
