package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.GridFiles;
import org.dianet.storage.StorageException;

/// Grids as JSON, see [GridJson].
public final class JsonGridFiles implements GridFiles {
    @Override
    public List<String> ready() {
        return GridJson.READY;
    }

    @Override
    public SpecGrid named(String name, TrainingSpec base) throws StorageException {
        if (GridJson.READY.contains(name)) {
            return GridJson.ready(name, base);
        }
        if (!Files.isRegularFile(Path.of(name))) {
            throw new StorageException("There is no grid file " + name + "; the ready grids are "
                    + String.join(", ", GridJson.READY) + ".");
        }
        return GridJson.read(Path.of(name), base);
    }

    @Override
    public SpecGrid read(Path file) throws StorageException {
        return WeightsPlace.found(file, GridJson.read(file, Presets.PAPER));
    }

    @Override
    public void write(Path file, SpecGrid grid) throws StorageException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder of " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(file, Json.pretty(GridJson.toJson(WeightsPlace.kept(file, grid))));
    }
}
