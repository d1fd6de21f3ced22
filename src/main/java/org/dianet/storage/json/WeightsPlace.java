package org.dianet.storage.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.RunRecord;
import org.dianet.storage.AppFolders;
import org.jspecify.annotations.Nullable;

/// How a run's file names the weights it started from, so that it goes on where its project is moved or passed on, and
/// reveals nothing about the user's folders: relative to the project if both lie in it, from `~/` if the
/// weights lie in the user's home, otherwise as they are.
final class WeightsPlace {
    private static final String HOME = "~/";
    private static final String PROJECT = "project.json";

    private WeightsPlace() {}

    /// As in `run.json`.
    static RunRecord kept(Path run, RunRecord record) {
        return record.with(with(record.spec(), weights -> kept(run, weights, home())));
    }

    /// As the program uses it: absolute.
    static RunRecord found(Path run, RunRecord record) {
        return record.with(with(record.spec(), weights -> found(run, weights, home())));
    }

    /// As in the file of an ablation.
    static SpecGrid kept(Path folder, SpecGrid grid) {
        return each(grid, weights -> kept(folder, weights, home()));
    }

    /// As the program uses it.
    static SpecGrid found(Path folder, SpecGrid grid) {
        return each(grid, weights -> found(folder, weights, home()));
    }

    /// As in the file of a study.
    static CorrectionStudy kept(Path folder, CorrectionStudy study) {
        return study.with(with(study.spec(), weights -> kept(folder, weights, home())));
    }

    /// As the program uses it.
    static CorrectionStudy found(Path folder, CorrectionStudy study) {
        return study.with(with(study.spec(), weights -> found(folder, weights, home())));
    }

    private static SpecGrid each(SpecGrid grid, UnaryOperator<String> place) {
        return new SpecGrid(
                grid.name(),
                grid.note(),
                grid.reference(),
                grid.rows().stream()
                        .map(row -> row.with(with(row.spec(), place)))
                        .toList());
    }

    private static TrainingSpec with(TrainingSpec spec, UnaryOperator<String> place) {
        String weights = spec.network().weights();
        return weights == null ? spec : spec.withNetwork(spec.network().withWeights(place.apply(weights)));
    }

    static String kept(Path run, String weights, @Nullable Path home) {
        Path file = absolute(Path.of(weights));
        Path project = project(run);
        if (project != null && file.startsWith(project)) {
            return slashes(project.relativize(file));
        }
        return home != null && file.startsWith(home) ? HOME + slashes(home.relativize(file)) : file.toString();
    }

    /// A relative path of before they were kept so was meant from the folder that the program was started in.
    static String found(Path run, String weights, @Nullable Path home) {
        if (weights.startsWith(HOME) && home != null) {
            return home.resolve(weights.substring(HOME.length())).toString();
        }
        Path project = project(run);
        Path inside = project == null ? null : absolute(project.resolve(weights));
        return inside != null && (Files.exists(inside) || !Files.exists(Path.of(weights)))
                ? inside.toString()
                : absolute(Path.of(weights)).toString();
    }

    private static @Nullable Path project(Path run) {
        return Stream.iterate(absolute(run), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(PROJECT)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Path home() {
        return AppFolders.home().orElse(null);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
