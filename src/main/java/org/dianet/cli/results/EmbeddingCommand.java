package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.population.NeighbourScore;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.figure.DotSigns;
import org.dianet.pipeline.figure.DrawEmbedding;
import org.dianet.pipeline.population.EmbedClips;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.EmbeddingFile;
import org.dianet.pipeline.population.Grouping;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.drawing.DrawingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where networks put clips.
@Command(
        name = "embedding",
        description = {
            "How well class and subject of a clip are told by its nearest neighbour in the vectors of a run's networks,"
                    + " next to chance and to the motion images alone: whether the networks learned who the subjects are.",
            "With a picture of one network's vectors, with signs for class, subject and data set."
        })
public final class EmbeddingCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Option(names = "--seed", paramLabel = "N", description = "Networks of this seed (default: the run's first).")
    private @Nullable Long seed;

    @Option(
            names = "--fold",
            paramLabel = "SUBJECT",
            description =
                    "Draw the vectors of the network that left this subject out (default: the one with most clips).")
    private @Nullable String fold;

    @Option(names = "--layout", description = "components: the two largest principal components (default), or umap.")
    private Embedding.Layout layout = Embedding.Layout.COMPONENTS;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            defaultValue = "1999",
            description = "Exchanges of labels (default ${DEFAULT-VALUE}).")
    private int permutations;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the pictures and the table.")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "KIND", description = "Pictures as png (default), svg or pdf.")
    private FigureFormat format = FigureFormat.PNG;

    @Override
    protected void work(Console console) throws Exception {
        if (permutations < 19 || permutations > 1_000_000) {
            throw wrongUsage("--permutations must lie in 19..1000000.");
        }
        ProjectStore.Opened opened = of.open();
        Files.createDirectories(out);
        EmbedClips embed = new EmbedClips(Adapters.engine(), Adapters.samples(), Adapters.runs());
        Embedding embedding = embed.of(
                new EmbedClips.Request(
                        opened.project(),
                        opened.folder(),
                        of.run,
                        seed,
                        fold == null ? null : new SubjectId(fold),
                        layout,
                        permutations,
                        out),
                console);
        embedding.notes().forEach(console::note);
        for (Skipped clip : embedding.skipped()) {
            console.note("left out " + clip.id() + ": " + clip.reason());
        }
        List<String> files = new ArrayList<>();
        for (Grouping by : List.of(Grouping.CLASS, Grouping.SUBJECT, Grouping.DATASET)) {
            if (by == Grouping.CLASS || DotSigns.names(embedding, by).size() > 1) {
                Path file = out.resolve("embedding-" + Words.of(by) + "." + Words.of(format));
                DrawingFile.write(DrawEmbedding.of(embedding, by), file);
                files.add(file.toString());
            }
        }
        EmbeddingFile.write(embedding, out.resolve("embedding.csv"));
        embedding.sentences().forEach(console::print);
        console.json(json(embedding, files));
    }

    private static Map<String, Object> json(Embedding embedding, List<String> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("network", embedding.shown().folder());
        json.put("networks", embedding.networks());
        json.put("width", embedding.width());
        json.put("clips", embedding.dots().size());
        json.put("layout", Words.of(embedding.layout()));
        json.put("shares", embedding.shares());
        for (Embedding.Score score : embedding.scores()) {
            json.put(
                    Words.of(score.question()),
                    Map.of("network", numbers(score.network()), "images", numbers(score.images())));
        }
        json.put("subjectNetworkAgainstImages", embedding.identity());
        json.put("sentences", embedding.sentences());
        json.put("files", files);
        json.put("skipped", embedding.skipped());
        json.put("notes", embedding.notes());
        return json;
    }

    private static Map<String, Object> numbers(NeighbourScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("balancedAccuracy", score.accuracy());
        json.put("chance", score.chance());
        json.put("p", Double.isNaN(score.p()) ? null : score.p());
        json.put("clips", score.clips());
        json.put("labels", score.labels());
        return json;
    }
}
