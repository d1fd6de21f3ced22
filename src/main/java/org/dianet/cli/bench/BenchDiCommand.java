package org.dianet.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.bench.DiBench;
import org.dianet.pipeline.bench.Measurement;
import picocli.CommandLine.Command;

/// Both dynamic images after a marker moved.
@Command(
        name = "di",
        description = "Both dynamic images at 224×224×3 after a marker moved, for phases of 20 and of 400 frames.")
final class BenchDiCommand extends WorkCommand {

    @Override
    protected void work(Console console) {
        List<Measurement> found = new DiBench().measure(console);
        found.forEach(m -> console.print(m.line()));
        double ratio = found.getLast().median() / found.getFirst().median();
        console.print(String.format(Locale.ROOT, "400 frames cost %.2f times what 20 frames cost", ratio));
        Map<String, Object> json = found.getFirst().asMap();
        json.put("ratio", ratio);
        json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
        console.json(json);
    }
}
