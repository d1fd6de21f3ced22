package org.dianet.pipeline.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.quality.ExcludeFlaws.Stretch;
import org.dianet.sound.SpeechFinder;
import org.dianet.video.MediaException;

/// The frames of a clip during which there is sound that is probably speech.
public final class FindSpeech {
    private static final String REASON = "sound, probably speech";
    private final ReadSound sounds;

    public FindSpeech(ReadSound sounds) {
        this.sounds = sounds;
    }

    /// @param root the project's folder
    /// @throws MediaException if the clip has no sound, or it cannot be read
    public List<Stretch> find(Path root, Clip clip, JobContext context) throws MediaException {
        SpeechFinder finder = new SpeechFinder();
        ClipSound sound = sounds.read(root, clip.media(), finder::add, context)
                .orElseThrow(() -> new MediaException("it has no sound"));
        double begin = sound.startOf(clip.frames(), FrameIndex.FIRST);
        double end = sound.endOf(clip.frames(), new FrameIndex(clip.frames().count() - 1));
        List<Stretch> found = new ArrayList<>();
        for (SpeechFinder.Stretch each : finder.find()) {
            if (each.toMillis() > begin && each.fromMillis() < end) {
                found.add(new Stretch(
                        sound.frameAt(clip.frames(), each.fromMillis()).value(),
                        sound.frameAt(clip.frames(), each.toMillis()).value(),
                        REASON));
            }
        }
        return found;
    }
}
