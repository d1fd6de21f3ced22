package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.NamedFile;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.Metric;
import org.dianet.model.Words;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RenameRun;
import org.dianet.pipeline.results.ListedScore;
import org.dianet.pipeline.results.RunSearch;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A project's runs.
@Command(
        name = "runs",
        description = {
            "The runs in a project's folder 'runs', newest first.",
            "A deleted run is moved to runs/.deleted; --restore restores it."
        })
public final class RunsCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(names = "--delete", paramLabel = "NAME", description = "Delete a run; it can be restored.")
    private @Nullable String delete;

    @Option(names = "--restore", paramLabel = "NAME", description = "Restore the last deleted run with this name.")
    private @Nullable String restore;

    @Option(
            names = "--rename",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "OLD NEW",
            description = "Rename a run, with all in the project that starts from its weights.")
    private List<String> rename = List.of();

    @Option(
            names = "--note",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "NAME TEXT",
            description = "Set the note of a run.")
    private List<String> note = List.of();

    @Option(
            names = "--tag",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "NAME TAG",
            description = "Tag a run; a run may have several tags.")
    private List<String> tag = List.of();

    @Option(
            names = "--untag",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "NAME TAG",
            description = "Remove a tag.")
    private List<String> untag = List.of();

    @Option(
            names = "--filter",
            paramLabel = "WORDS",
            description = "Only runs with all these words in name, state, network, tags or note.")
    private String filter = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "newest, name, uf1, accuracy or uar; the best first (default: ${DEFAULT-VALUE}).")
    private Order sort = Order.NEWEST;

    /// How the list is sorted.
    enum Order {
        NEWEST,
        NAME,
        UF1,
        ACCURACY,
        UAR;

        private Comparator<Line> comparator() {
            return switch (this) {
                case NEWEST -> (_, _) -> 0;
                case NAME -> Comparator.comparing(line -> line.cells().getFirst());
                case UF1 -> best(Metric.UF1);
                case ACCURACY -> best(Metric.ACCURACY);
                case UAR -> best(Metric.UAR);
            };
        }

        /// Runs without scores last.
        private static Comparator<Line> best(Metric metric) {
            return Comparator.comparingDouble((Line line) ->
                            line.score().map(score -> score.mean(metric)).orElse(-1.0))
                    .reversed();
        }
    }

    /// A run as it is printed.
    ///
    /// @param cells of its row, its name first
    private record Line(Map<String, Object> json, List<String> cells, Optional<ListedScore> score) {}

    @Override
    protected void work(Console console) throws Exception {
        if (!Files.isDirectory(project)) {
            throw new StorageException("There is no folder " + project + ".");
        }
        if (!Adapters.projects().exists(project) && !Files.isDirectory(ReadRuns.folder(project))) {
            throw new StorageException(project + " is no project and has no folder runs.");
        }
        ReadRuns runs = new ReadRuns(Adapters.runs());
        ChangeRuns change = new ChangeRuns(Adapters.runs(), Adapters.report());
        if (delete != null) {
            ChangeRuns.Deleted deleted = change.delete(run(delete));
            console.print("Moved to " + deleted.kept() + "; --restore " + delete + " restores it.");
        }
        if (restore != null) {
            change.restore(ChangeRuns.deleted(run(restore)));
        }
        RenameRun renaming =
                new RenameRun(Adapters.runs(), Adapters.grids(), Adapters.corrections(), Adapters.report());
        each(rename, (name, text) -> {
            RenameRun.Renamed renamed = renaming.rename(known(runs, name), text);
            console.print("Renamed to " + renamed.after()
                    + (renamed.references() == 0
                            ? "."
                            : "; " + Words.count(renamed.references(), "start") + " from its weights changed too."));
        });
        each(note, (name, text) -> change.note(known(runs, name), text));
        each(tag, (name, text) -> {
            Path run = known(runs, name);
            List<String> tags = new ArrayList<>(change.tags(run));
            tags.add(text);
            change.tag(run, tags);
        });
        each(untag, (name, text) -> {
            Path run = known(runs, name);
            List<String> tags = new ArrayList<>(change.tags(run));
            if (!tags.remove(text.strip())) {
                throw new IllegalArgumentException("The run " + name + " has no tag \"" + text + "\"; it has " + tags);
            }
            change.tag(run, tags);
        });
        List<Line> lines = new ArrayList<>();
        for (ReadRuns.Found found : runs.of(project)) {
            Line line = line(change, found);
            if (RunSearch.matches(line.cells(), filter)) {
                lines.add(line);
            }
        }
        lines.sort(sort.comparator());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "state", "UF1", "accuracy", "UAR", "network", "split", "started", "tags and notes"));
        lines.forEach(line -> rows.add(line.cells()));
        TextTable.lines(rows).forEach(console::print);
        console.json(Map.of("runs", lines.stream().map(Line::json).toList()));
    }

    /// What an option with two words asks for.
    @FunctionalInterface
    private interface Change {
        void to(String name, String text) throws StorageException, InterruptedException;
    }

    /// @param given name and text by turns, for an option may be given several times
    private static void each(List<String> given, Change change) throws StorageException, InterruptedException {
        for (int i = 0; i + 1 < given.size(); i += 2) {
            change.to(given.get(i), given.get(i + 1));
        }
    }

    /// @throws StorageException if there is no such run
    private Path known(ReadRuns runs, String name) throws StorageException {
        Path run = run(name);
        runs.record(run);
        return run;
    }

    private Path run(String name) {
        if (name.isEmpty()
                || name.startsWith(".")
                || NamedFile.of(name)
                        .filter(file -> file.equals(file.getFileName()))
                        .isEmpty()) {
            throw wrongUsage("\"" + name + "\" is not the name of a run's folder in runs/ of the project.");
        }
        return ReadRuns.folder(project).resolve(name);
    }

    private static Line line(ChangeRuns change, ReadRuns.Found found) throws StorageException {
        Map<String, Object> json = new LinkedHashMap<>();
        String name = String.valueOf(found.folder().getFileName());
        json.put("name", name);
        switch (found) {
            case ReadRuns.Found.Preparing _ -> {
                json.put("state", "preparing");
                return new Line(
                        json,
                        List.of(name, "preparing: its clips are being prepared, or were when the program ended"),
                        Optional.empty());
            }
            case ReadRuns.Found.Damaged(Path _, String reason) -> {
                json.put("state", "damaged");
                json.put("problem", reason);
                return new Line(json, List.of(name, "damaged: " + reason), Optional.empty());
            }
            case ReadRuns.Found.Intact(Path folder, RunRecord record) -> {
                String state = record.state().name().toLowerCase(Locale.ROOT);
                String notes = change.notes(folder);
                List<String> tags = change.tags(folder);
                Optional<ListedScore> score = ListedScore.of(folder, record);
                json.put("kind", record.kind().name().toLowerCase(Locale.ROOT));
                json.put("state", state);
                json.put("comparable", record.leaks().isEmpty());
                json.put(
                        "backbone",
                        record.nested()
                                ? null
                                : record.spec().network().backbone().specName());
                json.put("network", record.network());
                json.put("split", record.split().plan().text());
                json.put("tags", tags);
                json.put("scores", score.map(RunsCommand::scores).orElse(null));
                json.put("started", record.started().toString());
                json.put("notes", notes);
                List<String> said = new ArrayList<>(tags);
                if (!notes.isBlank()) {
                    said.add(notes.strip().replaceAll("\\s+", " "));
                }
                List<String> cells = List.of(
                        name,
                        state + (record.leaks().isEmpty() ? "" : ", NOT COMPARABLE"),
                        value(score, Metric.UF1),
                        value(score, Metric.ACCURACY),
                        value(score, Metric.UAR),
                        record.network(),
                        record.split().plan().text(),
                        record.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                        String.join("; ", said));
                return new Line(json, cells, score);
            }
        }
    }

    private static String value(Optional<ListedScore> score, Metric metric) {
        return score.map(found -> String.format(Locale.ROOT, "%.3f", found.mean(metric)))
                .orElse("–");
    }

    private static Map<String, Object> scores(ListedScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            json.put(metric.name().toLowerCase(Locale.ROOT), score.mean(metric));
        }
        json.put("seeds", score.seeds());
        return json;
    }
}
