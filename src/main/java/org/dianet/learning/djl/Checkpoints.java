package org.dianet.learning.djl;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.dianet.learning.Checkpoint;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingListener.Epoch;

/// Keeps the state of a training at the end of epochs, so that a killed one continues with exactly the numbers
/// of an uninterrupted one. Random draws need no saved state: they start again in each epoch. The file is
/// replaced whole and ends with a checksum, which is looked at before anything is taken from it.
final class Checkpoints {
    private static final String FORMAT = "DIANet checkpoint 1";

    private final Checkpoint place;
    private final String training;
    private final List<Kept> parts;
    private final TrainingListener listener;
    private final List<Epoch> epochs = new ArrayList<>();
    private long last = System.nanoTime();
    private boolean failed;

    /// @param training identifies this training
    Checkpoints(Checkpoint place, String training, List<Kept> parts, TrainingListener listener) {
        this.place = place;
        this.training = training;
        this.parts = List.copyOf(parts);
        this.listener = listener;
    }

    /// Brings the parts to the state that was kept. A checkpoint of another training is not used, and that is
    /// said.
    ///
    /// @return the epochs that need not be trained again, in order
    List<Epoch> resume() throws EngineException {
        try {
            if (Files.exists(place.file()) && (!intact() || !read())) {
                listener.remark("The checkpoint " + place.file().getFileName()
                        + " is damaged or from another training; the training started again.");
            }
        } catch (IOException e) {
            throw new EngineException(
                    "the checkpoint " + place.file() + " cannot be read (" + e.getMessage()
                            + "); delete it, and the training begins again",
                    e);
        }
        clear();
        return List.copyOf(epochs);
    }

    /// Takes away what a training that was killed while it wrote left behind.
    private void clear() {
        try {
            Files.deleteIfExists(part());
        } catch (IOException _) {
            // said when the next checkpoint cannot be written either
        }
    }

    /// What is written before it takes the checkpoint's place.
    private Path part() {
        return place.file().resolveSibling(place.file().getFileName() + ".part");
    }

    private boolean intact() throws IOException {
        CRC32 sum = new CRC32();
        long length = Files.size(place.file()) - Long.BYTES;
        if (length < 0) {
            return false;
        }
        try (CheckedInputStream checked =
                        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(place.file())), sum);
                DataInputStream in = new DataInputStream(checked)) {
            in.skipNBytes(length);
            long found = sum.getValue();
            return in.readLong() == found;
        }
    }

    /// @return false if it is of another training
    private boolean read() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(place.file())))) {
            if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(training)) {
                return false;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                epochs.add(new Epoch(in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble()));
            }
            for (Kept part : parts) {
                part.read(in);
            }
            return true;
        }
    }

    /// Counts an epoch and writes if it is time to. A full disk costs the checkpoint, not the training.
    void ended(Epoch epoch) {
        epochs.add(epoch);
        if (failed || System.nanoTime() - last < place.every().toNanos()) {
            return;
        }
        Path part = part();
        try {
            Files.deleteIfExists(part);
            write(part);
            Files.move(part, place.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            failed = true;
            listener.remark("The checkpoint " + place.file().getFileName() + " could not be written (" + e.getMessage()
                    + "); the training went on without.");
        }
        last = System.nanoTime();
    }

    private void write(Path part) throws IOException {
        CRC32 sum = new CRC32();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DataOutputStream out = new DataOutputStream(
                        new CheckedOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), sum))) {
            out.writeUTF(FORMAT);
            out.writeUTF(training);
            out.writeInt(epochs.size());
            for (Epoch epoch : epochs) {
                out.writeInt(epoch.number());
                out.writeInt(epoch.total());
                out.writeDouble(epoch.loss());
                out.writeDouble(epoch.accuracy());
                out.writeDouble(epoch.seconds());
            }
            for (Kept one : parts) {
                one.write(out);
            }
            out.writeLong(sum.getValue());
            out.flush();
            channel.force(true);
        }
    }
}
