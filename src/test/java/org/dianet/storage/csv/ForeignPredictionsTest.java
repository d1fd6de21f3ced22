package org.dianet.storage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Predictions as other programs write them.
class ForeignPredictionsTest {
    private static final String BOM = "\uFEFF";

    @TempDir
    private Path folder;

    private PredictionsCsv.Content read(String text) throws Exception {
        return PredictionsCsv.readTable(Files.writeString(folder.resolve("p.csv"), text, StandardCharsets.UTF_8));
    }

    private static String answers(PredictionsCsv.Content content) {
        StringBuilder text = new StringBuilder();
        for (Prediction p : content.predictions()) {
            text.append(p.subject()).append(' ').append(p.truth()).append('>').append(p.predicted());
            text.append(p.probabilities().isEmpty() ? "" : p.probabilities()).append("; ");
        }
        return text.toString();
    }

    @Test
    void theDressOfATableDoesNotMatter() throws Exception {
        String plain = "s1 0>0; s1 1>0; s2 1>1; ";
        for (String text : new String[] {
            "subject,truth,predicted\ns1,0,0\ns1,1,0\ns2,1,1\n",
            BOM + "subject,truth,predicted\ns1,0,0\ns1,1,0\ns2,1,1\n",
            "subject;truth;predicted\r\ns1;0;0\r\ns1;1;0\r\ns2;1;1\r\n",
            "Subject\tTruth\tPredicted\ns1\t0\t0\ns1\t1\t0\ns2\t1\t1\n",
            ",subject,truth,predicted\n0,s1,0,0\n1,s1,1,0\n2,s2,1,1\n",
            "\"subject\",\"truth\",\"predicted\",\"remark, long\"\n\"s1\",\"0\",\"0\",\"\"\ns1,1,0,\ns2,1,1,\"a, b\"\n",
            "subject,truth,predicted\ns1,0,0\n\ns1,1,0\ns2,1,1\n\n",
        }) {
            PredictionsCsv.Content content = read(text);
            assertEquals(plain, answers(content), text);
            assertEquals(List.of(), content.notes());
        }
        assertEquals(
                "s1 a>a[0.75, 0.25]; s2 b>a[1.0, 0.0]; ",
                answers(read("subject;truth;predicted;seed;p_a;p_b\ns1;a;a;1;0,75;0,25\ns2;b;a;2.0;1;0\n")));
    }

    @Test
    void columnsThatOthersCallOtherwiseAreReadAndNamed() throws Exception {
        PredictionsCsv.Content content = read("Video ID;Participant;y_true;y_pred\nv1;p1;a;b\nv2;p2;b;b\n");
        assertEquals("p1 a>b; p2 b>b; ", answers(content));
        assertEquals("v2", content.predictions().getLast().clip());
        assertEquals(
                List.of("Read as subject: the column participant, clip: the column video id, truth: the column y_true,"
                        + " predicted: the column y_pred."),
                content.notes());
        // Its own name goes before any other.
        assertEquals("s1 a>b; ", answers(read("subject,participant,truth,label,predicted\ns1,p,a,x,b\n")));
    }

    @Test
    void twoColumnsForOneAreAskedAboutAndAForeignTableIsDescribed() {
        assertEquals(
                folder.resolve("p.csv") + " has the columns label and y_true; rename the one with the truth to truth.",
                assertThrows(StorageException.class, () -> read("subject,y_true,label,pred\ns1,a,a,a\n"))
                        .getMessage());
        assertEquals(
                folder.resolve("p.csv")
                        + " is not a predictions file: it needs the columns subject, truth and predicted;"
                        + " its first row has y_true, y_pred.",
                assertThrows(StorageException.class, () -> read("y_true,y_pred\n1,2\n"))
                        .getMessage());
    }

    @Test
    void wholeNumbersWrittenAsFractionsAreTheSameLabels() throws Exception {
        PredictionsCsv.Content one = read("subject,truth,predicted\ns1,0.0,0\ns1,1.0,1\ns2,2.0,1\n");
        assertEquals("s1 0>0; s1 1>1; s2 2>1; ", answers(one));
        assertEquals(List.of("The labels 0.0, 1.0, 2.0 of the column truth are read as whole numbers."), one.notes());
        PredictionsCsv.Content both = read("subject,truth,predicted,p_0.0,p_1.0\ns1,0.0,1.0,.1,.9\ns2,1.0,1.0,.2,.8\n");
        assertEquals("s1 0>1[0.1, 0.9]; s2 1>1[0.2, 0.8]; ", answers(both));
        assertEquals(List.of("0", "1"), both.classes());
        assertEquals(List.of(), both.notes());
    }

    @Test
    void aColumnThatHoldsMoreThanWholeNumbersKeepsItsLabels() throws Exception {
        for (String[] way : new String[][] {{"0.0", "1.5"}, {"0.0", "none"}, {"0.0", "1"}}) {
            PredictionsCsv.Content content =
                    read("subject,truth,predicted\ns1," + way[0] + ",0\ns1," + way[1] + "," + way[1] + "\n");
            assertEquals("s1 " + way[0] + ">0; s1 " + way[1] + ">" + way[1] + "; ", answers(content));
            assertEquals(
                    List.of("'0' and '0.0' count as two labels, since their column does not hold whole numbers only."),
                    content.notes());
        }
    }

    @Test
    void aRunsOwnLabelsStayAsTheyAre() throws Exception {
        List<Prediction> rows = List.of(new Prediction("s1", "c", "1.0", "2.0", "s1", 1, List.of(.25, .75)));
        Path file = Files.writeString(folder.resolve("p.csv"), PredictionsCsv.text(List.of("1.0", "2.0"), rows));
        PredictionsCsv.Content content = PredictionsCsv.read(file);
        assertEquals(rows, content.predictions());
        assertEquals(List.of("1.0", "2.0"), content.classes());
    }

    @Test
    void truthsAndAnswersWithoutACommonLabelAreTold() throws Exception {
        assertEquals(
                "the column truth holds happy, sad and the column predicted 0, 1; they have no label in common",
                read("subject,truth,predicted\ns1,happy,0\ns1,sad,1\ns2,sad,1\n")
                        .disjoint());
        // All wrong, but of one set of classes.
        assertEquals(
                "", read("subject,truth,predicted,p_a,p_b\ns1,a,b,0.1,0.9\n").disjoint());
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        for (String header : new String[] {"subject,truth,predicted,Truth", "subject,truth,predicted,p_a,p_a"}) {
            StorageException refusal = assertThrows(StorageException.class, () -> read(header + "\ns1,a,a,0.5,0.5\n"));
            assertEquals(
                    folder.resolve("p.csv") + " has the column " + header.replaceFirst(".*,", "")
                            + " twice; rename one of them.",
                    refusal.getMessage());
        }
    }
}
