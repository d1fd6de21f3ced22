package org.dianet.storage;

import java.time.Instant;
import java.util.List;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.jspecify.annotations.Nullable;

/// What a run is: the content of `run.json`.
///
/// @param protocol name of the class protocol
/// @param classes in the order of every table and of the network's outputs
/// @param clips what was trained and tested on
/// @param skipped clips that were left out, each with its reason
/// @param warnings sentences about clips that were used although something is odd, e.g. a phase of one frame
/// @param engine name and version of the learning engine
/// @param ended `null` while it runs
public record RunRecord(
        Kind kind,
        State state,
        TrainingSpec spec,
        String project,
        String protocol,
        List<String> classes,
        List<RunClip> clips,
        List<Skipped> skipped,
        List<String> warnings,
        String engine,
        Instant started,
        @Nullable Instant ended) {

    public RunRecord {
        classes = List.copyOf(classes);
        clips = List.copyOf(clips);
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
    }

    public enum Kind {
        /// Leave-one-subject-out.
        LOSO,
        /// One training on all clips.
        TRAINING
    }

    public enum State {
        COMPLETE,
        /// Running, cancelled or killed: some folds may be missing.
        PARTIAL
    }

    /// @param hash SHA-256 of what the network saw of it
    public record RunClip(String id, String subject, String label, String hash) {}

    public record Skipped(String id, String reason) {}

    /// Why this run's scores may not stand beside those of others, in clauses; empty if they may.
    public List<String> leaks() {
        return spec.stop() == StopRule.TEST_SUBJECT_LEAK
                ? List.of("its epochs were chosen on the test subject (stop.rule test-subject-leak)")
                : List.of();
    }

    public RunRecord as(State newState, @Nullable Instant end) {
        return new RunRecord(
                kind, newState, spec, project, protocol, classes, clips, skipped, warnings, engine, started, end);
    }
}
