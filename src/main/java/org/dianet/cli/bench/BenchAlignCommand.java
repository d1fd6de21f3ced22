package org.dianet.cli.bench;

import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.face.FaceFinder;
import org.dianet.pipeline.bench.AlignBench;
import org.dianet.pipeline.bench.Measurement;
import picocli.CommandLine.Command;

/// Aligning clips by the face.
@Command(
        name = "align",
        description =
                "Find the face and its transform for a clip of 640×480, and warp one frame with it, after warm-up.")
final class BenchAlignCommand extends WorkCommand {

    @Override
    protected void work(Console console) throws Exception {
        try (FaceFinder finder = Adapters.faces()) {
            List<Measurement> found = new AlignBench().measure(finder, console);
            found.forEach(m -> console.print(m.line()));
            Map<String, Object> json = found.getFirst().asMap();
            json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
            console.json(json);
        }
    }
}
