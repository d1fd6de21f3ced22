package org.dianet.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.storage.FoldKey;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunRecord.RunClip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Whom weights of this program's own had learnt from before a run started from them. A network that is tested on a
/// subject its weights had learnt from is not tested at all, however well the run's own folds keep subjects apart.
final class WeightsOrigin {
    private static final String OWN_FORMAT = ".params";
    /// From a weights file up to its run: `folds/SUBJECT/seed-1/weights.params`.
    private static final int LEVELS = 4;

    private final RunStore store;

    WeightsOrigin(RunStore store) {
        this.store = store;
    }

    /// @param project name of the run's project
    /// @return subjects of `clips`, sorted; empty for weights that no run of this program made
    /// @throws StorageException if the weights are of this program's own format and lie apart from their run
    List<String> learntFrom(TrainingSpec spec, String project, List<RunClip> clips) throws StorageException {
        return seen(spec.weights(), project, clips, new HashSet<>()).stream()
                .sorted()
                .toList();
    }

    private Set<String> seen(@Nullable String weights, String project, List<RunClip> clips, Set<Path> visited)
            throws StorageException {
        Set<String> subjects = new HashSet<>();
        if (weights == null) {
            return subjects;
        }
        Path file = Path.of(weights).toAbsolutePath().normalize();
        Optional<Path> run = run(file);
        if (run.isEmpty()) {
            if (file.toString().endsWith(OWN_FORMAT) && Files.exists(file)) {
                throw new StorageException("Nothing tells whom " + file + " had learnt from: take it from the folder of"
                        + " its run or of the exported model, where run.json says so.");
            }
            return subjects;
        }
        if (!visited.add(run.get())) {
            return subjects;
        }
        RunRecord earlier = store.read(run.get());
        List<RunClip> learnt = learnt(run.get(), earlier, file);
        for (RunClip clip : clips) {
            if (learnt.stream().anyMatch(other -> same(clip, other, project.equals(earlier.project())))) {
                subjects.add(clip.subject());
            }
        }
        subjects.addAll(seen(earlier.spec().weights(), project, clips, visited));
        return subjects;
    }

    private static Optional<Path> run(Path file) {
        return Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent)
                .limit(LEVELS)
                .filter(folder -> Files.exists(folder.resolve("run.json")))
                .findFirst();
    }

    /// All clips, but for the network of a fold.
    private List<RunClip> learnt(Path run, RunRecord earlier, Path file) {
        Optional<SubjectId> heldOut = ReadRuns.folds(earlier).stream()
                .filter(key ->
                        store.folder(run, key).toAbsolutePath().normalize().equals(file.getParent()))
                .findFirst()
                .flatMap(FoldKey::subject);
        return earlier.clips().stream()
                .filter(clip -> heldOut.isEmpty()
                        || !clip.subject().equals(heldOut.get().value()))
                .toList();
    }

    /// Two data sets may both have a subject 01; in one project, or with a clip in common, it is the same person.
    private static boolean same(RunClip clip, RunClip other, boolean oneProject) {
        return clip.hash().equals(other.hash())
                || (clip.subject().equals(other.subject())
                        && (oneProject || clip.id().equals(other.id())));
    }
}
