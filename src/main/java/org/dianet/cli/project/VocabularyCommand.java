package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.ChangeVocabulary;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ExtendVocabulary;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The emotions that coders are offered.
@Command(
        name = "vocabulary",
        description = "List the emotions of a project with how often they are used; add, rename, merge, remove or order"
                + " them, in all codings by people.")
public final class VocabularyCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--add", paramLabel = "LABEL", description = "Offer a label from now on.")
    private List<String> add = List.of();

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "Rename a label; if the project has NEW already, OLD is merged into it.")
    private Map<String, String> rename = Map.of();

    @Option(names = "--remove", paramLabel = "LABEL", description = "Remove a label that no coding uses.")
    private List<String> remove = List.of();

    @Option(
            names = "--order",
            split = ",",
            paramLabel = "A,B,C",
            description = "All labels in the order of their keys.")
    private List<String> order = List.of();

    @Override
    protected void work(Console console) throws StorageException {
        boolean edits = !add.isEmpty() || !rename.isEmpty() || !remove.isEmpty() || !order.isEmpty();
        Project shown = edits ? edited() : Adapters.projects().open(project).project();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("emotion", "codings", "class"));
        for (String label : shown.vocabulary().emotions()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("emotion", label);
            row.put("codings", ChangeVocabulary.uses(shown, label));
            row.put("class", shown.protocol().classOf(label).orElse(""));
            rows.add(row);
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        TextTable.lines(lines).forEach(console::print);
        console.json(Map.of("emotions", rows));
    }

    /// All of it as one edit, or nothing.
    private Project edited() throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            List<Edit> edits = new ArrayList<>();
            Project at = session.project();
            Optional<Edit> more = ExtendVocabulary.edit(at, add);
            if (more.isPresent()) {
                at = with(edits, at, more.get());
            }
            for (Map.Entry<String, String> pair : rename.entrySet()) {
                at = with(edits, at, change(at).rename(pair.getKey(), pair.getValue()));
            }
            for (String label : remove) {
                at = with(edits, at, change(at).remove(label));
            }
            if (!order.isEmpty()) {
                at = with(edits, at, change(at).order(order));
            }
            if (!edits.isEmpty()) {
                session.perform("Change the emotions", new Edit.Composite(edits));
            }
            return session.project();
        }
    }

    private static Project with(List<Edit> edits, Project at, Edit edit) {
        edits.add(edit);
        return edit.applyTo(at);
    }

    private static ChangeVocabulary change(Project at) {
        return new ChangeVocabulary(at, Adapters.now());
    }
}
