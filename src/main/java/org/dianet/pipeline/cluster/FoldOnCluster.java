package org.dianet.pipeline.cluster;

/// How far a fold of a bundle is.
public sealed interface FoldOnCluster {

    /// A word for tables and scripts.
    String word();

    /// Why so, in a sentence; empty if there is nothing to say.
    default String reason() {
        return "";
    }

    record Done() implements FoldOnCluster {
        @Override
        public String word() {
            return "done";
        }
    }

    /// @param job as `scancel` takes it
    record Running(String job) implements FoldOnCluster {
        @Override
        public String word() {
            return "running";
        }
    }

    /// @param reason why, in a sentence
    record Waiting(String job, String reason) implements FoldOnCluster {
        @Override
        public String word() {
            return "waiting";
        }
    }

    /// It was submitted, is not in the queue and left no result.
    record Failed(String reason) implements FoldOnCluster {
        @Override
        public String word() {
            return "failed";
        }
    }

    /// The user took it out of the queue.
    record Cancelled() implements FoldOnCluster {
        @Override
        public String word() {
            return "cancelled";
        }
    }

    record NotSubmitted() implements FoldOnCluster {
        @Override
        public String word() {
            return "not submitted";
        }
    }
}
