package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.Metric;
import org.dianet.model.Words;
import org.dianet.pipeline.across.DatasetMatrix;
import org.dianet.pipeline.across.MatrixPlan;
import org.dianet.pipeline.across.RunMatrix;
import org.dianet.pipeline.report.table.MatrixTables;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// From each data set of a project to each other one.
@Command(
        name = "matrix",
        description = {
            "Train on each data set of a project and test on each other one, in one table.",
            "A data set on itself is leave-one-subject-out. A subject of two data sets is never on both sides.",
            "The table is in DIR as table.csv, table.html, table.tex and table.svg; the runs are in DIR/runs."
        })
public final class MatrixCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "A,B",
            description = "Only these data sets (default: all of the project).")
    private List<String> sets = List.of();

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        MatrixPlan plan = MatrixPlan.of(opened.project(), new TreeSet<>(sets));
        RunRequest like = folder.request(opened, options.spec(this), spec.commandLine());
        DatasetMatrix matrix = new RunMatrix(Adapters.loso(), Adapters.runs(), new MatrixTables(Adapters.runs()))
                .run(
                        plan,
                        like,
                        folder.out(),
                        (name, position, runs) -> RunNotes.of(console, "Run", name, position, runs),
                        console);
        print(console, matrix);
    }

    private void print(Console console, DatasetMatrix matrix) {
        for (Metric metric : Metric.values()) {
            console.print("");
            TextTable.lines(rows(matrix, metric)).forEach(console::print);
        }
        console.print("");
        console.print("Rows: trained on; columns: tested on"
                + (matrix.seeds().isEmpty()
                        ? ""
                        : "; " + Words.count(matrix.seeds().size(), "seed"))
                + ". A data set on itself: leave-one-subject-out. 95 %: bootstrap over tested subjects.");
        matrix.notes().forEach(console::print);
        console.print("Table in " + folder.out() + ": table.csv, table.html, table.tex, table.svg");
        console.json(json(matrix));
    }

    private static List<List<String>> rows(DatasetMatrix matrix, Metric metric) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(ScoreLines.name(metric)));
        heads.addAll(matrix.datasets());
        rows.add(heads);
        for (String train : matrix.datasets()) {
            List<String> row = new ArrayList<>(List.of(train));
            for (String test : matrix.datasets()) {
                row.add(matrix.cell(train, test)
                        .map(cell -> ScoreLines.ranged(cell.scores().sheet(), metric))
                        .orElse("–"));
            }
            rows.add(row);
        }
        List<String> majority = new ArrayList<>(List.of("majority baseline"));
        List<String> random = new ArrayList<>(List.of("random guessing"));
        List<String> clips = new ArrayList<>(List.of("clips / subjects"));
        for (String test : matrix.datasets()) {
            majority.add(matrix.tested(test)
                    .map(of -> String.format(
                            Locale.ROOT, "%.3f", metric.of(of.sheet().majority())))
                    .orElse("–"));
            random.add(matrix.tested(test)
                    .map(of -> String.format(
                            Locale.ROOT, "%.3f", of.sheet().random().of(metric)))
                    .orElse("–"));
            clips.add(matrix.tested(test)
                    .map(of -> of.sheet().clips() + " / " + of.subjects())
                    .orElse("–"));
        }
        rows.add(majority);
        rows.add(random);
        rows.add(clips);
        return rows;
    }

    private static Map<String, Object> json(DatasetMatrix matrix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("network", matrix.network());
        json.put("complete", matrix.complete());
        json.put("datasets", matrix.datasets());
        List<Map<String, Object>> cells = new ArrayList<>();
        for (DatasetMatrix.Cell cell : matrix.cells()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("train", cell.train());
            one.put("test", cell.test());
            one.put("protocol", cell.within() ? "leave-one-subject-out" : "across");
            one.put("run", cell.run().toString());
            one.put("learnedClips", cell.learnt());
            one.put("comparable", cell.leaks().isEmpty());
            one.putAll(cell.scores().json());
            one.remove("dataset");
            cells.add(one);
        }
        json.put("cells", cells);
        json.put("notes", matrix.notes());
        return json;
    }
}
