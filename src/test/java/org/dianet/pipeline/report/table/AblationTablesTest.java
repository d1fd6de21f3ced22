package org.dianet.pipeline.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.imaging.Colour;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput.Format;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.run.RunRecord;
import org.junit.jupiter.api.Test;

class AblationTablesTest {
    private static final List<String> CLASSES = List.of("a", "b");

    /// Of four subjects with two clips each; `wrong` of the answers are.
    private static List<Prediction> answers(int wrong, int seeds) {
        List<Prediction> answers = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            for (int i = 0; i < 8; i++) {
                String truth = CLASSES.get(i % 2);
                String other = CLASSES.get(1 - i % 2);
                String subject = "s" + i / 2;
                answers.add(new Prediction(
                        subject, "c" + i, truth, i < wrong ? other : truth, subject, seed, List.of(0.5, 0.5)));
            }
        }
        return answers;
    }

    private static Ablation.Row row(String name, int wrong, boolean compared, Map<String, Double> printed) {
        return row(name, wrong, compared, printed, Presets.QUICK.images().motion());
    }

    private static Ablation.Row row(
            String name, int wrong, boolean compared, Map<String, Double> printed, MotionRepresentation images) {
        boolean linear = name.equals("linear baseline");
        TrainingSpec spec = linear
                ? Presets.QUICK.withNetwork(Presets.QUICK.network().withBackbone(Backbone.LINEAR))
                : Presets.QUICK;
        List<Prediction> answers = answers(wrong, linear ? 1 : 2);
        return new Ablation.Row(
                name,
                Path.of(name),
                spec,
                images,
                RunRecord.State.COMPLETE,
                linear,
                List.of(),
                ScoreSheet.of(CLASSES, answers, 50),
                compared ? Comparison.of(CLASSES, answers(wrong, 2), answers(0, 2), 50, 1) : null,
                compared && !linear ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
                printed,
                "");
    }

    private static Ablation table(List<Ablation.Row> rows, List<String> missing) {
        return new Ablation("inputs", "", "faces", "dual", rows, missing, "", "5-fold by subject");
    }

    private static String text(Format format, Ablation table) {
        return switch (format) {
            case HTML -> AblationPage.of(table);
            case LATEX -> AblationLatex.of(table);
            case SVG -> AblationTables.svg(table).replaceAll("(?s)</text>\\s*<text[^>]*>", " ");
            case CSV -> AblationTables.csv(table);
        };
    }

    private static List<Format> pages() {
        return List.of(Format.HTML, Format.LATEX, Format.SVG);
    }

    @Test
    void noRowStandsInForAReferenceThatIsNotThere() {
        Ablation table =
                table(List.of(row("full", 3, false, Map.of()), row("onset", 2, false, Map.of())), List.of("dual"));
        table.rows().forEach(row -> assertEquals("–", table.withoutDifference(row)));
        for (Format format : pages()) {
            String text = text(format, table);
            assertTrue(text.contains("The reference, dual, is not evaluated yet"), text);
            assertFalse(text.contains(">reference<") || text.contains("& reference"), text);
            assertFalse(text.contains("Holm-corrected"), text);
        }
        Ablation whole = table(List.of(row("dual", 0, false, Map.of()), row("full", 3, true, Map.of())), List.of());
        assertEquals("reference", whole.withoutDifference(whole.rows().getFirst()));
    }

    @Test
    void theLinearRowIsOnTheImagesThatItSawAndNotOnThoseThatTheSpecMakesOfFrames() {
        MotionRepresentation ready = new ReadyImages(InputMode.FULL, Colour.RGB, Channels.FLOW);
        Ablation table = table(List.of(row("linear baseline", 2, false, Map.of(), ready)), List.of());
        for (Format format : pages()) {
            String text = text(format, table);
            assertTrue(text.contains("is a regularised logistic regression on optical flow, images of "), text);
        }
    }

    @Test
    void everyTableSaysHowItsNumbersWereMade() {
        Ablation table = table(
                List.of(
                        row("dual", 0, false, Map.of()),
                        row("full", 3, true, Map.of()),
                        row("linear baseline", 2, true, Map.of())),
                List.of());
        for (String sentence : List.of(
                "is the sample standard deviation over seeds.",
                "Split: 5-fold by subject;",
                "BCa, as there are fewer than 30 subjects",
                "each by itself, not corrected for the number of rows.",
                "permutation test over subjects (all exchanges) on UF1, Holm-corrected for 1 row.",
                "(50 draws)",
                "30 subjects; 50 draws)",
                "The row linear baseline is a regularised logistic regression on "
                        + String.join(" and ", Presets.QUICK.images().motion().names()) + ", images of "
                        + Presets.QUICK.images().imageSize() + " px, without epochs or seeds",
                "With 4 subjects, percentile intervals of the bootstrap are too narrow",
                "With 4 subjects, the permutation test can give no p below 0.125.",
                "UF1 not above that of the row linear baseline, 0.750: full.")) {
            for (Format format : pages()) {
                String text = text(format, table);
                assertTrue(text.contains(sentence), sentence + "\n" + text);
            }
        }
    }

    @Test
    void printedAccuraciesAreOrderedOnlyWithinADataSet() {
        Map<String, Double> one = Map.of("SAMM", 61.48);
        Ablation same = table(List.of(row("dual", 0, false, one), row("full", 3, true, one)), List.of());
        Ablation other =
                table(List.of(row("dual", 0, false, one), row("full", 3, true, Map.of("MMEW", 48.96))), List.of());
        String ordered = "cannot be ordered";
        for (Format format : pages()) {
            assertFalse(text(format, same).contains(ordered));
            assertTrue(text(format, other).contains(ordered));
            assertTrue(text(format, other).contains("0.615"), "printed as a fraction");
        }
        assertTrue(AblationSentences.printed(table(List.of(row("dual", 0, false, Map.of())), List.of()))
                .isEmpty());
    }
}
