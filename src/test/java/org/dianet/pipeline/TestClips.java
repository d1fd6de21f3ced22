package org.dianet.pipeline;

import java.util.List;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// Clips with frames 100..140, the frame 121 missing.
public final class TestClips {
    public static final FrameNumbers FRAMES =
            new FrameNumbers(List.of(new FrameNumbers.Run(100, 120), new FrameNumbers.Run(122, 140)));

    private TestClips() {}

    public static Clip clip(String id) {
        return new Clip(
                new ClipId(id),
                new SubjectId("s01"),
                "",
                new Media.ImageFolder("clips/" + id),
                FRAMES,
                new FrameRate(200),
                List.of(),
                null);
    }

    public static Project project(Clip... clips) {
        return Project.empty("test").withClips(List.of(clips));
    }
}
