package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// How bytes reach the disk. A port, so that a full disk can be tested.
@FunctionalInterface
public interface DurableWriter {
    DurableWriter REAL = (channel, bytes, position) -> {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    };

    /// Hands all bytes to the operating system, which has them from then on whatever happens to this program.
    ///
    /// @throws IOException if it does not take them; some of them may have been written
    void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException;

    /// Returns once what was written is on the device, where it also survives a loss of power.
    default void force(FileChannel channel) throws IOException {
        channel.force(false);
    }
}
