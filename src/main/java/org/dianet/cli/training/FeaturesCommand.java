package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.BackboneName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.Backbone;
import org.dianet.learning.Tensor;
import org.dianet.storage.NpyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The last feature map of a backbone.
@Command(name = "features", description = "A backbone's last feature map for the given images, in evaluation mode.")
public final class FeaturesCommand extends WorkCommand {
    private static final int AXES = 4;

    @Option(
            names = "--backbone",
            required = true,
            paramLabel = "NAME",
            converter = BackboneName.class,
            description = "Network.")
    private Backbone backbone = Backbone.SMALL;

    @Option(names = "--weights", paramLabel = "FILE", description = "Pretrained weights; random weights if left out.")
    private @Nullable Path weights;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Seed of the random weights.")
    private long seed;

    @Option(names = "--threads", defaultValue = "0", paramLabel = "N", description = "Threads; 0 uses all cores.")
    private int threads;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "X.npy",
            description = "Images [n, 3, h, w], float32, scaled by the weights' mean and deviation already.")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "Y.npy", description = "Maps [n, c, rows, columns].")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        Tensor images = NpyFile.read(input);
        if (images.shape().length != AXES || images.values().length == 0) {
            throw new IllegalArgumentException(
                    input + " must hold images [n, 3, h, w], not an array of shape " + Arrays.toString(images.shape()));
        }
        long start = System.nanoTime();
        Tensor maps = Adapters.engine().features(backbone, weights, seed, threads, images);
        double seconds = (System.nanoTime() - start) / 1e9;
        int[] shape = Arrays.stream(maps.shape()).mapToInt(Math::toIntExact).toArray();
        NpyFile.write(out, maps.values(), shape);
        console.print(
                String.format(Locale.ROOT, "%s: maps of shape %s in %.2f s", out, Arrays.toString(shape), seconds));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shape", Arrays.stream(shape).boxed().toList());
        json.put("seconds", seconds);
        console.json(json);
    }
}
