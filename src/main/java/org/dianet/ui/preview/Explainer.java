package org.dianet.ui.preview;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.learning.ExplanationMethod;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.OpenProject;

/// Asks the model of a run that never saw the clip's subject.
@FunctionalInterface
public interface Explainer {

    /// What is asked. The clip is as it is now, with marks that may not be saved yet.
    record Question(OpenProject project, Path run, Clip clip, ExplanationMethod method) {}

    Explained explain(Question question, JobContext context) throws Exception;
}
