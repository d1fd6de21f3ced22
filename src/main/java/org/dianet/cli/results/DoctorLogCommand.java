package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.Interval;
import org.dianet.model.Words;
import org.dianet.pipeline.log.ExamineLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Training logs of other programs, scored by rules that do not look at the test subject.
@Command(
        name = "doctor-log",
        description = {
            "Which epoch a published score was taken from: reads the training log of another program and prints the score"
                    + " of the best epoch of each test subject next to the last and to fixed epochs, with a bootstrap over"
                    + " subjects.",
            "Reads logs as MMNet, TSFmicro, FaceSleuth, STSTNet, HTNet and SKD-TSTSAN print them, and tables (CSV, XLSX)"
                    + " with subject, epoch and correct and n, or accuracy and n, or truth and predicted."
        })
public final class DoctorLogCommand extends WorkCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Training logs or tables of epochs.")
    private List<Path> files = List.of();

    @Option(
            names = "--epochs",
            split = ",",
            paramLabel = "N",
            description = "Fixed epochs to show, e.g. 10,15,20; otherwise usual ones.")
    private List<Integer> epochs = List.of();

    @Override
    protected void work(Console console) throws Exception {
        if (epochs.stream().anyMatch(epoch -> epoch < 0)) {
            throw wrongUsage("--epochs takes numbers from 0 on.");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Path file : files) {
            ExamineLog.Report report = new ExamineLog(Adapters.sheets()).of(file, epochs);
            print(console, report);
            all.add(json(report));
        }
        console.json(Map.of("logs", all));
    }

    private static void print(Console console, ExamineLog.Report report) {
        console.print(report.file() + ": " + report.form());
        boolean answers = report.rows().stream().anyMatch(row -> row.uf1().isPresent());
        List<List<String>> lines = new ArrayList<>();
        List<String> header =
                new ArrayList<>(List.of("score of", "subjects", "clips", "accuracy", "95 % over subjects"));
        if (answers) {
            header.addAll(List.of("UF1 (95 %)", "UAR"));
        }
        header.add("looked at the test subjects for");
        lines.add(header);
        for (ExamineLog.Row row : report.rows()) {
            List<String> line = new ArrayList<>(List.of(
                    row.name(),
                    String.valueOf(row.subjects()),
                    String.valueOf(row.clips()),
                    three(row.accuracy()),
                    row.interval().map(DoctorLogCommand::range).orElse("–")));
            if (answers) {
                line.add(shown(row.uf1())
                        + row.uf1Interval()
                                .map(interval -> " (" + range(interval) + ")")
                                .orElse(""));
                line.add(shown(row.uar()));
            }
            line.add(row.chosen());
            lines.add(line);
        }
        TextTable.lines(lines).forEach(console::print);
        report.sentences().forEach(console::print);
        report.notes().forEach(console::print);
        console.print("");
    }

    private static Map<String, Object> json(ExamineLog.Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", report.file().toString());
        json.put("form", report.form());
        json.put("rules", report.rows().stream().map(DoctorLogCommand::json).toList());
        json.put("sentences", report.sentences());
        json.put("notes", report.notes());
        return json;
    }

    private static Map<String, Object> json(ExamineLog.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", Words.of(row.rule().kind()));
        json.put("group", Words.of(row.rule().group()));
        json.put("epoch", row.rule().epoch() == 0 ? null : row.rule().epoch());
        json.put("name", row.name());
        json.put("chosenOnTest", row.chosen());
        json.put("subjects", row.subjects());
        json.put("clips", row.clips());
        json.put("accuracy", row.accuracy());
        json.put("accuracyInterval", interval(row.interval()));
        json.put("uf1", row.uf1().isPresent() ? row.uf1().getAsDouble() : null);
        json.put("uf1Interval", interval(row.uf1Interval()));
        json.put("uar", row.uar().isPresent() ? row.uar().getAsDouble() : null);
        return json;
    }

    private static @Nullable List<Double> interval(Optional<Interval> interval) {
        return interval.map(of -> List.of(of.low(), of.high())).orElse(null);
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? three(value.getAsDouble()) : "–";
    }

    private static String range(Interval interval) {
        return three(interval.low()) + " to " + three(interval.high());
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
