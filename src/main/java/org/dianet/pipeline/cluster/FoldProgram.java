package org.dianet.pipeline.cluster;

import java.nio.file.Path;

/// The program that trains the folds of a bundle.
public sealed interface FoldProgram {

    /// This one, as it lies on this machine.
    record This() implements FoldProgram {}

    /// One that lies on the other machine.
    ///
    /// @param launcher absolute path of its `dianet`
    record There(String launcher) implements FoldProgram {
        public There {
            if (!launcher.startsWith("/") || launcher.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "the program must be an absolute path on the cluster, such as /home/ann/DIANetWorkbench/bin/dianet,"
                                + " not '" + launcher + "'");
            }
        }
    }

    /// An image of it, which is packed too.
    record Packed(Path image) implements FoldProgram {}
}
