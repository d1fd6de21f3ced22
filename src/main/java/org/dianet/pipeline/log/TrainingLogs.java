package org.dianet.pipeline.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.TextFile;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Reads what another program wrote about its trainings: the text it printed, or a table of epochs.
final class TrainingLogs {
    private static final long LARGEST = 200_000_000;

    private TrainingLogs() {}

    /// @throws StorageException if the file cannot be read, is neither, or contradicts itself; the sentence names the
    ///     file and the line or row, or what was looked for
    static TrainingLog read(SheetReader sheets, Path file) throws StorageException {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new StorageException(file + " is larger than 200 MB. Keep the lines with epochs only.");
            }
            if (workbook(file)) {
                return EpochTable.read(sheets, file, "");
            }
            LogText text = LogText.of(TextFile.read(file).text());
            return text.any() ? text.log() : EpochTable.read(sheets, file, text.whyNothing());
        } catch (IllegalArgumentException e) {
            throw new StorageException(file + ", " + e.getMessage() + ".", e);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static boolean workbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return Arrays.equals(start, new byte[] {'P', 'K'})
                    || Arrays.equals(start, new byte[] {(byte) 0xD0, (byte) 0xCF});
        }
    }
}
