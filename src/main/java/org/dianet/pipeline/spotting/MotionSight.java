package org.dianet.pipeline.spotting;

import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;

/// Whether a coder may be told where the face moves. In a project that requires blind coding only after a first pass
/// of their own, in the window and on the command line.
public final class MotionSight {
    private MotionSight() {}

    /// In and around the event of a clip: once the coder has marked onset, apex and offset.
    public static boolean ofEvent(Project project, Clip clip, Coder coder) {
        return project.codingRule() == CodingRule.FREE || marked(clip, coder);
    }

    /// Whether the coder has marked onset, apex and offset of the clip.
    public static boolean marked(Clip clip, Coder coder) {
        return clip.codingBy(coder).filter(own -> own.marks().complete()).isPresent();
    }

    /// Over a whole recording: once the coder has coded something in one of its clips.
    public static boolean ofRecording(Project project, SharedRecording recording, Coder coder) {
        return project.codingRule() == CodingRule.FREE
                || recording.clips().stream()
                        .flatMap(clip -> clip.codingBy(coder).stream())
                        .anyMatch(coding -> !coding.blank());
    }
}
