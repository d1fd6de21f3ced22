package org.dianet.learning.djl.arithmetic;

import ai.djl.engine.Engine;
import java.util.List;
import java.util.stream.Stream;

/// The check of all shapes that a process makes for another, and the short one that each process makes for itself.
public final class SelfTest {
    private static final int SAMPLES = 300;
    private static final int REPEATS = 3;

    private SelfTest() {}

    /// All shapes in the engine of this process, however it is set, as a line that [SettingTrial] reads.
    public static String answer() {
        return SettingTrial.answer(new ConvolutionCheck(new TorchConvolution(Engine.getEngine("PyTorch")), SAMPLES)
                .run(Shapes.all(), threads(), REPEATS));
    }

    /// A first convolution, of one number by one, for which the engine loads and sets up what any later one needs:
    /// part of its start, not of what is checked.
    static void touch(ForwardEngine engine) {
        QuickCheck.fault(engine, List.of(new Convolution(1, 1, 1, 1, 1, 1, 1)), List.of(1));
    }

    /// A few shapes, in hundredths of a second.
    ///
    /// @return the error, in words; empty if none
    static String quick(ForwardEngine engine) {
        return QuickCheck.fault(
                engine,
                Shapes.few(),
                Stream.of(1, Runtime.getRuntime().availableProcessors())
                        .distinct()
                        .toList());
    }

    /// How the work is cut, and so whether it goes wrong, depends on their number.
    private static List<Integer> threads() {
        return Stream.of(1, 2, Runtime.getRuntime().availableProcessors())
                .distinct()
                .toList();
    }
}
