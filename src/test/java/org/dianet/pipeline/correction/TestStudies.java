package org.dianet.pipeline.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.learning.Presets;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Review;
import org.dianet.run.CorrectionStudy.StudiedClip;

/// Studies of clips c0, c1, … of two subjects, of which the first so many were marked four frames late.
final class TestStudies {
    private TestStudies() {}

    static CorrectionStudy study(int clips, int late, Review review) {
        return new CorrectionStudy(
                "test",
                "Before: some. After: others.",
                Presets.QUICK,
                review,
                IntStream.range(0, clips).mapToObj(i -> clip(i, i < late)).toList(),
                Map.of());
    }

    private static StudiedClip clip(int number, boolean late) {
        return new StudiedClip(
                new ClipId("c" + number),
                new SubjectId("s" + number % 2),
                "x",
                late ? Marks.of(1, 9, 20) : Marks.of(1, 5, 20),
                Marks.of(1, 5, 20),
                late ? 4 : 0);
    }

    static List<String> names(List<CorrectionStudy.Look> looks) {
        return looks.stream().map(look -> look.clip().value()).toList();
    }
}
