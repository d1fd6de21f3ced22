package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.MergeProjects;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Work from another machine.
@Command(name = "merge", description = "Merge the codings of another copy of a project, by coder and without loss.")
public final class MergeCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder to merge into.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--from", required = true, paramLabel = "OTHER", description = "The other copy; it is only read.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path other;

    @Override
    protected void work(Console console) throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            session.notes().forEach(console::note);
            MergeProjects.Plan plan = new MergeProjects(Adapters.projects()).merge(session, other);
            plan.changes().forEach(console::print);
            plan.merge().remarks().forEach(console::note);
            for (ClipId clip : plan.merge().conflicts()) {
                console.print("Conflict: clip " + clip + " was changed on both sides by the same coder; both are kept."
                        + " Adjudicate it.");
            }
            console.print(Words.count(plan.changes().size(), "change") + ", "
                    + Words.count(plan.merge().conflicts().size(), "conflict") + ".");
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("changes", plan.changes());
            json.put(
                    "conflicts",
                    plan.merge().conflicts().stream().map(ClipId::value).toList());
            json.put("remarks", plan.merge().remarks());
            console.json(json);
        }
    }
}
