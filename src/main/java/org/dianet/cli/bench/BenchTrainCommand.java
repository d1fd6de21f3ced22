package org.dianet.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.BackboneName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.ThisProgram;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.EngineException;
import org.dianet.learning.Execution;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Regularisation;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.TrainBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Training steps of a network.
@Command(name = "train", description = "Training steps of a network on random images, on the processor.")
final class BenchTrainCommand extends WorkCommand {
    private static final String HERE = "--in-this-process";

    @Option(
            names = "--backbone",
            converter = BackboneName.class,
            defaultValue = "resnet18",
            paramLabel = "NAME",
            description = "Network (default: ${DEFAULT-VALUE}).")
    private Backbone backbone = Backbone.RESNET18;

    @Option(names = "--fusion", description = "How the streams are combined (default: ${DEFAULT-VALUE}).")
    private String fusion = "cross-attention";

    @Option(names = "--input", description = "dual for two streams (default), or full for one.")
    private String input = "dual";

    @Option(names = "--head", description = "Train the head only, on feature maps of a frozen backbone.")
    private boolean head;

    @Option(names = "--batch", paramLabel = "N", description = "Clips per step (default: ${DEFAULT-VALUE}).")
    private int batch = 8;

    @Option(names = "--size", paramLabel = "PX", description = "Side of the images (default: ${DEFAULT-VALUE}).")
    private int size = 224;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Measured steps, after one warm-up step (default: ${DEFAULT-VALUE}).")
    private int steps = 10;

    @Option(names = "--threads", paramLabel = "N", description = "Arithmetic threads; 0 uses all cores (default).")
    private int threads;

    @Option(names = HERE, hidden = true)
    private boolean here;

    @Override
    protected void work(Console console) throws Exception {
        if (steps < 1) {
            throw wrongUsage("--steps must be at least 1.");
        }
        TrainingSpec asked = spec();
        if (here) {
            measure(asked, console);
        } else {
            measureAsFoldsAreTrained();
        }
    }

    /// Large steps are trained in their own process, so that is where they are measured.
    private void measureAsFoldsAreTrained() throws IOException, InterruptedException, EngineException {
        List<String> arguments =
                new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
        arguments.add(HERE);
        Process process = ThisProgram.start(
                        1,
                        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                        arguments.toArray(String[]::new))
                .inheritIO()
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new EngineException("The process that measures ended with code " + code + ".");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private void measure(TrainingSpec asked, Console console) throws Exception {
        Measurement found = new TrainBench(Adapters.engineKeepingNothing()).measure(asked, console);
        console.print(found.line());
        console.json(found.asMap());
    }

    /// Of the images that the network takes, where it takes no others.
    private MotionRepresentation motion() {
        return backbone.representation()
                .flatMap(MotionRepresentation::named)
                .orElseGet(() -> new DynamicImages(input(), PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX));
    }

    private TrainingSpec spec() {
        return new TrainingSpec(
                new ImageSpec(motion(), size),
                new NetworkSpec(backbone, null, head ? TrainableLayers.HEAD : TrainableLayers.ALL, fusion(), 8, 0.5),
                new Optimisation(steps + 1, batch, 1e-4, 0),
                new Regularisation(0.1, ClassBalance.NONE, Augmentation.NONE),
                new Execution(List.of(1L), "cpu", threads));
    }

    private InputMode input() {
        return switch (input) {
            case "dual" -> InputMode.DUAL;
            case "full" -> InputMode.FULL;
            default -> throw wrongUsage("--input must be dual or full.");
        };
    }

    private Fusion fusion() {
        return Arrays.stream(Fusion.values())
                .filter(f -> Words.of(f).equals(fusion))
                .findFirst()
                .orElseThrow(() -> wrongUsage("--fusion must be one of "
                        + Arrays.stream(Fusion.values()).map(Words::of).collect(Collectors.joining(", ")) + "."));
    }
}
