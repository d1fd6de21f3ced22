package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.controls.MapControls;

/// Controls of a run's maps, kept in its folder.
public interface MapTests {

    /// What is kept of them, by kind of map.
    ///
    /// @throws IOException if a file of them is damaged; the message is a sentence
    List<MapControls> kept(Path run) throws IOException;

    /// What networks on shuffled labels cost, as a sentence.
    String costOfShuffled(Path run) throws IOException;

    /// Runs what is missing.
    ///
    /// @param project folder of the run's project
    /// @throws EngineException if the networks have no maps
    /// @throws org.dianet.job.CancelledException if cancelled; finished networks are kept
    void run(Path run, Path project, Labels labels, JobContext context) throws IOException, EngineException;
}
