package org.dianet.cli.data;

import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.djl.DjlEngine;
import picocli.CommandLine.Command;

/// A trial of one setting of the engine, for the process that chooses one. Nobody types it.
@Command(
        name = "engine-check",
        hidden = true,
        description = "Checks the learning engine's convolutions with the current settings.")
public final class EngineCheckCommand extends WorkCommand {
    @Override
    protected void work(Console console) {
        console.print(DjlEngine.selfTest());
    }
}
