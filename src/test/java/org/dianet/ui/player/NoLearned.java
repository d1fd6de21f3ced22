package org.dianet.ui.player;

import java.nio.file.Path;
import org.dianet.learning.EngineException;
import org.dianet.pipeline.motion.LearnedMagnification;

/// Learned magnification of somebody who gave no weights.
public final class NoLearned {
    public static final LearnedMagnification MAGNIFICATION =
            new LearnedMagnification(Path.of("there is no such file"), _ -> {
                throw new EngineException("no weights should be read");
            });

    private NoLearned() {}
}
