package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.faithfulness.SubjectMean;
import org.dianet.job.JobContext;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.controls.MapControls;

/// Controls that are there once they were run: maps that change with random weights and gain as much over |DI| as it is
/// told.
final class MapTestsOnDemand implements MapTests {
    final List<Labels> asked = new ArrayList<>();
    double gain = -1;

    @Override
    public List<MapControls> kept(Path run) {
        return asked.isEmpty() ? List.of() : List.of(controls());
    }

    private MapControls controls() {
        SubjectMean mean = new SubjectMean(gain, Optional.of(new Interval(gain - 0.1, gain + 0.1, 0.95)), 6, 3);
        MapControls.Curves curves = new MapControls.Curves(List.of(), List.of(), List.of());
        MapControls.Gain gained = new MapControls.Gain(mean, mean, List.of(), curves);
        return new MapControls(
                ExplanationMethod.GRADCAM,
                3,
                3,
                8,
                List.of(new MapControls.Step("all", 0.1, 0.1)),
                gained,
                gained,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.2,
                mean);
    }

    @Override
    public String costOfShuffled(Path run) {
        return "cheap";
    }

    @Override
    public void run(Path run, Path project, Labels labels, JobContext context) {
        asked.add(labels);
    }
}
