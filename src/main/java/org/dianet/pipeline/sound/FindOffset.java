package org.dianet.pipeline.sound;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.PairedClips;
import org.dianet.sound.ClapMatch;
import org.dianet.video.MediaException;

/// Finds how far two recordings of one event are apart, by a clap that is heard in both.
public final class FindOffset {
    private final ReadSound sounds;

    public FindOffset(ReadSound sounds) {
        this.sounds = sounds;
    }

    /// What was found.
    ///
    /// @param pair with the offset that follows from the clap
    public record Found(ClapMatch match, PairedClips pair) {}

    /// @param root the project's folder
    /// @return empty if no clap is heard in both
    /// @throws MediaException if one of them has no sound or cannot be read
    public Optional<Found> find(Path root, PairedClips pair, JobContext context) throws MediaException {
        ClipSound first = sound(root, pair.first().clip(), context);
        ClipSound second = sound(root, pair.second().clip(), context);
        return ClapMatch.of(first.wave(), second.wave()).map(match -> {
            double offset = time(second, pair.second(), match.second()) - time(first, pair.first(), match.first());
            return new Found(match, new PairedClips(pair.first(), pair.second(), offset));
        });
    }

    private ClipSound sound(Path root, Clip clip, JobContext context) throws MediaException {
        return sounds.read(root, clip.media(), context)
                .orElseThrow(() -> new MediaException("Clip " + clip.id() + " has no sound, so no clap can be found."));
    }

    /// The moment in the clip's own time, which a frame rate set by hand makes another than the file's.
    private static double time(ClipSound sound, ClipTimes times, double millis) {
        FrameIndex frame = sound.frameAt(times.clip().frames(), millis);
        double begin = sound.startOf(times.clip().frames(), frame);
        double length = sound.endOf(times.clip().frames(), frame) - begin;
        return times.startOf(frame) + (millis - begin) / length * times.lengthOf(frame);
    }
}
