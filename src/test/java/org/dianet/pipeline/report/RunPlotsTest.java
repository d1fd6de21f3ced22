package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class RunPlotsTest {
    private final RunStore store = new JsonRunStore();
    private final RunRecord record = HtmlReportTest.run(RunRecord.State.PARTIAL, StopRule.FIXED);
    private final RunPlots plots = new RunPlots(store);

    @TempDir
    private Path folder;

    private Path run;
    private Path out;

    @BeforeEach
    void begin() throws Exception {
        run = folder.resolve("run");
        out = folder.resolve("out");
        store.create(run, record);
    }

    private void finish(List<Epoch> history) throws Exception {
        FoldKey ann = new FoldKey(new SubjectId("ann"), 7);
        store.begin(run, ann);
        store.finish(run, ann, new FoldRecord(1, 2, 30, history, List.of(), HtmlReportTest.PREDICTIONS.subList(0, 2)));
    }

    private static List<Epoch> history(int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(n -> new Epoch(n, epochs, 2.0 / n, n / 4.0, 1))
                .toList();
    }

    private Document drawing(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve(name).toFile());
    }

    /// One of two clips is read rightly: accuracy 1/2. F1 of glad 2/3 and of sad 0, so UF1 1/3; recall of glad 1/2 is
    /// the
    /// only one, so UAR 1/2. Always glad: 1, 1, 1.
    @Test
    void theScoresAreATableForAPaper() throws Exception {
        finish(history(2));
        plots.write(run, out);
        List<String> rows = Files.readAllLines(out.resolve("scores.csv"));
        assertTrue(
                rows.getFirst().startsWith("row,accuracy,accuracy_sd,accuracy_low,accuracy_high,uf1,"),
                rows.toString());
        assertTrue(rows.get(1).endsWith(",0.500000,,,,0.333333,,,,0.500000,,,"), rows.toString());
        assertTrue(rows.contains("seed 7,0.500000,,,,0.333333,,,,0.500000,,,"), rows.toString());
        assertTrue(rows.contains("majority baseline,1.000000,,,,1.000000,,,,1.000000,,,"), rows.toString());
        String latex = Files.readString(out.resolve("scores.tex"));
        assertTrue(latex.contains(" & 0.500 & 0.333 & 0.500 \\\\"), latex);
        assertTrue(latex.contains("majority baseline & 1.000 & 1.000 & 1.000 \\\\"), latex);
        assertTrue(
                latex.contains("2 clips of 1 subject, project Faces \\& \\textless{}b\\textgreater{}more"
                        + "\\textless{}/b\\textgreater{}, seed 7, run run. Split: leave-one-subject-out; scores are of the"
                        + " confusion matrix pooled over folds. Fractions."),
                latex);
        assertTrue(latex.contains("\\label{tab:faces-b-more-b-run-scores}"), latex);
        String svg = Files.readString(out.resolve("scores.svg"));
        for (String part : List.of(">0.333<", ">majority baseline<", ">UF1<", "run run. Split")) {
            assertTrue(svg.contains(part), svg);
        }
    }

    @Test
    void everyFigureIsADrawingAndATable() throws Exception {
        finish(history(4));
        assertEquals(
                List.of(
                        "scores.csv",
                        "scores.tex",
                        "scores.svg",
                        "confusion.svg",
                        "confusion.csv",
                        "calibration.svg",
                        "calibration.csv",
                        "curves.svg",
                        "curves.csv"),
                plots.write(run, out));
        List<String> curves = Files.readAllLines(out.resolve("curves.csv"));
        assertEquals("seed,subject,epoch,loss,accuracy", curves.getFirst());
        assertEquals("7,ann,4,0.500000,1.000000", curves.getLast());
        assertEquals(5, curves.size());
        int sum = 0;
        for (String row : Files.readAllLines(out.resolve("confusion.csv")).stream()
                .skip(1)
                .toList()) {
            for (String cell : row.substring(row.lastIndexOf('"') + 1).split(",")) {
                sum += cell.matches("\\d+") ? Integer.parseInt(cell) : 0;
            }
        }
        assertEquals(2, sum, "two answers");
        int classes = record.classes().size();
        // The white ground and a cell for each pair.
        assertEquals(
                1 + classes * classes,
                drawing("confusion.svg").getElementsByTagName("rect").getLength());
        assertEquals(11, Files.readAllLines(out.resolve("calibration.csv")).size());
        drawing("calibration.svg");
    }

    /// The loss falls from 2, the top of its scale, to .5; the frame is 200 high from 40.
    @Test
    void aCurveIsDrawnToScale() throws Exception {
        finish(history(4));
        plots.write(run, out);
        NodeList lines = drawing("curves.svg").getElementsByTagName("polyline");
        assertEquals(4, lines.getLength(), "one fold and the mean in each panel");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "56.0,40.0 176.0,140.0 296.0,173.3 416.0,190.0",
                    lines.item(i).getAttributes().getNamedItem("points").getNodeValue());
        }
    }

    @Test
    void whatWasFittedInOneGoHasNoCurves() throws Exception {
        finish(List.of());
        assertEquals(7, plots.write(run, out).size());
    }

    @Test
    void aRunWithoutAFinishedFoldIsRefused() {
        StorageException refused = assertThrows(StorageException.class, () -> plots.write(run, out));
        assertTrue(refused.getMessage().contains("none of its folds is finished"), refused.getMessage());
    }
}
