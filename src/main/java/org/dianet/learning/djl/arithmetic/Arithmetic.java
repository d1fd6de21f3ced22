package org.dianet.learning.djl.arithmetic;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dianet.learning.EngineCheck;

/// Chooses the instruction set before the engine's library is loaded, and checks the engine once it is.
///
/// @param setting value of the variable; empty for the engine's own choice
/// @param reason why, a clause
public record Arithmetic(Processor processor, String setting, String reason) {
    private static final String FOLDER = "instruction-sets";
    private static final String LIBRARY_FOLDER = "PYTORCH_LIBRARY_PATH";

    /// Decides, and sets it in the library unless the user already did.
    ///
    /// @param set sets an environment variable for native code
    public static Arithmetic prepare(BiConsumer<String, String> set) {
        Arithmetic chosen = choose(
                Processor.read(),
                System.getenv(),
                new SettingFile(
                        Utils.getCacheDir().resolve(FOLDER), Processor.read().key() + "-" + library()),
                SettingTrial::of);
        if (InstructionSet.setByUser(System.getenv()).isEmpty()
                && !chosen.setting().isEmpty()) {
            set.accept(InstructionSet.VARIABLE, chosen.setting());
        }
        return chosen;
    }

    /// @param trial of a value of the variable; empty if it could not be tried
    static Arithmetic choose(
            Processor processor,
            Map<String, String> environment,
            SettingFile file,
            Function<String, Optional<Setting>> trial) {
        Optional<String> wish = InstructionSet.setByUser(environment);
        if (wish.isPresent()) {
            return new Arithmetic(processor, wish.get(), "set by " + InstructionSet.VARIABLE);
        }
        List<InstructionSet> candidates = processor.candidates();
        List<Setting> tried = file.read().orElseGet(() -> {
            List<Setting> fresh = new ArrayList<>();
            boolean allTried = true;
            for (InstructionSet candidate : candidates) {
                if (candidate.mayBeFaster() || !fresh.stream().allMatch(Setting::right)) {
                    Optional<Setting> found = trial.apply(candidate.value());
                    found.ifPresent(fresh::add);
                    allTried &= found.isPresent();
                }
            }
            if (allTried) {
                file.write(fresh);
            }
            return fresh;
        });
        return SettingChoice.of(tried)
                .map(choice -> new Arithmetic(processor, choice.setting().value(), choice.reason()))
                .orElseGet(() -> new Arithmetic(
                        processor, "", tried.isEmpty() ? "no set of instructions could be tried" : noneRight(tried)));
    }

    private static String noneRight(List<Setting> tried) {
        return "none of " + String.join(", ", tried.stream().map(Setting::name).toList()) + " is right";
    }

    /// Checks a few convolutions in this process, in hundredths of a second.
    public EngineCheck check(Engine engine) {
        TorchConvolution convolution = new TorchConvolution(engine);
        SelfTest.touch(convolution);
        return check(convolution);
    }

    EngineCheck check(ForwardEngine engine) {
        long start = System.nanoTime();
        String fault = SelfTest.quick(engine);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new EngineCheck(
                processor.name(),
                setting.isEmpty() ? EngineCheck.DEFAULT : setting,
                fault.isEmpty() ? reason : reason + "; " + fault,
                fault.isEmpty(),
                seconds);
    }

    /// The sentence for a user whose engine is wrong.
    public static String refusal(EngineCheck check) {
        String off = "Training and prediction are off; everything else works.";
        return InstructionSet.setByUser(System.getenv()).isPresent()
                ? "The learning engine computes wrong convolutions on this processor (" + check.processor() + ") with "
                        + InstructionSet.VARIABLE + "=" + check.setting()
                        + ": unset that variable, and the program chooses a setting that is right. " + off
                : "The learning engine computes wrong convolutions on this processor (" + check.processor()
                        + "), and no setting of it is right (" + check.reason() + "). " + off;
    }

    /// Version and place of the library, for a file name.
    private static String library() {
        String folder = System.getProperty(LIBRARY_FOLDER, String.valueOf(System.getenv(LIBRARY_FOLDER)));
        Platform platform = Platform.detectPlatform("pytorch");
        return "pytorch-" + platform.getVersion() + "-" + platform.getFlavor()
                + (folder.equals("null")
                        ? ""
                        : "-" + Integer.toHexString(Path.of(folder).hashCode()));
    }
}
