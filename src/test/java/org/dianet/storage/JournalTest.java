package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void numbersCountOnAfterReopening() throws IOException {
        Path file = folder.resolve("j");
        Journal.open(file, 0, DurableWriter.REAL).append("[1]", Durability.DEVICE);
        Journal again = Journal.open(file, 0, DurableWriter.REAL);
        again.append("[2]", Durability.DEVICE);
        assertEquals(2, again.sequence());
        assertEquals(2, JournalContent.read(file).lines().size());
    }

    @Test
    void numbersCountOnFromTheProjectFile() throws IOException {
        assertEquals(
                41, Journal.open(folder.resolve("j"), 41, DurableWriter.REAL).sequence());
    }

    @Test
    void aFullDiskLeavesTheJournalAsItWas() throws IOException {
        Path file = folder.resolve("j");
        int[] left = {1};
        DurableWriter fillsUp = (channel, bytes, position) -> {
            if (left[0]-- == 0) {
                bytes.limit(9);
                channel.write(bytes, position);
                throw new IOException("No space left on device");
            }
            DurableWriter.REAL.write(channel, bytes, position);
        };
        Journal journal = Journal.open(file, 0, fillsUp);
        journal.append("[1]", Durability.DEVICE);
        byte[] before = Files.readAllBytes(file);
        StorageException refused = assertThrows(StorageException.class, () -> journal.append("[2]", Durability.DEVICE));
        assertEquals(
                "Cannot write the journal " + file + ": No space left on device. The edit was not kept.",
                refused.getMessage());
        assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(file));
        journal.append("[3]", Durability.DEVICE);
        assertFalse(JournalContent.read(file).torn());
        assertEquals("[3]", JournalContent.read(file).lines().getLast().edits());
    }

    @Test
    void aSaveLeavesTheLinesThatItDoesNotHold() throws IOException {
        Path file = folder.resolve("j");
        Journal journal = Journal.open(file, 0, DurableWriter.REAL);
        journal.append("[1]", Durability.SYSTEM);
        long saved = journal.sequence();
        journal.append("[2]", Durability.SYSTEM);
        journal.clear(saved);
        assertEquals("[2]", JournalContent.read(file).lines().getLast().edits());
        journal.clear(journal.sequence());
        assertFalse(Files.exists(file));
        journal.force();
    }

    @Test
    void onlyWhatIsToBeOnTheDeviceWaitsForIt() throws IOException {
        int[] forced = {0};
        DurableWriter counting = new DurableWriter() {
            @Override
            public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
                DurableWriter.REAL.write(channel, bytes, position);
            }

            @Override
            public void force(FileChannel channel) throws IOException {
                forced[0]++;
                channel.force(false);
            }
        };
        Path file = folder.resolve("j");
        Journal journal = Journal.open(file, 0, counting);
        journal.append("[1]", Durability.SYSTEM);
        assertEquals(0, forced[0]);
        assertEquals(1, JournalContent.read(file).lines().size());
        journal.append("[2]", Durability.DEVICE);
        assertEquals(1, forced[0]);
        journal.force();
        assertEquals(2, forced[0]);
    }
}
