package org.dianet.learning.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Something of a training that changes from epoch to epoch and is kept in a checkpoint.
interface Kept {

    void write(DataOutputStream out) throws IOException;

    /// Takes on the state that was written by the same part of a like training.
    void read(DataInputStream in) throws IOException;

    static void write(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    static float[] read(DataInputStream in, long count) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(count * Float.BYTES)];
        in.readFully(bytes);
        float[] values = new float[Math.toIntExact(count)];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
