package org.dianet.learning.djl.arithmetic;

import org.dianet.learning.EngineCheck;

/// The test result of a set of instructions on this kind of processor.
///
/// @param value as the variable names it; empty for the engine's own choice
/// @param right whether every convolution was right
/// @param seconds that the timed ones took
/// @param finding in words
public record Setting(String value, boolean right, double seconds, String finding) {
    String name() {
        return value.isEmpty() ? EngineCheck.DEFAULT : value;
    }
}
