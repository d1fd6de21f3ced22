package org.dianet.cli.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.study.SubjectFacts;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.study.ReadSubjects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Conditions and other facts about the filmed persons.
@Command(
        name = "subjects",
        description = "List the subjects of a project with what is known of them (condition, age, ...), read it from a"
                + " table, or set single values.")
public final class SubjectsCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "CSV or XLSX table with a column subject; its other columns are taken.")
    private @Nullable Path from;

    @Option(
            names = "--set",
            paramLabel = "SUBJECT:COLUMN=VALUE",
            description = "One value, e.g. s01:condition=stress; an empty one takes it away.")
    private List<String> set = List.of();

    @Override
    protected void work(Console console) throws IOException {
        Project shown = from == null && set.isEmpty()
                ? Adapters.projects().open(project).project()
                : changed();
        SubjectFacts facts = shown.study().subjects();
        List<String> heading = new ArrayList<>(List.of("subject", "clips"));
        heading.addAll(facts.columns());
        List<List<String>> lines = new ArrayList<>(List.of(heading));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : ReadSubjects.subjects(shown)) {
            SubjectId subject = new SubjectId(name);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("subject", name);
            row.put(
                    "clips",
                    shown.clips().stream()
                            .filter(clip -> clip.subject().equals(subject))
                            .count());
            facts.columns().forEach(column -> row.put(column, facts.value(subject, column)));
            rows.add(row);
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        TextTable.lines(lines).forEach(console::print);
        console.json(Map.of("subjects", rows));
    }

    private Project changed() throws IOException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            SubjectFacts facts =
                    from == null ? before.study().subjects() : new ReadSubjects(Adapters.sheets()).read(before, from);
            Set<String> known = ReadSubjects.subjects(before);
            for (String each : set) {
                int equals = each.indexOf('=');
                int colon = equals < 0 ? -1 : each.lastIndexOf(':', equals);
                if (colon <= 0 || colon + 1 == equals) {
                    throw wrongUsage("'" + each + "' is not SUBJECT:COLUMN=VALUE, such as s01:condition=stress.");
                }
                String subject = each.substring(0, colon);
                ReadSubjects.check(subject, known, "");
                facts = facts.with(
                        new SubjectId(subject), each.substring(colon + 1, equals), each.substring(equals + 1));
            }
            session.perform(
                    "Facts about subjects", new Edit.SetStudy(before.study().with(facts)));
            return session.project();
        }
    }
}
