package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Tensor;
import org.dianet.learning.weights.Safetensors;
import org.dianet.storage.csv.PredictionsCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done with models after training.
@Tag("slow")
class ModelCommandsTest {
    private static final String CLIP = "s01_c02";

    @TempDir
    static Path folder;

    private static Path project;
    private static Path loso;
    private static Path model;

    @BeforeAll
    static void train() {
        project = folder.resolve("project");
        loso = folder.resolve("loso");
        model = folder.resolve("model");
        synth(project, 3, 1);
        CommandRun.of("loso", project, "--spec", "quick", "--epochs", 2, "--threads", 1, "--workers", 1, "--out", loso)
                .succeeded();
        CommandRun.of("train", project, "--spec", "quick", "--epochs", 2, "--threads", 1, "--out", model)
                .succeeded();
    }

    private static void synth(Path out, int subjects, int seed) {
        CommandRun.of(
                        "synth",
                        "--out",
                        out,
                        "--subjects",
                        subjects,
                        "--clips-per-subject",
                        3,
                        "--size",
                        64,
                        "--frames",
                        20,
                        "--seed",
                        seed)
                .succeeded();
    }

    private static JsonObject ask(String command, Path of, Path run, String clip) {
        return CommandRun.of(command, of, "--run", run, "--clip", clip, "--json")
                .json();
    }

    @Test
    void aLosoRunAnswersAsItDidInItsFold() throws IOException {
        JsonObject answer = ask("predict", project, loso, CLIP);
        PredictionsCsv.Content kept = PredictionsCsv.read(loso.resolve("predictions.csv"));
        Prediction expected = kept.predictions().stream()
                .filter(p -> p.clip().equals(CLIP))
                .findFirst()
                .orElseThrow();
        assertEquals(expected.predicted(), answer.get("predicted").getAsString());
        for (int c = 0; c < kept.classes().size(); c++) {
            double p = answer.getAsJsonObject("probabilities")
                    .get(kept.classes().get(c))
                    .getAsDouble();
            assertEquals(expected.probabilities().get(c), p, 1e-5);
        }
        assertTrue(answer.get("basis").getAsString().contains("never saw subject s01"), answer.toString());
    }

    @Test
    void theAnswerAtTheMarkedApexIsThePrediction() {
        JsonObject sensitivity = ask("sensitivity", project, loso, CLIP);
        JsonObject clip = clip(CLIP);
        JsonArray apexes = sensitivity.getAsJsonArray("apexes");
        assertEquals(clip.get("offset").getAsInt() - clip.get("onset").getAsInt() + 1, apexes.size());
        int apex = clip.get("apex").getAsInt();
        assertEquals(apex, sensitivity.get("marked").getAsInt());
        JsonObject marked = null;
        for (JsonElement at : apexes) {
            if (at.getAsJsonObject().get("apex").getAsInt() == apex) {
                marked = at.getAsJsonObject();
            }
        }
        JsonObject predicted = ask("predict", project, loso, CLIP);
        assertEquals(predicted.get("predicted"), marked.get("predicted"));
        List<JsonElement> probabilities =
                List.copyOf(predicted.getAsJsonObject("probabilities").asMap().values());
        for (int c = 0; c < probabilities.size(); c++) {
            assertEquals(
                    probabilities.get(c).getAsDouble(),
                    marked.getAsJsonArray("probabilities").get(c).getAsDouble(),
                    1e-5);
        }
        JsonArray unchanged = sensitivity.getAsJsonArray("unchanged");
        assertTrue(
                unchanged.get(0).getAsInt() <= apex && apex <= unchanged.get(1).getAsInt());
    }

    private static JsonObject clip(String id) {
        for (JsonElement clip : CommandRun.of("clips", project, "--json").json().getAsJsonArray("clips")) {
            if (clip.getAsJsonObject().get("id").getAsString().equals(id)) {
                return clip.getAsJsonObject();
            }
        }
        throw new AssertionError("no clip " + id);
    }

    @Test
    void anExportedModelPredictsAnUnlabelledClipOfAnotherProject() throws Exception {
        Path exported = folder.resolve("exported");
        CommandRun.of("model", "export", model, "--out", exported, "--evaluation", loso)
                .succeeded();
        String card = Files.readString(exported.resolve("MODEL_CARD.md"));
        assertTrue(card.contains("9 clips of 3 subjects") && card.contains("linear baseline "), card);
        assertTrue(card.contains("- Accuracy ") && !card.contains("ACCURACY"), card);
        assertTrue(Files.readString(exported.resolve("load_model.py")).contains("def state_dict(file)"));
        Map<String, Tensor> weights = Safetensors.read(exported.resolve("model/seed-1/weights.params"));
        assertArrayEquals(
                new long[] {64, 64},
                weights.get("head.fusion.onsetToOffset.query.weight").shape());
        assertArrayEquals(new long[] {32}, weights.get("backbone.4.running_var").shape());
        Path other = folder.resolve("other");
        synth(other, 5, 2);
        Path file = other.resolve("project.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"emotion\":\"[^\"]*\"", "\"emotion\":null"));
        JsonObject unknown = ask("predict", other, exported, "s05_c01");
        assertTrue(unknown.get("basis").getAsString().contains("none of them of subject s05"), unknown.toString());
        double sum = unknown.getAsJsonObject("probabilities").asMap().values().stream()
                .mapToDouble(JsonElement::getAsDouble)
                .sum();
        assertEquals(1, sum, 1e-5);
    }

    @Test
    void anotherPersonOfTheSameNameWasNeverSeen() {
        Path other = folder.resolve("namesakes");
        synth(other, 3, 77);
        for (Path run : List.of(loso, model)) {
            String basis = ask("predict", other, run, "s01_c01").get("basis").getAsString();
            assertTrue(basis.contains("subject s01 is treated as another person"), basis);
            assertFalse(basis.contains("has seen"), basis);
            Path maps = folder.resolve("namesake-maps").resolve(String.valueOf(run.getFileName()));
            JsonObject explained = CommandRun.of(
                            "explain", other, "--run", run, "--clip", "s01_c01", "--out", maps, "--json")
                    .json();
            assertTrue(Files.exists(maps.resolve("offset.png")), explained.toString());
        }
        Path theirs = folder.resolve("namesakes-loso");
        CommandRun.of("loso", other, "--spec", "quick", "--epochs", 2, "--threads", 1, "--workers", 1, "--out", theirs)
                .succeeded();
        CommandRun.of("compare", loso, theirs).failedSaying("same names but different content");
        CommandRun.of("model", "export", model, "--out", folder.resolve("cites"), "--evaluation", theirs)
                .failedSaying("evaluated on other clips than this model was trained on");
        JsonObject all = ask("predict", other, loso, "s01_c01");
        assertEquals(3, all.get("networks").getAsInt(), "no fold is the one of this s01");
    }

    @Test
    void thePersonIsKnownByContentUnderAnyName() throws IOException {
        Path copy = folder.resolve("renamed");
        copy(project, copy);
        Path file = copy.resolve("project.json");
        String json = Files.readString(file);
        Files.writeString(
                file,
                json.replace("\"subject\":\"s01\"", "\"subject\":\"anna\"")
                        .replace("\"subject\":\"s02\"", "\"subject\":\"s01\"")
                        .replace("\"id\":\"s01_c02\"", "\"id\":\"film 7\"")
                        .replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"copied faces\""));
        JsonObject kept = ask("predict", project, loso, CLIP);
        JsonObject renamed = ask("predict", copy, loso, "film 7");
        assertEquals(kept.get("probabilities"), renamed.get("probabilities"), "the fold that left the person out");
        assertTrue(
                renamed.get("basis")
                        .getAsString()
                        .contains("never saw subject anna (s01 in the run, by the clips' content)"),
                renamed.toString());
        String swapped = ask("predict", copy, loso, "s02_c01").get("basis").getAsString();
        assertTrue(swapped.contains("never saw subject s01 (s02 in the run"), swapped);
        String seen = ask("predict", copy, model, "film 7").get("basis").getAsString();
        assertTrue(seen.contains("clips of subject anna (s01 in the run, by the clips' content) among them"), seen);
        CommandRun.of("explain", copy, "--run", model, "--clip", "film 7", "--out", folder.resolve("none"))
                .failedSaying("was trained on subject anna (s01 in the run");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    @Test
    void oneAnswerForAllCommandsWhateverTheSeed() {
        Path seeds = folder.resolve("seeds");
        CommandRun.of(
                        "loso",
                        project,
                        "--spec",
                        "quick",
                        "--epochs",
                        2,
                        "--threads",
                        1,
                        "--workers",
                        1,
                        "--seed",
                        1,
                        "--seed",
                        2,
                        "--seed",
                        3,
                        "--subjects",
                        "s01",
                        "--out",
                        seeds)
                .succeeded();
        List<Double> sums = new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0, 0.0));
        for (int seed = 1; seed <= 3; seed++) {
            List<Double> one = probabilities(asked("predict", seeds, "--seed", seed));
            assertEquals(one, probabilities(asked("explain", seeds, "--seed", seed)));
            for (int c = 0; c < one.size(); c++) {
                sums.set(c, sums.get(c) + one.get(c) / 3);
            }
        }
        List<Double> mean = probabilities(asked("predict", seeds));
        assertEquals(mean, probabilities(asked("explain", seeds)));
        for (int c = 0; c < mean.size(); c++) {
            assertEquals(sums.get(c), mean.get(c), 1e-9);
        }
        CommandRun.of("predict", project, "--run", seeds, "--clip", CLIP, "--seed", 9)
                .failedSaying("has no seed 9; its seeds are 1, 2, 3");
    }

    /// Nothing is prepared for a run that cannot begin.
    @Test
    void aRunThatCannotBeginIsRefusedAtOnce() {
        CommandRun again = CommandRun.of("train", project, "--spec", "quick", "--out", model);
        again.failedSaying("already holds a run");
        CommandRun other = CommandRun.of("loso", project, "--spec", "quick", "--resume", "--out", loso);
        other.failedSaying("epochs was 2 and is 30");
        for (CommandRun run : List.of(again, other)) {
            assertFalse(run.err().contains("dynamic images"), run.err());
        }
    }

    /// The spec and its two epochs are in the run's folder.
    @Test
    void aRunGoesOnWithoutItsSpecBeingNamedAgain() throws IOException {
        Path part = folder.resolve("part");
        List<Object> begin = List.of("loso", project, "--spec", "quick", "--epochs", 2, "--subjects", "s01");
        List<Object> words = new ArrayList<>(begin);
        words.addAll(List.of("--threads", 1, "--workers", 1, "--out", part));
        String said = CommandRun.of(words.toArray()).succeeded().out();
        assertTrue(said.contains("DIANet (small network); images of 96 px, 2 epochs, from scratch, seed 1"), said);
        CommandRun.of("loso", project, "--workers", 1, "--out", part, "--resume")
                .succeeded();
        assertEquals(
                Files.readString(loso.resolve("predictions.csv")), Files.readString(part.resolve("predictions.csv")));
    }

    @Test
    void severalClipsAreExplainedInAFolderEach() {
        Path out = folder.resolve("each");
        List<String> clips = List.of(CLIP, "s02_c01");
        List<Object> words = new ArrayList<>(List.of("explain", project, "--run", loso, "--npy", "--json"));
        clips.forEach(clip -> words.addAll(List.of("--clip", clip)));
        words.addAll(List.of("--out", out, "--figure", "paper.svg", "--grid"));
        JsonArray answers = CommandRun.of(words.toArray()).json().getAsJsonArray("clips");
        assertEquals(2, answers.size());
        for (int i = 0; i < clips.size(); i++) {
            JsonObject answer = answers.get(i).getAsJsonObject();
            assertEquals(clips.get(i), answer.get("clip").getAsString());
            assertEquals(
                    probabilities(ask("predict", project, loso, clips.get(i))),
                    probabilities(answer),
                    "as asked alone");
            for (String file : List.of("onset.png", "offset.png", "onset_map.npy", "offset_map.npy", "paper.svg")) {
                assertTrue(Files.exists(out.resolve(clips.get(i)).resolve(file)), file);
            }
        }
        CommandRun.of("explain", project, "--run", loso, "--clip", CLIP, "--clip", "nobody", "--out", out)
                .failedSaying("no clip nobody");
    }

    private static JsonObject asked(String command, Path run, Object... more) {
        List<Object> words = new ArrayList<>(List.of(command, project, "--run", run, "--clip", CLIP, "--json"));
        words.addAll(List.of(more));
        if (command.equals("explain")) {
            words.addAll(List.of("--out", folder.resolve("explained")));
        }
        return CommandRun.of(words.toArray()).json();
    }

    private static List<Double> probabilities(JsonObject answer) {
        return answer.getAsJsonObject("probabilities").asMap().values().stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }

    @Test
    void aLosoRunIsNoModelToExport() {
        CommandRun.of("model", "export", loso, "--out", folder.resolve("none")).failedSaying("train one model");
        CommandRun.of("model", "export", model, "--out", loso).failedSaying("exists already");
    }
}
