package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
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
    void anExportedModelPredictsAnUnlabelledClipOfAnotherProject() throws IOException {
        Path exported = folder.resolve("exported");
        CommandRun.of("model", "export", model, "--out", exported, "--evaluation", loso)
                .succeeded();
        String card = Files.readString(exported.resolve("MODEL_CARD.md"));
        assertTrue(card.contains("9 clips of 3 subjects") && card.contains("majority"), card);
        Path other = folder.resolve("other");
        synth(other, 5, 2);
        Path file = other.resolve("project.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"emotion\": \"[^\"]*\"", "\"emotion\": null"));
        JsonObject unknown = ask("predict", other, exported, "s05_c01");
        assertTrue(unknown.get("basis").getAsString().contains("none of them of subject s05"), unknown.toString());
        double sum = unknown.getAsJsonObject("probabilities").asMap().values().stream()
                .mapToDouble(JsonElement::getAsDouble)
                .sum();
        assertEquals(1, sum, 1e-5);
        JsonObject seen = ask("predict", other, exported, "s01_c01");
        assertTrue(seen.get("basis").getAsString().contains("clips of subject s01 among them"), seen.toString());
    }

    @Test
    void aLosoRunIsNoModelToExport() {
        CommandRun.of("model", "export", loso, "--out", folder.resolve("none")).failedSaying("train one model");
        CommandRun.of("model", "export", model, "--out", loso).failedSaying("exists already");
    }
}
