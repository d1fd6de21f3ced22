package org.dianet.cli.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.PrepareSamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The answer for every frame as apex.
@Command(
        name = "sensitivity",
        description = "How a clip's prediction changes with the apex: class probabilities for every frame from onset to"
                + " offset as apex.")
public final class SensitivityCommand extends WorkCommand {
    @Mixin
    private RunOfClip of = new RunOfClip();

    @Override
    protected void work(Console console) throws Exception {
        MeasureSensitivity.Result result = new MeasureSensitivity(
                        Adapters.engine(), new PrepareSamples(Adapters.media(), Adapters::faces), Adapters.runs())
                .measure(of.run, of.find(), of.seed, console);
        console.print("apex      "
                + String.join(
                        " ",
                        result.classes().stream()
                                .map(name -> String.format("%12.12s", name))
                                .toList()));
        for (int i = 0; i < result.apexes().size(); i++) {
            console.print(line(result, i));
        }
        console.print(result.sentence());
        console.print(result.basis());
        console.json(json(result));
    }

    private static String line(MeasureSensitivity.Result result, int position) {
        MeasureSensitivity.AtApex at = result.apexes().get(position);
        StringBuilder line =
                new StringBuilder(String.format("%-8s%s ", at.number(), position == result.marked() ? "*" : " "));
        at.probabilities().forEach(p -> line.append(String.format(Locale.ROOT, " %12.3f", p)));
        return line.append("  ").append(result.predicted(position)).toString();
    }

    private Map<String, Object> json(MeasureSensitivity.Result result) {
        List<Map<String, Object>> apexes = new ArrayList<>();
        for (int i = 0; i < result.apexes().size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("apex", result.apexes().get(i).number().value());
            one.put("probabilities", result.apexes().get(i).probabilities());
            one.put("predicted", result.predicted(i));
            apexes.add(one);
        }
        MeasureSensitivity.AtApex[] range = result.unchanged();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", of.clip);
        json.put("classes", result.classes());
        json.put("marked", result.apexes().get(result.marked()).number().value());
        json.put("apexes", apexes);
        json.put(
                "unchanged",
                List.of(range[0].number().value(), range[1].number().value()));
        json.put("basis", result.basis());
        return json;
    }
}
