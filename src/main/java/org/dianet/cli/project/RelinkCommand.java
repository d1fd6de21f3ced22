package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.pipeline.importing.RelinkMedia;
import org.dianet.pipeline.importing.RelinkMedia.Reach;
import org.dianet.pipeline.project.EditSession;
import org.dianet.wording.RelinkWording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Points clips at the new place of their media.
@Command(
        name = "relink",
        description = "Find the moved folders or files of clips, by the end of their path and their frame numbers,"
                + " and point the project at the new place. Nothing is copied.")
public final class RelinkCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--media", required = true, paramLabel = "DIR", description = "Folder to look in.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path media;

    @Option(names = "--all", description = "Also relink clips whose media have not moved.")
    private boolean all;

    @Option(names = "--dry-run", description = "List the changes without making them.")
    private boolean dryRun;

    @Override
    protected void work(Console console) throws Exception {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            session.notes().forEach(console::note);
            RelinkMedia.Plan plan = new RelinkMedia(Adapters.media())
                    .plan(session.project(), session.folder(), media, all ? Reach.ALL : Reach.MISSING, console);
            if (!dryRun && !plan.matches().isEmpty()) {
                session.perform("Relink to " + media, plan.edit());
            }
            print(console, plan);
        }
    }

    private void print(Console console, RelinkMedia.Plan plan) {
        for (RelinkMedia.Match match : plan.matches()) {
            String note = RelinkWording.of(match.found());
            console.print(match.clip() + ": " + match.to() + (note.isEmpty() ? "" : " (" + note + ")"));
        }
        plan.lost().forEach(lost -> console.print(lost.clip() + ": not found, " + RelinkWording.of(lost.reason())));
        console.print(Words.count(plan.matches().size(), "clip") + (dryRun ? " would be relinked, " : " relinked, ")
                + plan.lost().size() + " not found, " + plan.present() + " unchanged.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relinked", !dryRun);
        json.put("matches", plan.matches().stream().map(RelinkCommand::json).toList());
        json.put(
                "lost",
                plan.lost().stream()
                        .map(lost -> Map.of(
                                "clip",
                                lost.clip().value(),
                                "from",
                                lost.from(),
                                "reason",
                                RelinkWording.of(lost.reason())))
                        .toList());
        json.put("present", plan.present());
        console.json(json);
    }

    private static Map<String, Object> json(RelinkMedia.Match match) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", match.clip().value());
        json.put("from", match.from());
        json.put("to", match.to());
        json.put("note", RelinkWording.of(match.found()));
        return json;
    }
}
