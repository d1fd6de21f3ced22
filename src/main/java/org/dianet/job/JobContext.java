package org.dianet.job;

/// What a running job talks to.
public interface JobContext {

    void report(Progress progress);

    /// Called once per frame or batch.
    ///
    /// @throws CancelledException if the user cancelled
    void checkCancelled();

    /// A context for one part of the work, whose fractions are scaled to the share `from..to` of this one. The shares
    /// say nothing of time: nobody extrapolates from them.
    default JobContext part(String name, double from, double to) {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void report(Progress progress) {
                String message = progress.message().isEmpty() ? name : name + ": " + progress.message();
                double fraction = progress.known() ? from + (to - from) * progress.fraction() : from;
                whole.report(new Progress(fraction, message, Progress.Pace.OWN));
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }

    /// A context that reports to nobody and is cancelled with this one.
    default JobContext quiet() {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void report(Progress progress) {
                // nobody listens
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }

    /// A context that reports to nobody and is never cancelled.
    static JobContext silent() {
        return new JobContext() {
            @Override
            public void report(Progress progress) {
                // nobody listens
            }

            @Override
            public void checkCancelled() {
                // nobody cancels
            }
        };
    }
}
