package org.dianet.learning.djl.arithmetic;

import ai.djl.engine.Engine;
import java.util.List;
import java.util.stream.Stream;

/// The check of all shapes that a process makes for another, and the short one that each process makes for itself.
public final class SelfTest {
    private static final int SAMPLES = 300;
    private static final int FEW_SAMPLES = 16;
    private static final int REPEATS = 3;

    private SelfTest() {}

    /// All shapes in the engine of this process, however it is set, as a line that [SettingTrial] reads.
    public static String answer() {
        return SettingTrial.answer(new ConvolutionCheck(new TorchConvolution(Engine.getEngine("PyTorch")), SAMPLES)
                .run(Shapes.all(), threads(), REPEATS));
    }

    /// A few shapes, in milliseconds.
    static ConvolutionCheck.Outcome quick(ConvolutionEngine engine) {
        return new ConvolutionCheck(engine, FEW_SAMPLES).run(Shapes.few(), threads(), 1);
    }

    /// How the work is cut, and so whether it goes wrong, depends on their number.
    private static List<Integer> threads() {
        return Stream.of(1, 2, Runtime.getRuntime().availableProcessors())
                .distinct()
                .toList();
    }
}
