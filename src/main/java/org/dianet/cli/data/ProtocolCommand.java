package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.Words;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.UseProtocol;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which classes a project's labels count as.
@Command(
        name = "protocol",
        description = "Show a project's class protocol with its counts, list all protocols, or use another.")
public final class ProtocolCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @ArgGroup
    private @Nullable Choice choice;

    private static final class Choice {
        @Option(names = "--list", description = "List the protocols that can be used, with their counts.")
        private boolean list;

        @Option(names = "--use", paramLabel = "NAME", description = "Use the protocol with this name.")
        private @Nullable String name;

        @Option(names = "--file", paramLabel = "FILE", description = "Use the protocol in this file and keep it.")
        private @Nullable Path file;

        @Option(names = "--save", paramLabel = "FILE", description = "Write the project's protocol to a file.")
        private @Nullable Path save;
    }

    @Override
    protected void work(Console console) throws IOException {
        ProjectStore store = Adapters.projects();
        if (choice != null && choice.list) {
            list(store.open(project).project(), console);
        } else if (choice != null && (choice.name != null || choice.file != null)) {
            show(used(store, choice), console);
        } else {
            Project opened = store.open(project).project();
            if (choice != null && choice.save != null) {
                Adapters.protocols().write(choice.save, opened.protocol());
            }
            show(opened, console);
        }
    }

    private Project used(ProjectStore store, Choice how) throws IOException {
        try (EditSession session = EditSession.open(store, project)) {
            ProtocolPreset preset = how.file != null
                    ? ProtocolOption.file(how.file)
                    : ProtocolOption.of(this, String.valueOf(how.name), UseProtocol.known(session.project()));
            session.perform("Use protocol " + preset.name(), UseProtocol.edit(session.project(), preset));
            return session.project();
        }
    }

    private static void show(Project project, Console console) {
        ProtocolPreset preset = UseProtocol.known(project).stream()
                .filter(known -> known.protocol().equals(project.protocol()))
                .findFirst()
                .orElseGet(() -> ProtocolPreset.own(project.protocol()));
        ProtocolCounts counts = ProtocolCounts.of(project.protocol(), project.clips());
        ProtocolLines.of(preset, counts).forEach(console::print);
        console.print("Subjects: " + Words.counts(counts.perSubject()) + ".");
        project.sheets().forEach(sheet -> console.print("Sheet: " + sheet));
        Map<String, Object> json = ProtocolLines.json(preset, counts);
        json.put("sheets", project.sheets().stream().map(ProtocolCommand::json).toList());
        console.json(json);
    }

    private static Map<String, Object> json(ImportedSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", sheet.dataset());
        json.put("name", sheet.name());
        json.put("sha256", sheet.sha256());
        json.put("clips", sheet.clips());
        return json;
    }

    private static void list(Project project, Console console) {
        List<ProtocolPreset> known = UseProtocol.known(project);
        known.forEach(preset -> console.print(line(project, preset)));
        console.json(Map.of(
                "protocols", known.stream().map(preset -> json(project, preset)).toList()));
    }

    private static String line(Project project, ProtocolPreset preset) {
        ProtocolCounts counts = counts(project, preset);
        String fit = counts.unknown().isEmpty()
                ? Words.count(counts.clips(), "clip") + " of " + Words.count(counts.subjects(), "subject") + " here"
                : "does not know "
                        + counts.unknown().values().stream().distinct().sorted().toList();
        return preset.protocol().title() + ": " + preset.source() + "; " + fit + ".";
    }

    private static Map<String, Object> json(Project project, ProtocolPreset preset) {
        ProtocolCounts counts = counts(project, preset);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", preset.name());
        json.put("version", preset.protocol().version());
        json.put("source", preset.source());
        json.put("clips", counts.clips());
        json.put("subjects", counts.subjects());
        json.put(
                "unknown",
                counts.unknown().values().stream().distinct().sorted().toList());
        return json;
    }

    private static ProtocolCounts counts(Project project, ProtocolPreset preset) {
        return ProtocolCounts.of(preset.protocolFor(project.clips()), project.clips());
    }
}
