package org.dianet.dataset.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.table.DatasetException;
import org.jspecify.annotations.Nullable;

/// A project file of BORIS (`.boris`, `.boris.gz`, JSON): behaviours with their types, and observations.
public final class BorisProject implements ForeignFile {
    /// With what the description of a project begins that this program wrote. Its observations say who coded, and its
    /// modifiers escape what BORIS takes as the border between two.
    public static final String OURS = "Written by DIANet Workbench";

    /// The independent variable that says who coded an observation of ours.
    public static final String CODER = "coder";

    private final TreeReader json;

    /// Reads JSON into maps, lists, strings, numbers, booleans and nulls.
    @FunctionalInterface
    public interface TreeReader {
        /// @throws IOException if it is missing or no JSON, in a sentence
        @Nullable
        Object read(Path file) throws IOException;
    }

    public BorisProject(TreeReader json) {
        this.json = json;
    }

    @Override
    public Content read(Path file) throws DatasetException {
        @Nullable Object root;
        try {
            root = json.read(file);
        } catch (IOException e) {
            throw new DatasetException(String.valueOf(e.getMessage()), e);
        }
        if (!(root instanceof Map<?, ?> project) || !(project.get("observations") instanceof Map<?, ?> observations)) {
            throw new DatasetException(file + " has no observations: it is not a BORIS project.");
        }
        boolean ours = String.valueOf(project.get("project_description")).startsWith(OURS);
        BorisEthogram ethogram = BorisEthogram.of(project.get("behaviors_conf"), ours);
        List<ForeignEvent> events = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<?, ?> entry : observations.entrySet()) {
            Map<?, ?> content = entry.getValue() instanceof Map<?, ?> map ? map : Map.of();
            new BorisObservation(String.valueOf(entry.getKey()), content, ethogram, problems).into(events);
        }
        return new Content(events, problems);
    }
}
