package org.dianet.pipeline.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.run.MeasureStep;

/// Seconds for one training step of a network on random images: forward, backward and update.
public final class TrainBench {
    private final LearningEngine engine;

    public TrainBench(LearningEngine engine) {
        this.engine = engine;
    }

    /// @param spec its number of epochs is the number of steps; the first is not counted, it sets up memory
    public Measurement measure(TrainingSpec spec, JobContext context) throws EngineException {
        return Measurement.of("train", "s/step", new MeasureStep(engine).seconds(spec, context), settings(spec));
    }

    private static Map<String, Object> settings(TrainingSpec spec) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("backbone", spec.network().backbone().specName());
        settings.put("input", spec.images().motion().input().name().toLowerCase(Locale.ROOT));
        settings.put("trainable", spec.network().trainable().name().toLowerCase(Locale.ROOT));
        settings.put("fusion", Words.of(spec.network().fusion()));
        settings.put("batch", spec.optimisation().batch());
        settings.put("size", spec.images().imageSize());
        settings.put("threads", spec.execution().threads());
        return settings;
    }
}
