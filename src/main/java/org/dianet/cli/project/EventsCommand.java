package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.SubjectRate;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.event.EventList;
import org.dianet.pipeline.event.EventRow;
import org.dianet.pipeline.event.TimeBudget;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The events of all recordings, and how often and how long they are.
@Command(
        name = "events",
        description = {
            "List the events of all recordings, and count them per subject and condition: frequency, rate, time budget.",
            "Without --coder the counts use the coding that counts of each event."
        })
public final class EventsCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the list of events, as CSV or as FILE.xlsx.")
    private @Nullable Path csv;

    @Option(names = "--budget", paramLabel = "FILE", description = "Write the counts per subject, as CSV or FILE.xlsx.")
    private @Nullable Path budget;

    @Option(names = "--coder", paramLabel = "NAME", description = "Only the events of this coder.")
    private @Nullable String coder;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description = "Also count for groups of subjects, by what 'dianet subjects' knows of them, e.g. condition."
                    + " Default: every column in which subjects share a value.")
    private List<String> by = List.of();

    @Override
    protected void work(Console console) throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        List<EventRow> rows = EventList.of(opened.project(), wanted(opened.project()));
        List<EventRow> counted =
                coder == null ? rows.stream().filter(EventRow::counts).toList() : rows;
        List<TimeBudget.Line> lines =
                TimeBudget.of(opened.project(), counted, by.isEmpty() ? TimeBudget.groupings(opened.project()) : by);
        if (csv != null) {
            EventList.write(rows, writer(csv, "events"), csv);
            console.print(Words.count(rows.size(), "event") + " written to " + csv + ".");
        } else {
            TextTable.lines(short_(rows)).forEach(console::print);
            console.print("");
        }
        if (budget != null) {
            TimeBudget.write(lines, writer(budget, "time budget"), budget);
            console.print(Words.count(lines.size(), "line") + " of counts written to " + budget + ".");
        } else {
            TextTable.lines(TimeBudget.cells(lines)).forEach(console::print);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", rows.stream().map(EventsCommand::json).toList());
        json.put("budget", lines.stream().map(EventsCommand::json).toList());
        console.json(json);
    }

    private Predicate<Coder> wanted(Project of) {
        if (coder == null) {
            return _ -> true;
        }
        Coder one = new Coder(coder);
        CompareCoders.only(of, java.util.Set.of(one)); // refuses one who coded nothing
        return one::equals;
    }

    private static AnnotationWriter writer(Path file, String sheet) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? new XlsxAnnotationWriter(sheet)
                : Adapters.csv();
    }

    private static List<List<String>> short_(List<EventRow> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("event", "coder", "frames", "start", "apex", "end", "duration", "kind", "emotion"));
        for (EventRow row : rows) {
            cells.add(List.of(
                    row.clip().id().value(),
                    row.coding().coder().name(),
                    row.frame(MarkKind.ONSET) + "-" + row.frame(MarkKind.APEX) + "-" + row.frame(MarkKind.OFFSET),
                    row.time(MarkKind.ONSET),
                    row.time(MarkKind.APEX),
                    row.time(MarkKind.OFFSET),
                    row.duration().map(millis -> Math.round(millis) + " ms").orElse(""),
                    row.kind().toString(),
                    row.coding().emotion() == null ? "" : row.coding().emotion()));
        }
        return cells;
    }

    private static Map<String, Object> json(EventRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recording", row.clip().media().shownPath());
        json.put("event", row.clip().id().value());
        json.put("subject", row.clip().subject().value());
        json.put("coder", row.coding().coder().name());
        json.put("counts", row.counts());
        json.put("start", number(row, MarkKind.ONSET));
        json.put("apex", number(row, MarkKind.APEX));
        json.put("end", number(row, MarkKind.OFFSET));
        json.put("durationMs", row.duration().orElse(null));
        json.put("kind", row.kind().toString());
        json.put("emotion", row.coding().emotion());
        json.put("tiers", row.coding().tiers().byTier());
        return json;
    }

    private static @Nullable Long number(EventRow row, MarkKind kind) {
        return row.coding().marks().get(kind).map(number -> number.value()).orElse(null);
    }

    private static Map<String, Object> json(TimeBudget.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", line.subject());
        json.put("emotion", line.emotion());
        json.put("events", line.events());
        json.put("micro", line.micro());
        json.put("macro", line.macro());
        json.put("unknown", line.unknown());
        json.put("observedMin", value(line.minutes()));
        json.put(
                "perMin",
                line.perMinute()
                        .map(SubjectRate::value)
                        .filter(Double::isFinite)
                        .orElse(null));
        json.put(
                "interval",
                line.perMinute()
                        .flatMap(SubjectRate::interval)
                        .map(each -> List.of(each.low(), each.high()))
                        .orElse(null));
        json.put("totalMs", line.millis());
        json.put("meanDurationMs", value(line.meanDuration()));
        json.put("sharePercent", value(line.share()));
        return json;
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
