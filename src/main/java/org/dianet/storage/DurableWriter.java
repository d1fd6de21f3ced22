package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// How bytes reach the disk. A seam, so that a full disk can be tested.
@FunctionalInterface
public interface DurableWriter {
    /// Writes everything and forces it to the device.
    DurableWriter REAL = (channel, bytes, position) -> {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
    };

    /// Returns once all bytes are on the device.
    ///
    /// @throws IOException if they are not; some of them may have been written
    void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException;
}
