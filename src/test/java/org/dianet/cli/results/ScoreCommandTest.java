package org.dianet.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dianet.cli.CommandRun;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {
    private static final String TEN_CLIPS = """
            subject,clip,truth,predicted
            s1,a,neg,neg
            s1,b,neg,neg
            s1,c,neg,pos
            s1,d,pos,pos
            s2,a,neg,neg
            s2,b,pos,neg
            s2,c,pos,pos
            s2,d,sur,sur
            s3,a,neg,sur
            s3,b,sur,neg
            """;

    @TempDir
    private Path folder;

    @Test
    void truthsAndAnswersWithoutACommonLabelAreRefused() throws Exception {
        score("subject,truth,predicted\ns1,happy,0\ns1,sad,1\n")
                .failedSaying("p.csv", "truth holds happy, sad", "predicted 0, 1", "no label in common");
        JsonObject fractions =
                score("subject,truth,predicted\ns1,0.0,0\ns2,1.0,1\n", "--json").json();
        assertEquals(1, fractions.get("accuracy").getAsDouble());
    }

    @Test
    void handMadePredictionsGiveHandComputedScores() throws Exception {
        JsonObject json = score(TEN_CLIPS, "--json").json();
        // neg: TP 3, FP 2, FN 2; pos: TP 2, FP 1, FN 1; sur: TP 1, FP 1, FN 1
        assertEquals(6 / 10.0, json.get("accuracy").getAsDouble(), 1e-12);
        assertEquals((6 / 10.0 + 4 / 6.0 + 2 / 4.0) / 3, json.get("uf1").getAsDouble(), 1e-12);
        assertEquals((3 / 5.0 + 2 / 3.0 + 1 / 2.0) / 3, json.get("uar").getAsDouble(), 1e-12);
        assertEquals(
                "[[3,1,1],[1,2,0],[1,0,1]]",
                json.getAsJsonObject("confusion").get("counts").toString());
        // always neg: 5 of 10; F1 of neg 2·5/(10 + 5), the others 0; recall 1, 0, 0
        JsonObject majority = json.getAsJsonObject("majority");
        assertEquals(5 / 10.0, majority.get("accuracy").getAsDouble(), 1e-12);
        assertEquals(10 / 15.0 / 3, majority.get("uf1").getAsDouble(), 1e-12);
        assertEquals(1 / 3.0, majority.get("uar").getAsDouble(), 1e-12);
        assertEquals(10, json.get("clips").getAsInt());
        assertEquals(3, json.get("subjects").getAsInt());
    }

    @Test
    void theObjectHasWhatScoresJsonHas() throws Exception {
        JsonObject json = score(TEN_CLIPS, "--json", "--bootstrap", "50").json();
        assertTrue(json.keySet()
                .containsAll(Set.of("accuracy", "uf1", "uar", "perClass", "confusion", "majority", "interval")));
        assertEquals(50, json.getAsJsonObject("interval").get("draws").getAsInt());
    }

    /// Published sets: class counts, largest first, and the scores of always answering with the largest.
    @ParameterizedTest
    @CsvSource({
        "99 63 32 27 25, .402, .115",
        "57 26 26 15 12, .419, .118",
        "89 72 66 36 16 13, .305, .078",
        "250 109 83, .566, .241"
    })
    void majorityOfPublishedSets(String counts, double accuracy, double uf1) throws Exception {
        StringBuilder table = new StringBuilder("subject,truth,predicted\n");
        String[] sizes = counts.split(" ");
        for (int c = 0; c < sizes.length; c++) {
            String row = "s" + c % 2 + ",class" + c + ",class0\n";
            table.append(row.repeat(Integer.parseInt(sizes[c])));
        }
        JsonObject json = score(table.toString(), "--json", "--bootstrap", "1").json();
        for (JsonObject scores : new JsonObject[] {json, json.getAsJsonObject("majority")}) {
            assertEquals(accuracy, scores.get("accuracy").getAsDouble(), .0005);
            assertEquals(uf1, scores.get("uf1").getAsDouble(), .0005);
        }
    }

    @Test
    void classesOfTheProbabilityColumnsComeFirst() throws Exception {
        JsonObject json = score("subject,clip,truth,predicted,p_z,p_a\ns1,c,a,a,0.1,0.9\ns2,c,z,z,0.6,0.4\n", "--json")
                .json();
        assertEquals(
                "[\"z\",\"a\"]",
                json.getAsJsonObject("confusion").get("classes").toString());
    }

    @Test
    void aBadNumberNamesItsRowAndColumn() throws Exception {
        score("subject,clip,truth,predicted,p_x\ns1,a,x,x,1\ns1,b,x,x,much\n").failedSaying("row 2", "p_x", "much");
        score("subject,clip,truth,predicted,seed\ns1,a,x,x,one\n").failedSaying("row 1", "seed", "one");
    }

    @Test
    void anEmptyNameIsNoClass() throws Exception {
        score("subject,clip,truth,predicted\ns1,a,x,x\ns1,b,x,\n").failedSaying("p.csv, row 2", "predicted is empty");
        score("subject,clip,truth,predicted\ns1,a,,x\n").failedSaying("p.csv, row 1", "truth is empty");
        score("subject,clip,truth,predicted\n ,a,x,x\n").failedSaying("p.csv, row 1", "subject is empty");
        score("subject,clip,truth,predicted\ns1,,x,x\n").failedSaying("p.csv, row 1", "clip is empty");
    }

    @Test
    void aClipIsAnsweredOnceASeed() throws Exception {
        score("subject,clip,truth,predicted\ns1,a,x,x\ns2,a,x,x\ns1,a,x,y\n")
                .failedSaying("p.csv, row 3", "row 1 already answers clip a of subject s1 with seed 1");
        score("subject,clip,truth,predicted,seed\ns1,a,x,x,1\ns1,a,x,x,2\n").succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "5.0", "-0.1", "Infinity", ""})
    void aProbabilityIsFromZeroToOne(String text) throws Exception {
        score("subject,clip,truth,predicted,p_x\ns1,a,x,x,1\ns1,b,x,x," + text + "\n")
                .failedSaying("p.csv, row 2", "p_x must hold a number from 0 to 1, not \"" + text + "\"");
    }

    @Test
    void aShortRowIsNamed() throws Exception {
        score("subject,clip,truth,predicted\ns1,a,x\n").failedSaying("row 1", "3 fields");
    }

    @Test
    void aTableWithoutRowsIsRefused() throws Exception {
        score("subject,clip,truth,predicted\n").failedSaying("no predictions");
    }

    @Test
    void anotherTableIsRefused() throws Exception {
        score("a,b\n1,2\n").failedSaying("subject, truth and predicted");
    }

    @Test
    void noDrawsAreWrongUsage() throws Exception {
        score(TEN_CLIPS, "--bootstrap", "0").wrongUsageSaying("--bootstrap");
    }

    @Test
    void fewerThanThreeSubjectsHaveNoInterval() throws Exception {
        String two = "subject,clip,truth,predicted\ns1,a,neg,neg\ns1,b,pos,pos\ns2,a,neg,neg\n";
        CommandRun lines = score(two).succeeded();
        assertTrue(lines.out().contains("No interval: only 2 subjects were tested, and it takes 3."), lines.out());
        assertFalse(lines.out().contains("95 %"), lines.out());
        JsonObject json = score(two, "--json").json();
        assertTrue(json.get("interval").isJsonNull());
        assertTrue(json.get("noInterval").getAsString().contains("only 2 subjects"));
        JsonObject three = score(two + "s3,a,neg,neg\n", "--json").json();
        assertTrue(three.get("interval").isJsonObject());
        assertTrue(three.get("noInterval").isJsonNull());
    }

    /// Four clips, each answered with two seeds.
    @Test
    void whatSeveralSeedsCountAreAnswers() throws Exception {
        String table = """
                subject,clip,truth,predicted,seed
                s1,a,neg,neg,1
                s1,b,pos,neg,1
                s2,a,neg,neg,1
                s3,a,pos,pos,1
                s1,a,neg,neg,2
                s1,b,pos,pos,2
                s2,a,neg,pos,2
                s3,a,pos,pos,2
                """;
        String out = score(table).succeeded().out();
        assertTrue(out.contains("8 answers (4 clips × 2 seeds); rows: truth"), out);
        assertTrue(out.matches("(?s).*class +precision +recall +F1 +answers\n.*"), out);
        String one = score(TEN_CLIPS).succeeded().out();
        assertTrue(one.contains("10 clips; rows: truth"), one);
        assertTrue(one.matches("(?s).*class +precision +recall +F1 +clips\n.*"), one);
    }

    /// Three subjects with a clip each, one of them tested; the baseline has answered all.
    @Test
    void aPartialRunSaysSoAndStandsBesideTheLinearBaseline() throws Exception {
        List<RunRecord.RunClip> clips = List.of(
                new RunRecord.RunClip("c1", "s1", "neg", "00"),
                new RunRecord.RunClip("c2", "s2", "pos", "00"),
                new RunRecord.RunClip("c3", "s3", "pos", "00"));
        List<String> classes = List.of("neg", "pos");
        TrainingSpec spec = Presets.named("quick").orElseThrow().withRun(List.of(1L), 1, "cpu", 1);
        Path run = folder.resolve("run");
        JsonRunStore runs = new JsonRunStore();
        runs.create(
                run,
                new RunRecord(
                        RunRecord.Kind.LOSO,
                        RunRecord.State.PARTIAL,
                        spec,
                        "faces",
                        "two classes",
                        RunRecord.Origin.UNKNOWN,
                        classes,
                        clips,
                        List.of(),
                        List.of(),
                        "PyTorch",
                        null,
                        null,
                        Instant.EPOCH,
                        null));
        FoldKey fold = new FoldKey(new SubjectId("s1"), 1);
        runs.begin(run, fold);
        List<Prediction> tested = List.of(new Prediction("s1", "c1", "neg", "pos", "s1", 1, List.of(0.25, 0.75)));
        runs.finish(run, fold, new FoldRecord(2, 1, 0.5, List.of(), List.of(), tested));
        runs.writeBaseline(
                run,
                classes,
                clips.stream()
                        .map(clip -> new Prediction(
                                clip.subject(), clip.id(), clip.label(), "neg", clip.subject(), 1, List.of(0.75, 0.25)))
                        .toList());
        String out = CommandRun.of("score", run).succeeded().out();
        assertTrue(out.startsWith("Partial: 1 of 3 folds"), out);
        // The baseline is right on the one clip that was tested.
        assertTrue(out.contains("linear 1.000"), out);
        JsonObject json = CommandRun.of("score", run, "--json").json();
        assertEquals("partial", json.get("state").getAsString());
        assertEquals("{\"done\":1,\"of\":3}", json.get("folds").toString());
        assertEquals(1, json.getAsJsonObject("linear").get("uf1").getAsDouble());
        assertTrue(score(TEN_CLIPS, "--json").json().get("folds").isJsonNull());
    }

    private CommandRun score(String table, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), table);
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "score";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.of(arguments);
    }
}
