package org.dianet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.pipeline.ChangeRuns;
import org.dianet.pipeline.ReadRuns;
import org.dianet.storage.RunRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A project's runs.
@Command(
        name = "runs",
        description = {
            "The runs in a project's folder 'runs', the newest first.",
            "A deleted run is moved to runs/.deleted and can be had back."
        })
final class RunsCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(names = "--delete", paramLabel = "NAME", description = "Put a run aside.")
    private @Nullable String delete;

    @Option(names = "--restore", paramLabel = "NAME", description = "Have the last deleted run of this name back.")
    private @Nullable String restore;

    @Option(names = "--note", arity = "2", paramLabel = "NAME TEXT", description = "Note something on a run.")
    private List<String> note = List.of();

    @Override
    void work(Console console) throws Exception {
        ReadRuns runs = new ReadRuns(Adapters.runs());
        ChangeRuns change = new ChangeRuns(Adapters.runs());
        if (delete != null) {
            ChangeRuns.Deleted deleted = change.delete(run(delete));
            console.print("Put aside as " + deleted.kept() + "; --restore " + delete + " brings it back.");
        }
        if (restore != null) {
            change.restore(ChangeRuns.deleted(run(restore)));
        }
        if (!note.isEmpty()) {
            runs.record(run(note.getFirst()));
            change.note(run(note.getFirst()), note.getLast());
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (ReadRuns.Found found : runs.of(project)) {
            all.add(line(console, change, found));
        }
        console.json(Map.of("runs", all));
    }

    private Path run(String name) {
        if (name.isEmpty()
                || name.startsWith(".")
                || !Path.of(name).equals(Path.of(name).getFileName())) {
            throw wrongUsage("\"" + name + "\" is not the name of a run's folder in runs/ of the project.");
        }
        return ReadRuns.folder(project).resolve(name);
    }

    private static Map<String, Object> line(Console console, ChangeRuns change, ReadRuns.Found found) throws Exception {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", String.valueOf(found.folder().getFileName()));
        switch (found) {
            case ReadRuns.Found.Damaged(Path folder, String reason) -> {
                json.put("state", "damaged");
                json.put("problem", reason);
                console.print(String.format("%-32s damaged: %s", folder.getFileName(), reason));
            }
            case ReadRuns.Found.Intact(Path folder, RunRecord record) -> {
                String state = record.state().name().toLowerCase(Locale.ROOT);
                String notes = change.notes(folder);
                json.put("kind", record.kind().name().toLowerCase(Locale.ROOT));
                json.put("state", state);
                json.put("comparable", record.leaks().isEmpty());
                json.put("backbone", record.spec().backbone());
                json.put("started", record.started().toString());
                json.put("notes", notes);
                console.print(String.format(
                        "%-32s %-9s %-18s %s%s%s",
                        folder.getFileName(),
                        state,
                        record.spec().backbone(),
                        record.started(),
                        record.leaks().isEmpty() ? "" : "  NOT COMPARABLE",
                        notes.isBlank() ? "" : "  " + notes.strip()));
            }
        }
        return json;
    }
}
