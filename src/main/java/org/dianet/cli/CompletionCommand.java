package org.dianet.cli;

import java.util.Map;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// Completion of commands and options by the shell.
@Command(
        name = "completion",
        description = {
            "Print a script that lets bash or zsh complete commands and options.",
            "For this session: source <(dianet completion)"
        })
final class CompletionCommand extends WorkCommand {
    @Override
    protected void work(Console console) {
        String script = AutoComplete.bash("dianet", Dianet.commandLine());
        console.print(script);
        console.json(Map.of("script", script));
    }
}
