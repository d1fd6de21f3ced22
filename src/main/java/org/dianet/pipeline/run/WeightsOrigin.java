package org.dianet.pipeline.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Whom weights of this program's own were trained on before a run started from them. A network that is tested
/// on a subject its weights were trained on is not tested at all, however well the run's own folds keep
/// subjects apart.
public final class WeightsOrigin {
    private static final String OWN_FORMAT = ".params";
    /// From a weights file up to its run: `folds/SUBJECT/seed-1/weights.params`.
    private static final int LEVELS = 4;

    private final RunStore store;

    /// Clips of a project that are asked after.
    private record Clips(Path folder, String project, List<RunClip> all) {
        Map<String, List<RunClip>> bySubject() {
            return all.stream().collect(Collectors.groupingBy(RunClip::subject));
        }
    }

    public WeightsOrigin(RunStore store) {
        this.store = store;
    }

    /// @param folder of the run's project
    /// @param project name of the run's project
    /// @return subjects of `clips`, sorted; empty for weights that no run of this program made
    /// @throws StorageException if the weights are of this program's own format and lie apart from their run
    public List<String> learntFrom(TrainingSpec spec, Path folder, String project, List<RunClip> clips)
            throws StorageException {
        return seen(spec.network().weights(), new Clips(folder, project, clips), new HashSet<>()).stream()
                .sorted()
                .toList();
    }

    private Set<String> seen(@Nullable String weights, Clips clips, Set<Path> visited) throws StorageException {
        Set<String> subjects = new HashSet<>();
        if (weights == null) {
            return subjects;
        }
        Path file = Path.of(weights).toAbsolutePath().normalize();
        Optional<Path> run = run(file);
        if (run.isEmpty()) {
            if (file.toString().endsWith(OWN_FORMAT) && Files.exists(file)) {
                throw new StorageException(
                        "It is not known which subjects " + file + " was trained on: use the file in the folder of"
                                + " its run or of the exported model, where run.json lists them.");
            }
            return subjects;
        }
        if (!visited.add(run.get())) {
            return subjects;
        }
        RunRecord earlier = store.read(run.get());
        SamePerson learnt = SamePerson.in(earlier, learnt(run.get(), earlier, file), run.get(), clips.folder());
        clips.bySubject().forEach((subject, person) -> {
            if (!learnt.names(person, clips.project()).isEmpty()) {
                subjects.add(subject);
            }
        });
        subjects.addAll(seen(earlier.spec().network().weights(), clips, visited));
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
        Optional<FoldKey> fold = ReadRuns.folds(earlier).stream()
                .filter(key ->
                        store.folder(run, key).toAbsolutePath().normalize().equals(file.getParent()))
                .findFirst();
        return earlier.clips().stream()
                .filter(clip -> fold.isEmpty() || !fold.get().holdsOut(new SubjectId(clip.subject())))
                .toList();
    }
}
