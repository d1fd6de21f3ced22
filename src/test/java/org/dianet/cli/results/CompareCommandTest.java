package org.dianet.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> lines = Files.readAllLines(csv);
        assertTrue(lines.contains("A,right.csv,accuracy,1.000000,,1.000000,1.000000"), lines.toString());
        assertTrue(lines.contains("A,B,accuracy,1.000000,1.000000,1.000000,0.031250,0.093750"), lines.toString());
        String latex = Files.readString(tex);
        assertTrue(latex.contains("A $-$ C & $0.000$"), latex);
        assertTrue(latex.contains("again\\_1.csv"), latex);
        assertTrue(latex.contains("Holm-corrected for 3 pairs"), latex);
        String same = CommandRun.of("compare", right, again).succeeded().out();
        assertTrue(same.contains("0.000 to 0.000") && !same.contains("+0.000"), same);
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
        assertTrue(out.contains("0.375 ± 0.530           0.500   -0.125"), out);
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
        CommandRun.of("compare", first, folder).failedSaying("is not a run");
    }
}
