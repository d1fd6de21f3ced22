package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.NetworkControls;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.Folders;
import org.dianet.storage.Links;
import org.dianet.storage.MeanMap;
import org.dianet.storage.NoRun;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.csv.PredictionsCsv;

/// Runs as folders of JSON and CSV files. A fold is built in a folder `….part` and renamed when it is whole.
public final class JsonRunStore implements RunStore {
    static final String RUN = "run.json";
    private static final String BASELINE = "linear";
    private static final String EXAMPLES = "examples.json";
    private static final String MEAN_MAPS = "mean-maps";
    private static final String CONTROLS = "controls";
    private static final String ABSTENTION = "abstention";
    private static final String DONE = "done.json";
    private static final String PART = ".part";

    private final AtomicFile file = new AtomicFile();

    @Override
    public void checkNew(Path run) throws StorageException {
        if (Files.exists(run.resolve(RUN))) {
            throw new StorageException(
                    run + " already holds a run. Name another folder, or continue it with --resume.");
        }
    }

    @Override
    public void create(Path run, RunRecord record) throws StorageException {
        checkNew(run);
        makeFolder(run);
        update(run, record);
    }

    @Override
    public RunRecord read(Path run) throws StorageException {
        Path source = run.resolve(RUN);
        if (!Files.exists(source)) {
            throw new StorageException(NoRun.sentence(run, RUN));
        }
        return WeightsPlace.found(run, parsed(source, RunCodec::read));
    }

    @Override
    public void update(Path run, RunRecord record) throws StorageException {
        write(run.resolve(RUN), RunCodec.toJson(WeightsPlace.kept(run, record)));
    }

    @Override
    public Path begin(Path run, FoldKey fold) throws StorageException {
        Path part = part(run, fold);
        try {
            Links.refuseInProject(part);
        } catch (IOException e) {
            throw new StorageException("Cannot train into " + part + ": " + AtomicFile.reason(e) + ".", e);
        }
        delete(part);
        delete(folder(run, fold));
        makeFolder(part);
        return part;
    }

    @Override
    public void finish(Path run, FoldKey fold, FoldRecord record) throws StorageException {
        Path part = part(run, fold);
        file.write(part.resolve("history.csv"), PredictionsCsv.history(record.history()));
        write(part.resolve(DONE), FoldCodec.toJson(record));
        Path whole = folder(run, fold);
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(checkpoint(run, fold));
        } catch (IOException e) {
            throw new StorageException("Cannot finish the fold " + whole + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    @Override
    public Optional<FoldRecord> finished(Path run, FoldKey fold) throws StorageException {
        Path done = folder(run, fold).resolve(DONE);
        return Files.exists(done) ? Optional.of(parsed(done, FoldCodec::read)) : Optional.empty();
    }

    @Override
    public Path folder(Path run, FoldKey fold) {
        return run.resolve(fold.folder());
    }

    @Override
    public Path checkpoint(Path run, FoldKey fold) {
        return run.resolve(fold.folder() + ".checkpoint");
    }

    private Path part(Path run, FoldKey fold) {
        return run.resolve(fold.folder() + PART);
    }

    @Override
    public void writePredictions(Path run, List<String> classes, List<Prediction> predictions) throws StorageException {
        file.write(run.resolve("predictions.csv"), PredictionsCsv.text(classes, predictions));
    }

    @Override
    public void writeBaseline(Path run, List<String> classes, List<Prediction> predictions) throws StorageException {
        writeAnswers(run, BASELINE, classes, predictions);
    }

    @Override
    public List<Prediction> baseline(Path run) throws StorageException {
        return answers(run, BASELINE);
    }

    @Override
    public void writeAnswers(Path run, String name, List<String> classes, List<Prediction> predictions)
            throws StorageException {
        file.write(run.resolve(name + ".csv"), PredictionsCsv.text(classes, predictions));
    }

    @Override
    public List<Prediction> answers(Path run, String name) throws StorageException {
        Path source = run.resolve(name + ".csv");
        return Files.exists(source) ? PredictionsCsv.read(source).predictions() : List.of();
    }

    @Override
    public void writeExamples(Path run, ExampleClips examples) throws StorageException {
        write(run.resolve(EXAMPLES), ExamplesJson.toJson(examples));
    }

    @Override
    public Optional<ExampleClips> examples(Path run) throws StorageException {
        Path source = run.resolve(EXAMPLES);
        return Files.exists(source) ? Optional.of(parsed(source, ExamplesJson::read)) : Optional.empty();
    }

    @Override
    public void writeMeanMap(Path run, String name, MeanMap mean) throws StorageException {
        Path target = meanMapFile(run, name);
        makeFolder(run.resolve(MEAN_MAPS));
        write(target, ExamplesJson.toJson(mean));
    }

    @Override
    public Optional<MeanMap> meanMap(Path run, String name) throws StorageException {
        Path source = meanMapFile(run, name);
        return Files.exists(source) ? Optional.of(parsed(source, ExamplesJson::readMean)) : Optional.empty();
    }

    private static Path meanMapFile(Path run, String name) {
        return run.resolve(MEAN_MAPS).resolve(name + ".json");
    }

    @Override
    public void writeControls(Path run, ExplanationMethod method, NetworkControls controls) throws StorageException {
        Path target = controlsFile(run, method, controls.key());
        makeFolder(Objects.requireNonNull(target.getParent()));
        write(target, ControlsJson.toJson(controls));
    }

    @Override
    public Optional<NetworkControls> controls(Path run, ExplanationMethod method, FoldKey fold)
            throws StorageException {
        Path source = controlsFile(run, method, fold);
        return Files.exists(source)
                ? Optional.of(parsed(source, fields -> ControlsJson.read(fold, fields)))
                : Optional.empty();
    }

    @Override
    public String controlsState(Path run, ExplanationMethod method) throws StorageException {
        Path folder = controlsFolder(run, method);
        if (!Files.exists(folder)) {
            return "";
        }
        Map<Path, String> state = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
                    if (found.toString().endsWith(".json")) {
                        state.put(found, attributes.lastModifiedTime().toMillis() + " " + attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path found, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // being written: it had another name a moment ago
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new StorageException("Cannot read " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        return state.toString();
    }

    private static Path controlsFolder(Path run, ExplanationMethod method) {
        return run.resolve(CONTROLS).resolve(Words.of(method));
    }

    private static Path controlsFile(Path run, ExplanationMethod method, FoldKey fold) {
        return controlsFolder(run, method).resolve(fold.folder() + ".json");
    }

    @Override
    public void writeInnerPredictions(Path run, FoldKey fold, List<String> classes, List<Prediction> predictions)
            throws StorageException {
        Path target = innerFile(run, fold);
        makeFolder(Objects.requireNonNull(target.getParent()));
        file.write(target, PredictionsCsv.text(classes, predictions));
    }

    @Override
    public List<Prediction> innerPredictions(Path run, FoldKey fold) throws StorageException {
        Path source = innerFile(run, fold);
        return Files.exists(source) ? PredictionsCsv.read(source).predictions() : List.of();
    }

    private static Path innerFile(Path run, FoldKey fold) {
        return run.resolve(ABSTENTION).resolve(fold.folder() + ".csv");
    }

    @Override
    public void writeWanted(Path run, Wanted wanted) throws StorageException {
        makeFolder(run.resolve(ABSTENTION));
        write(wantedFile(run), RunCodec.toJson(wanted));
    }

    @Override
    public Optional<Wanted> wanted(Path run) throws StorageException {
        Path source = wantedFile(run);
        return Files.exists(source) ? Optional.of(parsed(source, RunCodec::wanted)) : Optional.empty();
    }

    private static Path wantedFile(Path run) {
        return run.resolve(ABSTENTION).resolve("wanted.json");
    }

    @Override
    public void writeText(Path run, String name, String content) throws StorageException {
        Path target = run.resolve(name);
        makeFolder(Objects.requireNonNull(target.getParent()));
        file.write(target, content);
    }

    private void write(Path target, Map<String, Object> json) throws StorageException {
        file.write(target, Json.pretty(json));
    }

    private static <T> T parsed(Path source, Function<Fields, T> codec) throws StorageException {
        try {
            return codec.apply(Fields.of(JsonText.read(source), ""));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + source + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException(source + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    private static void makeFolder(Path folder) throws StorageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static void delete(Path folder) throws StorageException {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new StorageException("Cannot clear the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
