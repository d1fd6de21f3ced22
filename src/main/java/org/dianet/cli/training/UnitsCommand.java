package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.SplitPlan;
import org.dianet.evaluation.unit.UnitScores;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.across.RunUnits;
import org.dianet.pipeline.across.UnitPlan;
import org.dianet.pipeline.across.UnitProtocol;
import org.dianet.pipeline.across.UnitTable;
import org.dianet.pipeline.report.table.UnitTables;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Action units instead of emotions.
@Command(
        name = "units",
        description = {
            "Train and test on action units: a network for each unit, binary F1 and its mean over units.",
            "The default is the protocol of CD6ME (Varanka et al. 2024): 12 units, 5 seeds, leave one data set out.",
            "The table is in DIR as table.csv, table.html, table.tex, table.svg and scores.json."
        })
public final class UnitsCommand extends WorkCommand {
    private static final List<Long> FIVE = List.of(1L, 2L, 3L, 4L, 5L);

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Option(
            names = "--units",
            split = ",",
            paramLabel = "1,2,4",
            description = "Numbers of action units (default: 1, 2, 4, 5, 6, 7, 9, 10, 12, 14, 15 and 17).")
    private List<Integer> units = UnitProtocol.CD6ME;

    @Mixin
    private SplitOption split = new SplitOption();

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Override
    protected void work(Console console) throws Exception {
        for (int unit : units) {
            if (unit < 1 || unit > 99) {
                throw wrongUsage("--units " + unit + " is not the number of an action unit (1 to 99).");
            }
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        @Nullable SplitPlan asked = split.plan();
        UnitPlan plan = new UnitPlan(units, asked == null ? UnitPlan.usual(opened.project()) : asked);
        RunRequest like = folder.request(opened, seeded(options.spec(this)), spec.commandLine());
        UnitTable table = new RunUnits(Adapters.loso(), Adapters.runs(), new UnitTables(Adapters.runs()))
                .run(
                        plan,
                        like,
                        folder.out(),
                        (name, position, runs) -> RunNotes.of(console, "Unit", name, position, runs),
                        console);
        Map<String, Object> json = json(table);
        new AtomicFile().write(folder.out().resolve("scores.json"), Json.pretty(json));
        print(console, table);
        console.json(json);
    }

    /// Five seeds, unless some are named.
    private TrainingSpec seeded(TrainingSpec given) {
        return options.seedsGiven() || given.execution().seeds().size() > 1 ? given : given.withSeeds(FIVE);
    }

    private void print(Console console, UnitTable table) {
        int seeds = table.seeds().size();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("unit", "clips", "showing it", "F1 [95 %]", "linear", "always"));
        for (int i = 0; i < table.scores().rows().size(); i++) {
            UnitScores.Row row = table.scores().rows().get(i);
            rows.add(List.of(
                    row.unit(),
                    String.valueOf(row.clips()),
                    String.valueOf(row.positives()),
                    ScoreLines.value(row.f1(), seeds) + range(row.interval()),
                    table.linear(i).map(UnitsCommand::three).orElse("–"),
                    three(row.always())));
        }
        rows.add(List.of(
                "mean",
                "",
                "",
                ScoreLines.value(table.scores().mean(), seeds)
                        + range(table.scores().interval()),
                table.linear(rows.size() - 1).map(UnitsCommand::three).orElse("–"),
                three(table.always())));
        console.print("");
        console.print(table.network() + ", project " + table.project() + ". " + table.protocol());
        TextTable.lines(rows).forEach(console::print);
        table.datasets()
                .forEach(part -> console.print("mean on " + part.dataset() + ": "
                        + (part.mean().isPresent() ? three(part.mean().getAsDouble()) : "–")
                        + (part.undefined().isEmpty()
                                ? ""
                                : ", without " + String.join(", ", part.undefined())
                                        + ", which no clip shows and no answer names")));
        table.remarks().forEach(console::print);
        console.print("Table in " + folder.out() + ": table.csv, table.html, table.tex, table.svg, scores.json");
    }

    private static String range(@Nullable Interval interval) {
        return interval == null ? "" : " " + ScoreLines.range(interval);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> json(UnitTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", table.protocol());
        json.put("network", table.network());
        json.put("project", table.project());
        json.put("seeds", table.seeds());
        json.put("comparable", table.leaks().isEmpty());
        json.put("meanF1", table.scores().mean().mean());
        json.put("meanF1Sd", table.scores().mean().deviation());
        json.put("meanF1Interval", ends(table.scores().interval()));
        json.put("subjects", table.scores().subjects());
        List<Map<String, Object>> units = new ArrayList<>();
        for (int i = 0; i < table.scores().rows().size(); i++) {
            UnitScores.Row row = table.scores().rows().get(i);
            Map<String, Object> unit = new LinkedHashMap<>();
            unit.put("unit", row.unit());
            unit.put("clips", row.clips());
            unit.put("positives", row.positives());
            unit.put("f1", row.f1().mean());
            unit.put("f1Sd", row.f1().deviation());
            unit.put("f1Interval", ends(row.interval()));
            unit.put("linear", table.linear(i).orElse(null));
            unit.put("always", row.always());
            units.add(unit);
        }
        json.put("units", units);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (UnitTable.Part part : table.datasets()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("dataset", part.dataset());
            one.put("clips", part.clips());
            one.put("meanF1", part.mean().isPresent() ? part.mean().getAsDouble() : null);
            one.put("undefined", part.undefined());
            parts.add(one);
        }
        json.put("byDataset", parts);
        json.put("missing", table.missing());
        json.put("notes", table.remarks());
        return json;
    }

    private static @Nullable List<Double> ends(@Nullable Interval interval) {
        return interval == null ? null : List.of(interval.low(), interval.high());
    }
}
