package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.evaluation.population.NeighbourScore;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.MeansPictures;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Embedding.Question;
import org.dianet.pipeline.population.Embedding.Score;
import org.dianet.pipeline.population.Embedding.Sight;
import org.dianet.pipeline.population.Grouping;
import org.dianet.pipeline.population.Member;
import org.dianet.run.FoldKey;
import org.jspecify.annotations.Nullable;

/// Three clips a, b and c of the subjects s1 to s3, from left to right, of the classes x, y and x. The network left out
/// s1 unless another is asked.
final class ThreeClips implements ManyClips {
    final List<String> asked = new ArrayList<>();

    @Override
    public Embedding embedding(
            Path run, Path project, @Nullable SubjectId heldOut, Embedding.Layout layout, JobContext context) {
        SubjectId out = heldOut == null ? new SubjectId("s1") : heldOut;
        asked.add(layout + " of vectors without " + out);
        NeighbourScore score = new NeighbourScore(0.5, 0.25, 0.01, 3, 3);
        return new Embedding(
                new FoldKey(out, 1),
                64,
                layout,
                List.of(dot("a", 1, "x", out), dot("b", 2, "y", out), dot("c", 3, "x", out)),
                new double[] {0.6, 0.2},
                List.of(new Score(Question.SUBJECT, score, score)),
                0.5,
                3,
                List.of(),
                List.of());
    }

    private static Dot dot(String id, int number, String ofClass, SubjectId heldOut) {
        SubjectId subject = new SubjectId("s" + number);
        Clip clip = new Clip(
                new ClipId(id),
                subject,
                "",
                new Media.ImageFolder(id),
                FrameNumbers.counted(3),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET)),
                null);
        return new Dot(new Member(clip, ofClass), number, 0, subject.equals(heldOut) ? Sight.UNSEEN : Sight.SEEN);
    }

    @Override
    public Means means(Path run, Path project, Grouping by, @Nullable String compared, JobContext context) {
        asked.add("means by " + by + " comparing " + Objects.requireNonNullElse(compared, "nothing"));
        Frame frame = new Frame(2, 2, new int[4]);
        return new Means(new MeansPictures(frame, Optional.ofNullable(compared).map(_ -> frame)), List.of("x", "y"));
    }

    @Override
    public Optional<Frame> apex(Path project, Clip clip) {
        return Optional.empty();
    }
}
