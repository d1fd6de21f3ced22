package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.ControlsRequest;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.controls.MapControls;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.controls.RunControls;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.storage.ProjectStore;

/// The controls in the folders of a project's runs.
public final class StoredMapTests implements MapTests {
    private final ProjectStore projects;
    private final RunControls controls;
    private final ReadControls read;
    private final RunReportOutput report;

    public StoredMapTests(ProjectStore projects, RunControls controls, ReadControls read, RunReportOutput report) {
        this.projects = projects;
        this.controls = controls;
        this.read = read;
        this.report = report;
    }

    @Override
    public List<MapControls> kept(Path run) throws IOException {
        return read.all(run);
    }

    @Override
    public String costOfShuffled(Path run) throws IOException {
        return controls.costOfShuffled(run);
    }

    @Override
    public void run(Path run, Path project, Labels labels, JobContext context) throws IOException, EngineException {
        ProjectStore.Opened opened = projects.open(project);
        controls.run(
                new ControlsRequest(
                        run, opened.project(), opened.folder(), EnumSet.allOf(ExplanationMethod.class), labels),
                context);
        report.rewrite(run);
    }
}
