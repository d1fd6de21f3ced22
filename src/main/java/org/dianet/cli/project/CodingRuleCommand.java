package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a project asks of those who code in its window.
@Command(name = "coding-rule", description = "Show whether a project requires blind coding, or change it.")
public final class CodingRuleCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--set",
            paramLabel = "RULE",
            description = "blind: nobody codes in the window while others' codings are shown; free: anybody may.")
    private @Nullable CodingRule rule;

    @Override
    protected void work(Console console) throws StorageException {
        CodingRule shown;
        if (rule == null) {
            shown = Adapters.projects().open(project).project().codingRule();
        } else {
            try (EditSession session = EditSession.open(Adapters.projects(), project)) {
                session.perform("Coding rule " + rule, new Edit.SetCodingRule(rule));
                shown = session.project().codingRule();
            }
        }
        console.print(
                shown == CodingRule.BLIND
                        ? "The project requires blind coding."
                        : "The project does not require blind coding.");
        console.json(Map.of("codingRule", shown.toString()));
    }
}
