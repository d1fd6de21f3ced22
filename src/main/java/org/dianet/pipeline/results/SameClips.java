package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.ClipContent;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.video.MediaOpener;

/// Tells the clips of a run from others of the same names: by where the run lies, and otherwise by what the files
/// hold.
public final class SameClips {
    private final Map<String, RunClip> kept;
    private final ClipContent content;
    private final boolean home;
    private final boolean oneName;

    /// @param folder of the project that is asked from
    /// @param project its name, for runs that did not keep what the files hold
    /// @param run folder of the run
    public SameClips(MediaOpener opener, Path folder, String project, Path run, RunRecord record) {
        kept = record.clips().stream().collect(Collectors.toMap(RunClip::id, Function.identity(), (a, _) -> a));
        content = new ClipContent(opener, folder);
        home = run.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
        oneName = project.equals(record.project());
    }

    /// Whether the run's clip of this name is this clip; a clip that the run does not have is not.
    public boolean holds(Clip clip) {
        RunClip before = kept.get(clip.id().value());
        return before != null
                && (home
                        || (before.content().isEmpty()
                                ? oneName
                                : before.content().equals(content.of(clip))));
    }
}
