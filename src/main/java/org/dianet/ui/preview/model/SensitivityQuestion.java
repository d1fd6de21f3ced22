package org.dianet.ui.preview.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.job.JobContext;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.explain.MarkDisagreement;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.ui.common.message.Messages;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// All three marks tried one after another.
final class SensitivityQuestion {
    private SensitivityQuestion() {}

    static SensitivityState.Known ask(
            MarkSensitivity marks, Path run, AskedClip asked, @Nullable Long seed, JobContext context)
            throws Exception {
        List<MeasureSensitivity.Result> results = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (MarkKind mark : MarkKind.values()) {
            try {
                MeasureSensitivity.Result result = marks.measure(run, asked, mark, seed, context);
                results.add(result);
                MarkDisagreement coders = MarkDisagreement.in(asked.project(), mark);
                if (!coders.differences().isEmpty()) {
                    remarks.add(Messages.text(
                            "preview.sensitivity.coders",
                            mark.name().toLowerCase(Locale.ROOT),
                            String.format(Locale.ROOT, "%.1f", coders.mean()),
                            coders.clips(),
                            Math.round(100 * result.changeUnder(coders))));
                }
            } catch (MediaException e) {
                // Frames beyond the marks may be missing where those between them are not.
                if (mark == MarkKind.APEX) {
                    throw e;
                }
                remarks.add(String.valueOf(e.getMessage()));
            }
        }
        return new SensitivityState.Known(results, remarks);
    }
}
