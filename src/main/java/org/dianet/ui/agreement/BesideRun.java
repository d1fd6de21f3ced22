package org.dianet.ui.agreement;

import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.model.project.Project;
import org.dianet.pipeline.results.CompareWithModel;

/// A run that coders can be compared with.
///
/// @param name for people
/// @param compare runs off the window's thread
public record BesideRun(String name, Comparison compare) {

    /// The chosen coders beside the run.
    @FunctionalInterface
    public interface Comparison {
        CompareWithModel.Result of(Project project, AgreementSettings settings) throws Exception;
    }
}
