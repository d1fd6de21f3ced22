package org.dianet.ui.results;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Spread;
import org.dianet.pipeline.results.ListedScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which runs of the list may stand beside each other.
class RunEntryTest {
    private static final ListedScore SCORE = new ListedScore(1, Metric.each(_ -> Spread.of(0.5)));

    private static RunEntry entry(String name, @Nullable ListedScore score, String truth) {
        return new RunEntry(
                Path.of(name),
                "small",
                null,
                score == null ? RunEntry.State.PARTIAL : RunEntry.State.COMPLETE,
                true,
                score,
                new RunEntry.Basis(Set.of("glad", "sad"), Map.of("s01/c1", truth)),
                "",
                null);
    }

    /// Such as one that was cancelled before its first fold had ended.
    @Test
    void aRunWithoutAnAnswerIsOfferedForNoComparison() {
        RunEntry answered = entry("a", SCORE, "glad");
        RunEntry silent = entry("b", null, "glad");
        assertFalse(answered.comparableWith(silent));
        assertFalse(silent.comparableWith(answered));
        assertTrue(answered.comparableWith(entry("c", SCORE, "glad")));
    }

    @Test
    void aClipOfTwoClassesKeepsRunsApart() {
        assertFalse(entry("a", SCORE, "glad").comparableWith(entry("b", SCORE, "sad")));
    }
}
