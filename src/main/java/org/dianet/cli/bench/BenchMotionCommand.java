package org.dianet.cli.bench;

import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.MotionBench;
import org.dianet.video.MediaException;
import picocli.CommandLine.Command;

/// Every motion representation of a clip.
@Command(
        name = "motion",
        description = "Every motion representation of a clip of 60 frames of 224×224 pixels, from decoded frames.")
final class BenchMotionCommand extends WorkCommand {

    @Override
    protected void work(Console console) throws MediaException {
        List<Measurement> found = new MotionBench(Adapters.flows()).measure(console);
        found.forEach(m -> console.print(m.line()));
        Map<String, Object> json = found.getFirst().asMap();
        json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
        console.json(json);
    }
}
