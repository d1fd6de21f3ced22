package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.StorageException;
import org.dianet.storage.Versions;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full again and again, in the middle of a write.
class FullDiskTest {
    private static final int EDITS = 400;
    private final Random random = new Random(7);
    private final DurableWriter disk = (channel, bytes, position) -> {
        if (random.nextInt(4) == 0) {
            ByteBuffer some = bytes.duplicate();
            some.limit(some.position() + random.nextInt(some.remaining() + 1));
            channel.write(some, position);
            throw new IOException("No space left on device");
        }
        DurableWriter.REAL.write(channel, bytes, position);
    };

    @TempDir
    Path folder;

    @Test
    void noFileIsLeftUnreadableAndNoEditThatWasKeptIsLost() throws IOException {
        new JsonProjectStore().create(folder, TestClips.project(TestClips.clip("a")));
        JsonProjectStore store = new JsonProjectStore(disk);
        int refused = 0;
        int unsaved = 0;
        String kept = "";
        EditSession session = EditSession.open(store, folder);
        for (int i = 1; i <= EDITS; i++) {
            try {
                session.perform("", note("note " + i));
                kept = "note " + i;
            } catch (StorageException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("No space left on device"), e.getMessage());
                refused++;
            }
            if (i % 9 == 0) {
                try {
                    session.save();
                } catch (StorageException e) {
                    unsaved++;
                }
            }
            if (i % 20 == 0) {
                assertEquals(kept, onDisk());
            }
        }
        assertTrue(refused > EDITS / 10 && unsaved > 3, refused + " refused, " + unsaved + " not saved");
        for (Versions.Version version : store.versions(folder)) {
            assertEquals(1, store.version(version).clips().size());
        }
    }

    /// As another program sees it.
    private String onDisk() throws StorageException {
        return new JsonProjectStore()
                .open(folder)
                .project()
                .clips()
                .getFirst()
                .codingBy(new Coder("Zoe"))
                .map(Coding::note)
                .orElse("");
    }

    private static Edit note(String text) {
        Coding coding = Coding.empty(new Coder("Zoe")).withNote(text).revisedBy(new Coder("Zoe"), Instant.now());
        return new Edit.PutCoding(new ClipId("a"), coding);
    }
}
