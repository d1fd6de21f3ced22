package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Equivalence;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.SeedMajority;
import org.dianet.model.Words;
import org.dianet.pipeline.report.table.SeveralTable;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.EquivalenceSentence;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.json.ComparisonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Two runs side by side.
@Command(
        name = "compare",
        description = {
            "Test if runs on the same clips differ by more than chance; differences are A minus B.",
            "With more than two runs: every pair, with Holm-corrected p.",
            "Exact McNemar over clips, permutation test and bootstrap interval over subjects."
        })
public final class CompareCommand extends WorkCommand {
    @Parameters(arity = "2..*", paramLabel = "RUN", description = "Two or more run folders or predictions files.")
    private List<Path> runs = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also write the table as FILE.csv, FILE.tex or FILE.svg; may be given several times.")
    private List<Path> out = List.of();

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Bootstrap draws for the intervals of differences (default: ${DEFAULT-VALUE}).")
    private int draws = Comparison.DRAWS;

    @Option(
            names = "--margin",
            paramLabel = "M",
            description = "Difference of UF1 below which two runs count as equivalent, chosen before looking"
                    + " (default: ${DEFAULT-VALUE}).")
    private double margin = Equivalence.MARGIN;

    @Override
    protected void work(Console console) throws Exception {
        if (!(margin > 0 && margin < 1)) {
            throw wrongUsage("--margin must be above 0 and below 1.");
        }
        if (draws < 1) {
            throw wrongUsage("--bootstrap must be at least 1.");
        }
        for (Path file : out) {
            if (SeveralTable.ENDINGS.stream().noneMatch(file.toString()::endsWith)) {
                throw wrongUsage("--out " + file + " must end in .csv, .tex or .svg.");
            }
        }
        if (runs.size() > 2 || !out.isEmpty()) {
            CompareSeveral.Result several = new CompareSeveral(Adapters.runs()).compare(runs, draws, margin);
            for (Path file : out) {
                new AtomicFile().write(file, SeveralTable.of(several, file));
            }
            if (runs.size() > 2) {
                SeveralLines.print(console, several);
                return;
            }
        }
        Path first = runs.getFirst();
        Path second = runs.getLast();
        CompareRuns.Result result = new CompareRuns(Adapters.runs()).compare(first, second, draws, margin);
        Comparison comparison = result.comparison();
        console.print("A " + result.first().name() + ", B " + result.second().name() + ": "
                + Words.count(comparison.clips(), "clip")
                + " of " + Words.count(comparison.subjects(), "subject") + ", "
                + Words.count(comparison.seeds(), "seed"));
        console.print(result.seeds());
        console.print(String.format("%-9s %15s %15s %8s   %-18s %8s", "", "A", "B", "A − B", "95 % of A − B", "p"));
        for (Metric metric : Metric.values()) {
            console.print(line(comparison, metric));
        }
        console.print(
                comparison.permutation().exact()
                        ? "p: permutation over subjects, all exchanges"
                        : "p: permutation over subjects, "
                                + comparison.permutation().draws() + " exchanges drawn");
        console.print(mcNemar(comparison));
        console.print(CompareRuns.CLIPS_CORRELATE);
        console.print(EquivalenceSentence.of(result.equivalence()));
        result.leaks().forEach(sentence -> console.print("NOT COMPARABLE: " + sentence));
        result.notes().forEach(console::print);
        Map<String, Object> json = new LinkedHashMap<>(ComparisonJson.toJson(
                comparison, result.first().name(), result.second().name(), result.leaks(), result.notes()));
        json.put("equivalence", ComparisonJson.toJson(result.equivalence()));
        console.json(json);
    }

    private static String mcNemar(Comparison comparison) {
        SeedMajority seedMajority = comparison.seedMajority();
        return String.format(
                Locale.ROOT,
                "Exact McNemar over clips%s: %d only A right, %d only B right, p %s%s",
                comparison.seeds() > 1 ? ", majority of seeds" : "",
                seedMajority.onlyFirst(),
                seedMajority.onlySecond(),
                p(seedMajority.mcNemar().p()),
                seedMajority.tied() == 0
                        ? ""
                        : "; without " + Words.count(seedMajority.tied(), "clip") + " on which seeds tie");
    }

    private static String line(Comparison comparison, Metric metric) {
        Interval interval = comparison.interval().of(metric);
        return String.format(
                Locale.ROOT,
                "%-9s %15s %15s %8s   %-18s %8s",
                ScoreLines.name(metric),
                ScoreLines.value(comparison.first(metric), comparison.firstSeeds()),
                ScoreLines.value(comparison.second(metric), comparison.secondSeeds()),
                ScoreLines.signed(comparison.difference(metric)),
                text(interval),
                p(comparison.permutation().p().getOrDefault(metric, Double.NaN)));
    }

    static String text(Interval interval) {
        return ScoreLines.signed(interval.low()) + " to " + ScoreLines.signed(interval.high());
    }

    /// Never a plain 0.
    static String p(double value) {
        return value < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", value);
    }
}
