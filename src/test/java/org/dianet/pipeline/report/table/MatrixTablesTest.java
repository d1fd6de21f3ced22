package org.dianet.pipeline.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.across.DatasetMatrix;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.run.RunRecord;
import org.junit.jupiter.api.Test;

class MatrixTablesTest {
    private static Prediction answer(String subject, String clip, String truth) {
        return new Prediction(subject, clip, truth, "up", subject, 1, List.of());
    }

    /// Three clips of two subjects, two of them `up`.
    private static DatasetMatrix matrix(List<Long> seeds) {
        ScoreSheet sheet = ScoreSheet.of(
                List.of("up", "down"),
                List.of(answer("s1", "c1", "up"), answer("s1", "c2", "up"), answer("s2", "c3", "down")));
        DatasetMatrix.Cell cell = new DatasetMatrix.Cell(
                "a",
                "a",
                Path.of("run"),
                RunRecord.State.COMPLETE,
                2,
                List.of(),
                new DatasetScores("a", 2, sheet, List.of()));
        return new DatasetMatrix("p", "linear baseline", seeds, List.of("a", "b"), List.of(cell));
    }

    /// Guessing by the shares 2/3 and 1/3 is right on 4/9 + 1/9 of the clips.
    @Test
    void belowEachDataSetStandItsClipsAndTheMajority() {
        PaperTable table = MatrixTables.table(matrix(List.of(1L)), Metric.ACCURACY, "matrix");
        assertEquals(
                List.of(
                        List.of("clips / subjects", "3 / 2", "–"),
                        List.of("majority baseline", "0.667", "–"),
                        List.of("random guessing", "0.556", "–")),
                table.floors().stream()
                        .map(row -> row.stream().map(PaperTable.Cell::text).toList())
                        .toList());
        assertTrue(MatrixTables.table(matrix(List.of(1L)), Metric.UAR, "matrix")
                .notes()
                .contains(
                        "a, compared with the same of another network: With 2 subjects, the permutation test can give no"
                                + " p below 0.500."));
    }

    @Test
    void whatHasNoSeedsNamesNone() {
        String caption =
                MatrixTables.table(matrix(List.of()), Metric.UF1, "matrix").caption();
        assertFalse(Stream.of("seed", "networks").anyMatch(caption::contains), caption);
        assertTrue(MatrixTables.table(matrix(List.of(1L, 2L)), Metric.UF1, "matrix")
                .caption()
                .contains("2 seeds"));
    }
}
