package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs run and time passes when the test says so.
class DeferredSavingTest {
    @TempDir
    Path folder;

    private final QueuedJobRunner runner = new QueuedJobRunner();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean full;
    private int forced;
    private final JsonProjectStore store = new JsonProjectStore(new DurableWriter() {
        @Override
        public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            DurableWriter.REAL.write(channel, bytes, position);
        }

        @Override
        public void force(FileChannel channel) throws IOException {
            forced++;
            channel.force(false);
        }
    });
    private final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            waiting.add(work);
            return () -> waiting.remove(work);
        }
    };
    private ProjectFile file;
    private DeferredSaving saving;
    private EditSession session;

    @BeforeEach
    void open() throws IOException {
        store.create(folder, TestClips.project(TestClips.clip("a")));
        file = ProjectFile.open(store, folder);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        saving = new DeferredSaving(file, new Tasks(runner, ui, clock, _ -> {}), ui, clock);
        session = EditSession.over(file, saving);
        forced = 0;
    }

    private void note(String text) throws IOException {
        Coder zoe = new Coder("Zoe");
        session.perform(
                "note", new Edit.PutCoding(new ClipId("a"), Coding.empty(zoe).withNote(text)));
    }

    private void later() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    /// As another program finds it now.
    private Project onDisk() throws IOException {
        return new JsonProjectStore().open(folder).project();
    }

    @Test
    void anEditIsOnDiskBeforeAnyJobHasRunAndOnTheDeviceAfterTheFirst() throws IOException {
        note("1");
        assertEquals(session.project(), onDisk());
        assertEquals(0, forced);
        runner.runOne();
        assertEquals(1, forced);
    }

    @Test
    void whatIsEditedWhileASaveRunsStaysInTheJournal() throws IOException {
        note("1");
        runner.runAll();
        later();
        // The save waits for its thread now.
        note("2");
        runner.runOne();
        assertEquals(session.project(), onDisk());
        assertInstanceOf(SaveState.Journalled.class, saving.state().get());
        runner.runAll();
        later();
        runner.runAll();
        assertInstanceOf(SaveState.Saved.class, saving.state().get());
        assertEquals(0, new JsonProjectStore().open(folder).recovered());
        assertEquals(session.project(), onDisk());
    }

    @Test
    void flushingSavesFirstAndGoesOnWhetherOrNotThatWorked() throws IOException {
        List<String> order = new ArrayList<>();
        note("1");
        saving.flush(() -> order.add("then"));
        assertEquals(List.of(), order);
        runner.runAll();
        assertEquals(List.of("then"), order);
        assertEquals(0, new JsonProjectStore().open(folder).recovered());
        note("2");
        full = true;
        saving.flush(() -> order.add("anyway"));
        runner.runAll();
        assertEquals(List.of("then", "anyway"), order);
        assertInstanceOf(SaveState.Failed.class, saving.state().get());
        assertEquals(session.project(), onDisk());
    }

    @Test
    void afterClosingNoLateSaveOverwritesWhatOthersEdited() throws IOException {
        note("mine");
        runner.runAll();
        full = true;
        later();
        runner.runAll();
        assertInstanceOf(SaveState.Failed.class, saving.state().get());
        full = false;
        // The retry waits for its time when the project is closed.
        saving.stop();
        file.close();
        try (EditSession other = EditSession.open(new JsonProjectStore(), folder)) {
            other.perform(
                    "theirs",
                    new Edit.PutCoding(
                            new ClipId("a"), Coding.empty(new Coder("Ben")).withNote("theirs")));
        }
        Project theirs = onDisk();
        later();
        runner.runAll();
        assertEquals(theirs, onDisk());
        assertEquals(2, theirs.clips().getFirst().codings().size());
    }

    @Test
    void withoutEditsNothingIsWritten() {
        boolean[] then = {false};
        saving.flush(() -> then[0] = true);
        assertEquals(true, then[0]);
        assertEquals(0, forced);
        assertFalse(saving.state().get() instanceof SaveState.Saved);
    }
}
