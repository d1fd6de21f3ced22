package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dianet.evaluation.unit.UnitAnswers;
import org.dianet.evaluation.unit.UnitScores;
import org.dianet.storage.csv.PredictionsCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against scikit-learn, SciPy and NumPy: `src/test/python/statistics_reference.py` made the answers and the values.
class StatisticsReferenceTest {
    private static final List<String> CLASSES = List.of("negative", "positive", "surprise");
    private static final int DRAWS = 300;

    private final Map<String, Double> reference = reference();

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(StatisticsReferenceTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Double> reference() {
        Map<String, Double> values = new HashMap<>();
        try (Stream<String> lines = Files.lines(file("reference.csv"))) {
            lines.skip(1).map(line -> line.split(",")).forEach(line -> values.put(line[0], Double.valueOf(line[1])));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static List<Prediction> answers(String name) throws IOException {
        return PredictionsCsv.read(file(name + ".csv")).predictions();
    }

    private double expected(String name) {
        return Objects.requireNonNull(reference.get(name), name);
    }

    private void same(String name, Function<Metric, Double> value) {
        for (Metric metric : Metric.values()) {
            assertEquals(expected(name + " " + metric), value.apply(metric), 1e-9, name + " " + metric);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void scoresOfEachSeedMeanAndDeviation(String name) throws IOException {
        ScoreSheet sheet = ScoreSheet.of(CLASSES, answers(name), 1);
        assertEquals(3, sheet.bySeed().size());
        sheet.bySeed().forEach((seed, scores) -> same("score " + name + " " + seed, metric -> metric.of(scores)));
        same("mean " + name, metric -> sheet.spread(metric::of).mean());
        same("sd " + name, metric -> sheet.spread(metric::of).deviation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void confusionPooledOverSeeds(String name) throws IOException {
        ConfusionMatrix matrix = ConfusionMatrix.of(CLASSES, answers(name));
        for (int t = 0; t < 3; t++) {
            for (int p = 0; p < 3; p++) {
                assertEquals(expected("confusion " + name + " " + t + " " + p), matrix.count(t, p));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void intervalsOverSubjects(String name) throws IOException {
        SubjectBootstrap bootstrap = SubjectBootstrap.of(CLASSES, answers(name), DRAWS, 1);
        same("low " + name, metric -> bootstrap.of(metric).low());
        same("high " + name, metric -> bootstrap.of(metric).high());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void baselines(String name) throws IOException {
        Scores majority = MajorityBaseline.of(CLASSES, answers(name));
        same("majority " + name, metric -> metric.of(majority));
        RandomGuess random = RandomGuess.of(answers(name));
        assertEquals(expected("random " + name + " ACCURACY"), random.accuracy(), 1e-12);
        assertEquals(1 / 3.0, random.uf1(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void expectedCalibrationError(String name) throws IOException {
        Calibration calibration = Calibration.of(CLASSES, answers(name)).orElseThrow();
        assertEquals(expected("ece " + name), calibration.error(), 1e-9);
        assertEquals(answers(name).size(), calibration.answers());
    }

    @Test
    void differencesTheirIntervalsAndTests() throws IOException {
        Comparison comparison = Comparison.of(CLASSES, answers("a"), answers("b"), DRAWS, 1);
        same("difference", comparison::difference);
        same("difference low", metric -> comparison.interval().of(metric).low());
        same("difference high", metric -> comparison.interval().of(metric).high());
        assertTrue(comparison.permutation().exact());
        same("permutation", metric -> comparison.permutation().p().get(metric));
        assertEquals(
                expected("mcnemar only a"), comparison.seedMajority().mcNemar().onlyFirst());
        assertEquals(
                expected("mcnemar only b"), comparison.seedMajority().mcNemar().onlySecond());
        assertEquals(expected("mcnemar p"), comparison.seedMajority().mcNemar().p(), 1e-12);
    }

    @Test
    void intervalsOverSubjectsAndSeedsAtOnce() throws IOException {
        SubjectBootstrap joint = SubjectBootstrap.jointly(CLASSES, answers("a"), DRAWS, 1);
        same("joint low a", metric -> joint.of(metric).low());
        same("joint high a", metric -> joint.of(metric).high());
        Comparison comparison = Comparison.of(CLASSES, answers("a"), answers("b"), DRAWS, 1);
        SubjectBootstrap difference = Objects.requireNonNull(comparison.joint());
        same("joint difference low", metric -> difference.of(metric).low());
        same("joint difference high", metric -> difference.of(metric).high());
        Equivalence equivalence = comparison.equivalence(0.03, DRAWS, 1);
        assertEquals(expected("equivalence low"), equivalence.interval().low(), 1e-9);
        assertEquals(expected("equivalence high"), equivalence.interval().high(), 1e-9);
    }

    @Test
    void binaryF1OfUnitsAndOfTheirMean() throws IOException {
        UnitScores scores = UnitScores.of(
                List.of(new UnitAnswers("a", "positive", answers("a")), new UnitAnswers("b", "surprise", answers("b"))),
                DRAWS);
        for (UnitScores.Row row : scores.rows()) {
            sameUnit(row.unit(), row.f1(), Objects.requireNonNull(row.interval()));
        }
        sameUnit("mean", scores.mean(), Objects.requireNonNull(scores.interval()));
    }

    private void sameUnit(String name, Spread f1, Interval interval) {
        assertEquals(expected("unit " + name), f1.mean(), 1e-9);
        assertEquals(expected("unit sd " + name), f1.deviation(), 1e-9);
        assertEquals(expected("unit low " + name), interval.low(), 1e-9);
        assertEquals(expected("unit high " + name), interval.high(), 1e-9);
    }

    @Test
    void permutationOfOneSeed() throws IOException {
        Function<String, List<Prediction>> first = name -> {
            try {
                return answers(name).stream().filter(p -> p.seed() == 3).toList();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
        Comparison comparison = Comparison.of(CLASSES, first.apply("a"), first.apply("b"), 10, 1);
        same("permutation of one seed", metric -> comparison.permutation().p().get(metric));
    }

    @Test
    void drawnExchangesComeNearAllOfThem() throws IOException {
        SubjectPermutation drawn = SubjectPermutation.of(
                SubjectCounts.of(CLASSES, seedThree("a")), SubjectCounts.of(CLASSES, seedThree("b")), 1000, 4);
        assertEquals(1000, drawn.draws());
        // Standard error of a share of 0.3 over 1000 draws: 0.0145; four of them.
        for (Metric metric : Metric.values()) {
            assertEquals(
                    expected("permutation of one seed " + metric), drawn.p().get(metric), .058);
        }
    }

    private static List<Prediction> seedThree(String name) throws IOException {
        return answers(name).stream().filter(p -> p.seed() == 3).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0", "1 0", "5 0", "6 0", "3 9", "10 10", "17 32", "18 31", "40 81", "700 800"})
    void exactMcNemar(String counts) {
        String[] both = counts.split(" ");
        McNemar test = McNemar.of(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
        assertEquals(expected("binomial " + counts), test.p(), 1e-9);
        assertEquals(
                test.p(),
                McNemar.of(/* onlyFirst= */ test.onlySecond(), /* onlySecond= */ test.onlyFirst())
                        .p());
    }
}
