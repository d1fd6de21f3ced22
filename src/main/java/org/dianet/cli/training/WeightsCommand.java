package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.BackboneName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.Backbone;
import org.dianet.learning.WeightsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a weights file has for a network.
@Command(
        name = "weights",
        description = {
            "Check pretrained weights: which names match, are missing or unexpected.",
            "Name the file in a spec as \"weights\"."
        })
public final class WeightsCommand extends WorkCommand {
    private static final int SHOWN = 10;

    @Parameters(
            paramLabel = "FILE",
            description = "A .safetensors, .pth or .npz file, or a run's weights.params. If a file holds several"
                    + " networks: FILE#PREFIX, with the beginning of the names of the one to use.")
    private Path file = Path.of("");

    @Option(
            names = "--backbone",
            required = true,
            paramLabel = "NAME",
            converter = BackboneName.class,
            description = "Network for the weights.")
    private Backbone backbone = Backbone.SMALL;

    @Override
    protected void work(Console console) throws Exception {
        WeightsReport report = Adapters.engine().weights(file, backbone);
        console.print(file + " (" + report.format() + ") fits " + backbone.specName() + " by the names of "
                + report.source() + ".");
        console.print("matched     " + report.matched());
        console.print("missing     " + listed(report.missing()));
        console.print("unexpected  " + listed(report.unexpected()));
        console.print("channels    "
                + switch (report.channels()) {
                    case 1 ->
                        "1, grey: a grey network takes it as it is; in a colour network each weight of the first layer is"
                                + " repeated and divided by 3";
                    case 3 ->
                        "3, colour: a colour network takes it as it is; in a grey network the weights of the first layer"
                                + " are summed";
                    default -> report.channels() + "";
                });
        report.remarks().forEach(console::print);
        console.print("images are scaled by mean " + report.mean() + ", deviation " + report.deviation());
        console.print("SHA-256     " + report.sha256());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", report.format());
        json.put("source", report.source());
        json.put("matched", report.matched());
        json.put("missing", report.missing());
        json.put("unexpected", report.unexpected());
        json.put("channels", report.channels());
        json.put("remarks", report.remarks());
        json.put("mean", report.mean());
        json.put("deviation", report.deviation());
        json.put("sha256", report.sha256());
        console.json(json);
    }

    private static String listed(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() + (names.isEmpty() ? "" : ": " + shown + (names.size() > SHOWN ? ", …" : ""));
    }
}
