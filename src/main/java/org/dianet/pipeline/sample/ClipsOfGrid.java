package org.dianet.pipeline.sample;

import java.util.Map;
import java.util.Optional;
import org.dianet.learning.SpecGrid;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.storage.StorageException;

/// Rows of one table rest on the same clips. Of clips that are too short for some of them this is known before hours
/// of training.
public final class ClipsOfGrid {
    private ClipsOfGrid() {}

    /// @throws StorageException if rows would rest on different clips
    public static void check(SpecGrid grid, Project project) throws StorageException {
        Optional<String> problem = problem(grid, project);
        if (problem.isPresent()) {
            throw new StorageException(problem.get());
        }
    }

    /// Which row would leave out clips that the first uses, or the other way round, as sentences; empty if none.
    public static Optional<String> problem(SpecGrid grid, Project project) {
        SpecGrid.Row first = grid.rows().getFirst();
        Map<ClipId, String> usual = PrepareSamples.tooShort(project, first.spec());
        for (SpecGrid.Row row : grid.rows()) {
            Map<ClipId, String> left = PrepareSamples.tooShort(project, row.spec());
            if (!left.keySet().equals(usual.keySet())) {
                Map.Entry<ClipId, String> shortest =
                        (left.isEmpty() ? usual : left).entrySet().iterator().next();
                return Optional.of("The rows “" + first.name() + "” and “" + row.name() + "” would rest on different"
                        + " clips, because some are too short for a sequence. The shortest is " + shortest.getKey()
                        + ": " + shortest.getValue());
            }
        }
        return Optional.empty();
    }
}
