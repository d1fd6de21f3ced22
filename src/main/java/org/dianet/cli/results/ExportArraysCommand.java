package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.population.ExportArrays;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Arrays of many clips for another program.
@Command(
        name = "export-arrays",
        description = {
            "Write the dynamic images of all clips as one .npz file of float32 arrays, with a table of the clips.",
            "With --run: the run's clips and images, their maps and probabilities by the networks that never saw the"
                    + " subject, and the vectors of all clips by each fold's network."
        })
public final class ExportArraysCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT.npz",
            description = "File to write; the table gets the same name with .csv.")
    private Path out = Path.of("");

    @Option(names = "--run", paramLabel = "RUN", description = "Folder of a leave-one-subject-out run.")
    private @Nullable Path run;

    @Option(names = "--method", description = "Kind of map (default: the first that the run's networks have).")
    private @Nullable ExplanationMethod method;

    @Option(
            names = "--fold",
            paramLabel = "SUBJECT",
            description = "Vectors only by the network that left this subject out (default: by each of the seed).")
    private @Nullable String fold;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Networks of this seed only (default: mean maps and probabilities of all seeds, vectors of the"
                            + " first).")
    private @Nullable Long seed;

    @Mixin
    private ImageOptions images = new ImageOptions();

    @Override
    protected void work(Console console) throws Exception {
        refuse(problem());
        ProjectStore.Opened opened = Adapters.projects().open(project);
        ExportArrays.Target target = new ExportArrays.Target(opened.project(), opened.folder(), out);
        ExportArrays export = new ExportArrays(Adapters.engine(), Adapters.samples(), Adapters.runs());
        ExportArrays.Outcome outcome = run == null
                ? export.images(target, images.spec(opened.project(), FaceAlignment.Kind.NONE), console)
                : export.ofRun(target, ofRun(run), console);
        outcome.notes().forEach(console::note);
        for (Skipped clip : outcome.skipped()) {
            console.note("left out " + clip.id() + ": " + clip.reason());
        }
        outcome.arrays().forEach(console::print);
        console.print(Words.count(outcome.clips(), "clip") + " written to " + out + " and " + target.table() + ".");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", out.toString());
        json.put("table", target.table().toString());
        json.put("clips", outcome.clips());
        json.put("arrays", outcome.arrays());
        json.put("networks", outcome.networks());
        json.put("skipped", outcome.skipped());
        json.put("notes", outcome.notes());
        console.json(json);
    }

    private Optional<String> problem() {
        if (run == null && (method != null || fold != null || seed != null)) {
            return Optional.of("--method, --fold and --seed need --run.");
        }
        return images.problem(run != null);
    }

    private ExportArrays.OfRun ofRun(Path folder) throws Exception {
        return new ExportArrays.OfRun(
                folder,
                method == null
                        ? Adapters.runs().read(folder).spec().explanations().getFirst()
                        : method,
                seed,
                fold == null ? null : new SubjectId(fold));
    }
}
