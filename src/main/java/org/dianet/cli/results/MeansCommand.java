package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.population.GroupDifference;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.pipeline.figure.DrawMeans;
import org.dianet.pipeline.figure.MeansWords;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.pipeline.population.Grouping;
import org.dianet.pipeline.population.MeanGroups;
import org.dianet.pipeline.population.MeansFiles;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.drawing.DrawingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Means of groups of clips.
@Command(
        name = "means",
        description = {
            "Mean dynamic images of all clips of each class, subject, action unit, coder or data set, on aligned faces.",
            "With --run: on the run's own images, and with the mean maps of each clip by the networks that never saw"
                    + " its subject.",
            "With --compare: where two groups differ, with a mask."
        })
public final class MeansCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(names = "--by", description = "class (default), subject, unit, coder or dataset.")
    private Grouping by = Grouping.CLASS;

    @Option(names = "--run", paramLabel = "RUN", description = "Folder of a leave-one-subject-out run.")
    private @Nullable Path run;

    @Option(names = "--method", description = "Kind of map (default: the first that the run's networks have).")
    private @Nullable ExplanationMethod method;

    @Option(names = "--seed", paramLabel = "N", description = "Maps of this seed only (default: the mean of all).")
    private @Nullable Long seed;

    @Option(names = "--compare", paramLabel = "GROUP", description = "Compare this group, such as happiness or AU4.")
    private @Nullable String compare;

    @Option(names = "--against", paramLabel = "GROUP", description = "Compare with this one (default: all others).")
    private @Nullable String against;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            defaultValue = "1999",
            description = "Exchanges of labels within subjects (default ${DEFAULT-VALUE}).")
    private int permutations;

    @Option(
            names = "--cells",
            paramLabel = "N",
            defaultValue = "14",
            description = "Rows and columns of the grid on which motion is compared (default ${DEFAULT-VALUE}).")
    private int cells;

    @Mixin
    private ImageOptions images = new ImageOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "KIND", description = "Figures as png (default), svg or pdf.")
    private FigureFormat format = FigureFormat.PNG;

    @Override
    protected void work(Console console) throws Exception {
        refuse(problem());
        ProjectStore.Opened opened = Adapters.projects().open(project);
        MeanGroups groups = new MeanGroups(Adapters.engine(), Adapters.samples(), Adapters.runs());
        GroupMeans means = groups.of(
                new MeanGroups.Request(
                        opened.project(),
                        opened.folder(),
                        by,
                        images.spec(opened.project(), FaceAlignment.Kind.FACE),
                        run == null ? null : ofRun(run),
                        cells,
                        compare == null ? null : new MeanGroups.Compare(compare, against, permutations, 1)),
                console);
        means.notes().forEach(console::note);
        for (Skipped clip : means.skipped()) {
            console.note("left out " + clip.id() + ": " + clip.reason());
        }
        Files.createDirectories(out);
        DrawingFile.write(DrawMeans.gallery(means), out.resolve("means." + Words.of(format)));
        MeansFiles.write(means, out);
        for (GroupMeans.Group group : means.groups()) {
            console.print(String.format(
                    "%-20s %s, %s",
                    group.name(), Words.count(group.clips(), "clip"), Words.count(group.subjects(), "subject")));
        }
        if (!means.controls().text().isEmpty()) {
            console.print(means.controls().text());
        }
        Map<String, Object> json = json(means);
        if (means.difference().isPresent()) {
            GroupMeans.Difference difference = means.difference().get();
            DrawingFile.write(DrawMeans.difference(means, difference), out.resolve("difference." + Words.of(format)));
            console.print(difference.words() + ", " + means.magnitude() + ":");
            MeansWords.said(difference.motion()).forEach(console::print);
            json.put("motion", test(difference.motion().test()));
            difference.maps().ifPresent(maps -> {
                console.print(difference.words() + ", maps:");
                MeansWords.said(maps).forEach(console::print);
                json.put("maps", test(maps.test()));
            });
        }
        console.json(json);
    }

    private Optional<String> problem() {
        if (run == null && (method != null || seed != null)) {
            return Optional.of("--method and --seed need --run.");
        }
        if (compare == null && against != null) {
            return Optional.of("--against needs --compare.");
        }
        if (permutations < 19 || permutations > 1_000_000) {
            return Optional.of("--permutations must lie in 19..1000000.");
        }
        if (cells < 1 || cells > 64) {
            return Optional.of("--cells must lie in 1..64.");
        }
        return images.problem(run != null);
    }

    private MeanGroups.OfRun ofRun(Path folder) throws Exception {
        return new MeanGroups.OfRun(
                folder,
                method == null
                        ? Adapters.runs().read(folder).spec().explanations().getFirst()
                        : method,
                seed);
    }

    private static Map<String, Object> json(GroupMeans means) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", Words.of(means.by()));
        json.put(
                "groups",
                means.groups().stream()
                        .map(group ->
                                Map.of("group", group.name(), "clips", group.clips(), "subjects", group.subjects()))
                        .toList());
        json.put("method", means.method() == null ? null : means.method().optionName());
        json.put("controls", means.controls().text());
        json.put("skipped", means.skipped());
        json.put("notes", means.notes());
        return json;
    }

    private static Map<String, Object> test(GroupDifference test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cells", test.p().length);
        json.put("marked", test.marked());
        json.put("smallestP", test.smallestP());
        json.put("subjects", test.subjects());
        json.put("clips", test.clips());
        json.put("permutations", test.draws());
        json.put("arrangements", test.arrangements());
        return json;
    }
}
