package org.dianet.pipeline.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Copies what is needed of a model trained on all clips into its own folder, with a model card, for use in
/// other projects. The folder is a run folder, so that whatever takes a run takes it too.
public final class ExportModel {
    public static final String CARD = "MODEL_CARD.md";
    /// Reads the weights into PyTorch under PyTorch's names.
    public static final String LOADER = "load_model.py";

    private final RunStore store;

    public ExportModel(RunStore store) {
        this.store = store;
    }

    /// @param evaluation a leave-one-subject-out run whose scores the card cites, or empty
    /// @throws StorageException if the run is not a finished training on all clips, the folder exists, or the
    ///     evaluation is of another spec
    public void export(Path run, Path out, Optional<Path> evaluation) throws StorageException {
        RunRecord record = model(run);
        if (Files.exists(out)) {
            throw new StorageException(out + " exists already; name a new folder for the model.");
        }
        String card = new DescribeModel(store).card(record, evaluation).markdown();
        store.create(out, record);
        try {
            for (FoldKey key : ReadRuns.folds(record)) {
                copy(store.folder(run, key), store.folder(out, key));
            }
        } catch (IOException e) {
            throw new StorageException("Cannot copy the model to " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        store.writeText(out, CARD, card);
        store.writeText(out, LOADER, loader());
    }

    /// What the card of a training on all clips says.
    ///
    /// @throws StorageException as when it is exported
    public ModelCard card(Path run, Optional<Path> evaluation) throws StorageException {
        return new DescribeModel(store).card(model(run), evaluation);
    }

    /// Whether the scores of a leave-one-subject-out run speak for a model.
    ///
    /// @throws StorageException if one of them cannot be read
    public boolean speaksFor(Path evaluation, Path run) throws StorageException {
        RunRecord tested = store.read(evaluation);
        return tested.kind() == RunRecord.Kind.LOSO
                && DescribeModel.sameSpec(store.read(run), tested)
                && DescribeModel.sharesClips(store.read(run), tested);
    }

    private RunRecord model(Path run) throws StorageException {
        RunRecord record = store.read(run);
        if (record.kind() != RunRecord.Kind.TRAINING) {
            throw new StorageException(
                    "The networks of the run " + run + " ("
                            + record.split().plan().words()
                            + ") each miss the subjects that they are tested on; train one model on all clips (train) and export that.");
        }
        if (record.state() != RunRecord.State.COMPLETE) {
            throw new StorageException("The training " + run + " is not finished, so there is no model to export.");
        }
        return record;
    }

    private static String loader() {
        try (InputStream stream = ExportModel.class.getResourceAsStream(LOADER)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: it lacks its " + LOADER);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's " + LOADER + " cannot be read", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
