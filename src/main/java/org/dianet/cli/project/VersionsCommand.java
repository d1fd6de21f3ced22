package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ProjectVersions;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Earlier states of a project.
@Command(name = "versions", description = "List earlier states of a project with what changed since, or restore one.")
public final class VersionsCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--show", paramLabel = "N", description = "List every change since version N.")
    private @Nullable Integer show;

    @Option(names = "--restore", paramLabel = "N", description = "Go back to version N; the current state is kept too.")
    private @Nullable Integer restore;

    @Override
    protected void work(Console console) throws StorageException {
        ProjectVersions versions = new ProjectVersions(Adapters.projects());
        if (restore != null) {
            try (EditSession session = EditSession.open(Adapters.projects(), project)) {
                ProjectVersions.Earlier restored = versions.restore(session, restore);
                console.print("Restored the state of " + restored.version().saved() + "; "
                        + Words.count(restored.since().size(), "change", "was", "were") + " undone.");
                console.json(json(restored));
            }
            return;
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        List<ProjectVersions.Earlier> all = versions.of(project, opened.project());
        for (ProjectVersions.Earlier earlier : all) {
            console.print(line(earlier));
            if (show != null && show == earlier.number()) {
                earlier.since().forEach(change -> console.print("    " + change));
            }
        }
        console.json(Map.of("versions", all.stream().map(VersionsCommand::json).toList()));
    }

    private static String line(ProjectVersions.Earlier earlier) {
        return earlier.number() + "  " + earlier.version().saved() + "  "
                + (earlier.problem().isEmpty()
                        ? Words.count(earlier.since().size(), "change") + " since"
                        : earlier.problem());
    }

    private static Map<String, Object> json(ProjectVersions.Earlier earlier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", earlier.number());
        json.put("saved", earlier.version().saved().toString());
        json.put("since", earlier.since());
        json.put("problem", earlier.problem());
        return json;
    }
}
