package org.dianet.ui.preview.model;

import org.dianet.job.JobContext;

/// Computes what the maps of all clips of a run have in common, which takes its time, and keeps it.
@FunctionalInterface
public interface MeanMeasure {
    /// @throws Exception if there is none; the message is a sentence
    void measure(Explainer.Question question, JobContext context) throws Exception;
}
