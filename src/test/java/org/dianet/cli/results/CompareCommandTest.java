package org.dianet.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String HEAD = "subject,clip,truth,predicted,fold,seed\n";

    @TempDir
    private Path folder;

    /// Six subjects with one clip each: truth and answer of each.
    private Path table(String name, String... answers) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < answers.length; i++) {
            text.append("s" + i + ",c" + i + ",a," + answers[i] + ",s" + i + ",1\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void handMadeAnswersGiveHandComputedTests() throws Exception {
        Path right = table("right.csv", "a", "a", "a", "a", "a", "a");
        Path wrong = table("wrong.csv", "b", "b", "b", "b", "b", "b");
        JsonObject json = CommandRun.of("compare", right, wrong, "--json").json();
        assertEquals(1.0, json.getAsJsonObject("difference").get("accuracy").getAsDouble());
        JsonObject permutation = json.getAsJsonObject("permutation");
        assertTrue(permutation.get("exact").getAsBoolean());
        assertEquals(2 / 64.0, permutation.get("accuracy").getAsDouble(), 1e-12);
        assertEquals(2 / 64.0, json.getAsJsonObject("mcnemar").get("p").getAsDouble(), 1e-12);
        assertEquals(6, json.getAsJsonArray("differing").size());
        assertTrue(json.get("comparable").getAsBoolean());
        assertTrue(json.get("notes").toString().contains("wrong.csv: the column truth holds a and"), json.toString());
        CommandRun.of("compare", wrong, wrong).failedSaying("wrong.csv", "no label in common");
    }

    /// By hand: of six subjects all exchanges give p 2/64 where all six differ and 1 where none does; Holm over three
    /// pairs makes 3 · 2/64 of each of the first two.
    @Test
    void ofSeveralRunsEveryPairIsTestedAndCorrected() throws Exception {
        Path right = table("right.csv", "a", "a", "a", "a", "a", "a");
        Path wrong = table("wrong.csv", "b", "b", "b", "b", "b", "b");
        Path again = table("again_1.csv", "a", "a", "a", "a", "a", "a");
        Path csv = folder.resolve("table.csv");
        Path tex = folder.resolve("table.tex");
        JsonObject json = CommandRun.of("compare", right, wrong, again, "--out", csv, "--out", tex, "--json")
                .json();
        assertEquals(6, json.get("clips").getAsInt());
        List<String> pairs = new ArrayList<>();
        for (JsonElement pair : json.getAsJsonArray("pairs")) {
            JsonObject accuracy = pair.getAsJsonObject().getAsJsonObject("accuracy");
            pairs.add(pair.getAsJsonObject().get("a").getAsString()
                    + pair.getAsJsonObject().get("b").getAsString() + " "
                    + accuracy.get("difference").getAsDouble() + " "
                    + accuracy.get("p").getAsDouble() + " "
                    + accuracy.get("pHolm").getAsDouble());
        }
        assertEquals(List.of("AB 1.0 0.03125 0.09375", "AC 0.0 1.0 1.0", "BC -1.0 0.03125 0.09375"), pairs);
        theTableIsOne(csv);
        String latex = Files.readString(tex);
        assertTrue(latex.contains("A $-$ C & \\begin{tabular}[t]{@{}r@{}}0.000\\\\"), latex);
        assertTrue(latex.contains("again\\_1.csv"), latex);
        for (String said : List.of(
                "Scores of 3 runs on the 6 clips of 6 subjects that all predicted.",
                "in brackets: 95 \\% percentile bootstrap interval over subjects",
                "95 \\% paired bootstrap interval over subjects (bias-corrected and accelerated, BCa,",
                "p: permutation test over subjects (all exchanges) on UF1; p (Holm): the same, corrected for 3 pairs; intervals are not corrected.",
                "C (again\\_1.csv)",
                "With 6 subjects, percentile intervals of the bootstrap are too narrow",
                "\\label{tab:table-runs}",
                "\\label{tab:table-pairs}")) {
            assertTrue(latex.contains(said), said + " in " + latex);
        }
        assertFalse(latex.matches("(?s).*\\d \\$\\\\pm\\$ \\d.*"), "one seed has no deviation");
        String same = CommandRun.of("compare", right, again).succeeded().out();
        assertTrue(same.contains("0.000 to 0.000") && !same.contains("+0.000"), same);
    }

    /// Three runs and three pairs with three scores each, below one line of heads, each cell under its own.
    private static void theTableIsOne(Path csv) throws Exception {
        List<String> found = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                csv,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            List<CSVRecord> all = rows.getRecords();
            assertEquals(18, all.size());
            assertTrue(all.stream().allMatch(CSVRecord::isConsistent), "as many cells as heads");
            all.stream()
                    .filter(row -> row.get("metric").equals("accuracy"))
                    .forEach(row -> found.add(Stream.of(
                                    "kind",
                                    "run",
                                    "minus",
                                    "name",
                                    "value",
                                    "sd",
                                    "low",
                                    "high",
                                    "p_permutation",
                                    "p_holm",
                                    "p_mcnemar",
                                    "seeds",
                                    "clips",
                                    "subjects",
                                    "clips_left_out",
                                    "comparable")
                            .map(row::get)
                            .collect(Collectors.joining(" "))));
        }
        assertEquals(
                List.of(
                        "score A  right.csv 1.000000  1.000000 1.000000    1 6 6 0 yes",
                        "score B  wrong.csv 0.000000  0.000000 0.000000    1 6 6 0 yes",
                        "score C  again_1.csv 1.000000  1.000000 1.000000    1 6 6 0 yes",
                        "difference A B right.csv 1.000000  1.000000 1.000000 0.031250 0.093750 0.031250 1 6 6 0 yes",
                        "difference A C right.csv 0.000000  0.000000 0.000000 1.000000 1.000000 1.000000 1 6 6 0 yes",
                        "difference B C wrong.csv -1.000000  -1.000000 -1.000000 0.031250 0.093750 0.031250 1 6 6 0"
                                + " yes"),
                found);
    }

    @Test
    void tablesOfOneNameAreToldApartByTheirFolders() throws Exception {
        Files.createDirectories(folder.resolve("casme/run"));
        Files.createDirectories(folder.resolve("samm/run"));
        Path one = table("casme/run/predictions.csv", "a", "a", "b");
        Path other = table("samm/run/predictions.csv", "a", "b", "b");
        Path tex = folder.resolve("Zwei Läufe.tex");
        CommandRun run = CommandRun.of("compare", one, other, "--out", tex);
        assertTrue(
                run.succeeded().out().startsWith("A casme/run/predictions.csv, B samm/run/predictions.csv: 3 clips"),
                run.out());
        String latex = Files.readString(tex);
        assertTrue(latex.contains("\\label{tab:zwei-laufe-pairs}") && !latex.contains("Holm"), latex);
    }

    @Test
    void theMarginHoldsForEveryPair() throws Exception {
        Path one = table("one.csv", "a", "a", "a", "b", "b", "b");
        Path same = table("same.csv", "a", "a", "a", "b", "b", "b");
        Path third = table("third.csv", "a", "a", "a", "b", "b", "b");
        CommandRun.of("compare", one, same, third, "--margin", 0.2, "--json")
                .json()
                .getAsJsonArray("pairs")
                .forEach(pair -> assertEquals(
                        0.2,
                        pair.getAsJsonObject()
                                .getAsJsonObject("equivalence")
                                .get("margin")
                                .getAsDouble()));
        Path tex = folder.resolve("table.tex");
        String out = CommandRun.of("compare", one, same, third, "--margin", 0.2, "--out", tex)
                .succeeded()
                .out();
        String latex = Files.readString(tex);
        String said =
                "90 %s interval of the difference: shown for A %s B (0.000 to 0.000 over subjects), A %s C (0.000";
        assertTrue(out.contains(said.formatted("%", "−", "−")), out);
        assertTrue(latex.contains(said.formatted("\\%", "$-$", "$-$")), latex);
        assertTrue(latex.contains("Equivalence in UF1 within $\\pm$0.2 (two one-sided tests"), latex);
        CommandRun.of("compare", one, same, "--margin", 0.2, "--out", tex).succeeded();
        assertTrue(
                Files.readString(tex).contains("Equivalence in UF1 within $\\pm$0.2 (two one-sided tests"), "a pair");
    }

    /// LaTeX moves a table; what stands outside its environment stays behind.
    @Test
    void whatIsSaidBelowATableFloatsWithIt() throws Exception {
        Path one = table("one.csv", "a", "a", "a", "b", "b", "b");
        Path same = table("same.csv", "a", "a", "a", "b", "b", "b");
        Path tex = folder.resolve("table.tex");
        CommandRun.of("compare", one, same, "--out", tex).succeeded();
        String outside = Files.readString(tex).replaceAll("(?s)\\\\begin\\{table}.*?\\\\end\\{table}", "");
        assertEquals("% needs \\usepackage{booktabs} and \\usepackage{graphicx}", outside.strip());
    }

    /// With 25 subjects that all differ, of 2^25 exchanges two are as large; drawn p is at least 1 of all draws and
    /// one.
    @Test
    void aSmallPIsNeverWrittenAsNothing() throws Exception {
        String[] right = new String[25];
        String[] wrong = new String[25];
        Arrays.fill(right, "a");
        Arrays.fill(wrong, "b");
        wrong[0] = "a";
        Path csv = folder.resolve("table.csv");
        CommandRun.of("compare", table("right.csv", right), table("wrong.csv", wrong), "--out", csv)
                .succeeded();
        try (CSVParser rows = CSVParser.parse(
                csv,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            CSVRecord accuracy = rows.getRecords().stream()
                    .filter(row -> !row.get("p_mcnemar").isEmpty())
                    .findFirst()
                    .orElseThrow();
            // Exact McNemar: 24 clips, all one way: 2 / 2^24.
            assertEquals("1.192e-07", accuracy.get("p_mcnemar"));
            assertTrue(Double.parseDouble(accuracy.get("p_permutation")) > 0, accuracy.toString());
        }
    }

    @Test
    void whatIsSaidOfOnePairNamesIt() throws Exception {
        Path two = Files.writeString(
                folder.resolve("two.csv"), HEAD + "s1,c1,a,a,s1,1\ns2,c2,b,b,s2,1\ns1,c1,a,b,s1,2\ns2,c2,b,b,s2,2\n");
        Path one = Files.writeString(folder.resolve("one.csv"), HEAD + "s1,c1,a,a,s1,1\ns2,c2,b,a,s2,1\n");
        Path same = Files.writeString(folder.resolve("same.csv"), Files.readString(two));
        List<String> notes = new ArrayList<>();
        CommandRun.of("compare", two, same, one, "--json")
                .json()
                .getAsJsonArray("notes")
                .forEach(note -> notes.add(note.getAsString()));
        String left = "Compared: seed 1 of %s and of C. Left out: %s's seed 2, since C lacks it. The numbers are of the"
                + " compared seeds only.";
        assertTrue(notes.containsAll(List.of(left.formatted("A", "A"), left.formatted("B", "B"))), notes.toString());
        List<String> small = notes.stream()
                .filter(note -> note.contains("difference in accuracy"))
                .toList();
        assertEquals(1, small.size(), notes.toString());
        assertTrue(
                small.getFirst().startsWith("A − C, B − C: The difference in accuracy, 50.0 points"), small.toString());
        assertTrue(
                notes.stream().anyMatch(note -> note.startsWith("The intervals are bias-corrected")),
                "what holds of all has no pair");
    }

    @Test
    void severalAreComparedOnWhatAllAnswered() throws Exception {
        Path three = table("three.csv", "a", "a", "a");
        Path six = table("six.csv", "a", "a", "a", "a", "b", "a");
        Path five = table("five.csv", "a", "b", "a", "a", "a");
        CommandRun run = CommandRun.of("compare", six, five, three, "--json");
        assertEquals(3, run.json().get("clips").getAsInt());
        assertTrue(run.json().get("notes").toString().contains("3 clips are left out: not predicted by all."));
        Path svg = folder.resolve("table.svg");
        CommandRun.of("compare", six, five, three, "--out", svg).succeeded();
        String drawn = Files.readString(svg);
        assertTrue(drawn.contains(">A − B<") && drawn.contains(">Δ UF1<") && drawn.contains(">three.csv<"), drawn);
        CommandRun.of("compare", six, five, "--out", folder.resolve("table.png"))
                .wrongUsageSaying("table.png must end in .csv, .tex or .svg");
    }

    @Test
    void equivalenceIsSaidWithItsMargin() throws Exception {
        Path one = table("one.csv", "a", "a", "a", "b", "b", "b");
        Path same = table("same.csv", "a", "a", "a", "b", "b", "b");
        CommandRun run = CommandRun.of("compare", one, same, "--margin", 0.05);
        assertTrue(
                run.succeeded().out().contains("Equivalence in UF1 within ±0.05 (two one-sided tests at .05) is shown"),
                run.out());
        assertTrue(run.out().contains("McNemar's test takes clips as independent"), run.out());
        JsonObject json = CommandRun.of("compare", one, same, "--json").json().getAsJsonObject("equivalence");
        assertEquals(0.03, json.get("margin").getAsDouble());
        assertTrue(json.get("shown").getAsBoolean());
        CommandRun.of("compare", one, same, "--margin", 0).wrongUsageSaying("--margin must be above 0 and below 1");
    }

    @Test
    void oneTablesFractionsAreTheOthersWholeNumbers() throws Exception {
        Path whole =
                Files.writeString(folder.resolve("whole.csv"), "subject,clip,truth,predicted\ns1,c,0,0\ns2,d,1,0\n");
        Path fractions = Files.writeString(
                folder.resolve("fractions.csv"), "subject;clip;truth;predicted\ns1;c;0.0;0.0\ns2;d;1.0;1.0\n");
        JsonObject json = CommandRun.of("compare", whole, fractions, "--json").json();
        assertEquals(-0.5, json.getAsJsonObject("difference").get("accuracy").getAsDouble());
    }

    @Test
    void aSmallDifferenceIsSaidToBeBelowWhatTheSampleCanShow() throws Exception {
        Path first = table("first.csv", "a", "a", "a", "a", "a", "a");
        Path second = table("second.csv", "a", "a", "a", "a", "a", "b");
        JsonObject json = CommandRun.of("compare", first, second, "--json").json();
        assertTrue(json.getAsJsonObject("detectable").get("below").getAsBoolean());
        assertTrue(json.get("notes").toString().contains("below what the sample can show"), json.toString());
    }

    private Path seeds(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (String row : rows) {
            String[] of = row.split(" ");
            for (int i = 0; i < of[1].length(); i++) {
                text.append("s" + i + ",c" + i + ",a," + of[1].charAt(i) + ",s" + i + "," + of[0] + "\n");
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void seedsThatAreLeftOutAreNamed() throws Exception {
        Path two = seeds("two.csv", "1 aaab", "2 bbbb");
        Path one = seeds("one.csv", "1 aabb");
        CommandRun run = CommandRun.of("compare", two, one, "--json");
        JsonObject pairs = run.json().getAsJsonObject("seedPairs");
        assertEquals(
                "{\"pairedBy\":\"number\",\"a\":[1],\"b\":[1],\"leftOutOfA\":[2],\"leftOutOfB\":[]}", pairs.toString());
        String out = CommandRun.of("compare", two, one).succeeded().out();
        assertTrue(out.contains("Compared: seed 1 of A and of B. Left out: A's seed 2, since B lacks it."), out);
        assertEquals(.75, run.json().getAsJsonObject("a").get("accuracy").getAsDouble());
    }

    @Test
    void seedsOfOtherNumbersAreSaidToBePairedByOrder() throws Exception {
        Path two = seeds("two.csv", "1 aaab", "2 bbbb");
        Path other = seeds("other.csv", "7 aabb");
        String out = CommandRun.of("compare", two, other).succeeded().out();
        assertTrue(
                out.contains("no seed number in common, so seeds are paired by order: A's 1 with B's 7."
                        + " Left out: A's seed 2, since B has fewer seeds."),
                out);
    }

    /// A is right on 3 of 4 and on none: mean .375. The baseline, whose answers have no seed, is right on 2 of 4.
    @Test
    void theLinearBaselineStandsBesideEverySeed() throws Exception {
        Path two = seeds("two.csv", "1 aaab", "2 bbbb");
        Path linear = seeds("linear.csv", "0 aabb");
        CommandRun run = CommandRun.of("compare", two, linear, "--json");
        assertEquals(
                -.125, run.json().getAsJsonObject("difference").get("accuracy").getAsDouble(), 1e-12);
        assertEquals(
                "{\"pairedBy\":\"each\",\"a\":[1,2],\"b\":[0,0],\"leftOutOfA\":[],\"leftOutOfB\":[]}",
                run.json().getAsJsonObject("seedPairs").toString());
        String out = CommandRun.of("compare", two, linear).succeeded().out();
        assertTrue(out.contains("B is deterministic: its answers are compared with each of A's seeds 1, 2."), out);
        assertTrue(out.contains("0.375 ± 0.530           0.500   −0.125"), out);
    }

    @Test
    void aTableWhoseFoldsShareASubjectIsNotComparable() throws Exception {
        Path clean = Files.writeString(
                folder.resolve("clean.csv"), HEAD + "s1,c1,a,a,s1,1\ns1,c2,b,b,s1,1\ns2,c1,a,b,s2,1\n");
        Path leaky =
                Files.writeString(folder.resolve("leaky.csv"), HEAD + "s1,c1,a,a,1,1\ns1,c2,b,b,2,1\ns2,c1,a,b,1,1\n");
        JsonObject json = CommandRun.of("compare", clean, leaky, "--json").json();
        assertFalse(json.get("comparable").getAsBoolean());
        assertTrue(json.get("leaks").toString().contains("subject s1"), json.toString());
        JsonObject score = CommandRun.of("score", leaky, "--json").json();
        assertFalse(score.get("comparable").getAsBoolean());
    }

    @Test
    void otherClassesAreRefused() throws Exception {
        String head = "subject,clip,truth,predicted,p_a,p_";
        Path first = Files.writeString(folder.resolve("first.csv"), head + "b\ns,c,a,a,1,0\n");
        Path second = Files.writeString(folder.resolve("second.csv"), head + "c\ns,c,a,a,1,0\n");
        CommandRun.of("compare", first, second).failedSaying("[a, b]", "[a, c]");
    }

    @Test
    void aFolderWithoutARunIsRefused() throws Exception {
        Path first = table("first.csv", "a");
        CommandRun.of("compare", first, folder).failedSaying("is not a run: it has no run.json", "dianet runs PROJECT");
        table("predictions.csv", "a");
        CommandRun.of("score", folder).failedSaying("Its predictions are in " + folder.resolve("predictions.csv"));
        Files.createDirectories(folder.resolve("runs"));
        CommandRun.of("compare", folder, first).failedSaying("its runs are in " + folder.resolve("runs"));
    }

    /// Each command that takes a run, with a path where there is nothing.
    @Test
    void whereThereIsNoRunItIsSaidSo() throws Exception {
        Path first = table("first.csv", "a");
        Path none = folder.resolve("nope");
        String either = "There is no run and no predictions file " + none + ". Name the folder of a run,";
        CommandRun.of("compare", first, none).failedSaying(either, "or a table of predictions");
        CommandRun.of("compare", none, first, first).failedSaying(either);
        CommandRun.of("score", none).failedSaying(either);
        String run = "There is no run " + none + ". Name the folder of a run, the one with run.json";
        Path out = folder.resolve("out");
        CommandRun.of("report", none).failedSaying(run);
        CommandRun.of("plots", none, "--out", out).failedSaying(run);
        CommandRun.of("model", "export", none, "--out", out).failedSaying(run);
        CommandRun.of("report", first).failedSaying(first + " is a file, not a run. Name the folder of a run");
    }
}
