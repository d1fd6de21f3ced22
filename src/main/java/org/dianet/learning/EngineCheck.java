package org.dianet.learning;

import java.util.Locale;

/// Whether the engine of this process computes convolutions right, and with which instructions of the processor.
///
/// @param processor its name as given by the operating system
/// @param setting the most modern set of instructions that the engine may use, as oneDNN's `ONEDNN_MAX_CPU_ISA` names
/// it; `default` if the engine chooses
/// @param reason why that setting, in a clause
/// @param right whether every convolution tried was right
/// @param seconds time that the check took in this process
public record EngineCheck(String processor, String setting, String reason, boolean right, double seconds) {
    /// The engine's own choice of instructions.
    public static final String DEFAULT = "default";

    /// Such as `Example CPU 9, instructions AVX2, convolutions right`.
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s, instructions %s, convolutions %s",
                processor,
                setting.equals(DEFAULT) ? "chosen by the engine" : setting,
                right ? "right" : "WRONG");
    }
}
