package org.dianet.pipeline.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;

/// A project of any size with two codings a clip and no media.
final class SyntheticProject {
    private static final List<String> LABELS = List.of("disgust", "happiness", "others", "repression", "surprise");
    private static final int SUBJECTS = 30;
    private static final int FRAMES = 120;

    private SyntheticProject() {}

    static Project of(int count) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clips.add(clip(i));
        }
        return new Project("bench", clips, new Vocabulary(LABELS), Protocol.identity("all labels", LABELS));
    }

    private static Clip clip(int i) {
        String subject = "s%02d".formatted(i % SUBJECTS);
        String id = "%s_clip%05d".formatted(subject, i);
        long first = 40L + i % 500;
        Coding original = coding(Coder.DATASET, first, i, Instant.EPOCH);
        Coding corrected = coding(new Coder("Coder"), first + 1, i, Instant.EPOCH.plusSeconds(i));
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "bench",
                new Media.ImageFolder("clips/" + subject + "/" + id),
                new FrameNumbers(List.of(new FrameNumbers.Run(first, first + FRAMES - 1))),
                new FrameRate(200),
                List.of(original, corrected),
                null);
    }

    private static Coding coding(Coder coder, long first, int i, Instant changed) {
        String label = LABELS.get(i % LABELS.size());
        Marks marks = Marks.of(first + 10, first + 35, first + 70);
        return new Coding(coder, marks, label, new ActionUnits("4+7+L10"), "", false, changed);
    }
}
