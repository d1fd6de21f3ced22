package org.dianet.learning.djl;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How much of a batch is trained at a time: all of it until memory does not suffice, then ever smaller parts, whose
/// gradients add up to those of the whole.
final class MicroBatches {
    private final int batch;
    private int most;

    MicroBatches(int batch) {
        this.batch = batch;
        this.most = batch;
    }

    /// Clips that are trained at a time.
    int most() {
        return most;
    }

    /// Takes parts as small as they were found to need to be earlier.
    void atMost(int count) {
        most = count;
    }

    /// Takes smaller parts from now on, if there are smaller ones.
    ///
    /// @param count clips of the batch that did not fit
    boolean smaller(int count) {
        int tried = Math.min(most, count);
        if (tried == 1) {
            return false;
        }
        most = (tried + 1) / 2;
        return true;
    }

    /// Whether memory of the device or of this machine did not suffice, by what PyTorch says.
    static boolean isMemory(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(words -> words.contains("out of memory")
                        || words.contains("can't allocate memory")
                        || words.contains("not enough memory"));
    }

    /// The note for the record of a training; empty while whole batches fit.
    Optional<String> remark() {
        return most == batch
                ? Optional.empty()
                : Optional.of("Memory did not suffice for " + batch
                        + " clips at a time, so batches were trained in parts"
                        + " of at most " + most + " whose gradients were added: the effective batch is the same, but"
                        + " batch normalisation took its statistics from the parts.");
    }
}
