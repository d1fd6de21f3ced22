package org.dianet.cli.bench;

import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.StartBench;
import org.dianet.storage.TemporaryFolder;
import picocli.CommandLine.Command;

/// Starting the program.
@Command(
        name = "start",
        description = "Start the program without a window: to its version, and to the clips of a project.")
final class BenchStartCommand extends WorkCommand {

    @Override
    protected void work(Console console) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder("start")) {
            List<Measurement> found = new StartBench(Adapters.projects()).measure(folder.path(), console);
            found.forEach(m -> console.print(m.line() + " " + m.settings().get("measures")));
            Map<String, Object> json = found.getFirst().asMap();
            json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
            console.json(json);
        }
    }
}
