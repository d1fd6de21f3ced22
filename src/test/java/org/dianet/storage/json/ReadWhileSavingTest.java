package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A command that reads a project while the window journals and saves sees a whole state, at least as new as what had
/// been kept when it began to read.
class ReadWhileSavingTest {
    private static final int READS = 1000;
    private static final int EDITS_A_SAVE = 3;

    @TempDir
    Path folder;

    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aReaderMeetsNoHalfDoneSave() throws Exception {
        Project empty = Project.empty("0");
        new JsonProjectStore().create(folder, empty);
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(this::write);
            try {
                for (int i = 0; i < READS; i++) {
                    int before = kept.get();
                    ProjectStore.Opened opened = new JsonProjectStore().open(folder);
                    assertEquals(List.of(), opened.notes(), "read " + i);
                    int seen = opened.project().sheets().stream()
                            .mapToInt(ImportedSheet::clips)
                            .sum();
                    assertTrue(seen >= before, "read " + i + " shows " + seen + " edits, " + before + " had been kept");
                }
            } finally {
                enough.set(true);
            }
            writing.get(1, TimeUnit.MINUTES);
        }
        assertTrue(kept.get() > 0);
    }

    private Void write() throws Exception {
        // What reaches the file is what counts here, not the device.
        DurableWriter fast = new DurableWriter() {
            @Override
            public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
                DurableWriter.REAL.write(channel, bytes, position);
            }

            @Override
            public void force(FileChannel channel) {
                // see above
            }
        };
        JsonProjectStore store = new JsonProjectStore(fast);
        Project project = store.open(folder).project();
        try (ProjectStore.Lock _ = store.lock(folder)) {
            while (!enough.get()) {
                for (int i = 0; i < EDITS_A_SAVE; i++) {
                    Edit edit = new Edit.SetSheets(
                            List.of(new ImportedSheet("casme2", "a.xlsx", "0".repeat(64), kept.get() + 1)));
                    project = edit.applyTo(project);
                    store.journal(folder, List.of(edit));
                    kept.incrementAndGet();
                }
                store.save(folder, project);
            }
        }
        return null;
    }
}
