package org.dianet.pipeline.doctor;

import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding.About;
import org.dianet.pipeline.spotting.MotionSight;

/// Which findings a person who codes may be shown. A finding about a doubtful mark tells where the face moves, and one
/// about marks or labels shows what somebody else coded.
public final class FindingSight {
    private final Project project;
    private final Coder coder;
    private final boolean blind;

    private FindingSight(Project project, Coder coder, boolean blind) {
        this.project = project;
        this.coder = coder;
        this.blind = blind;
    }

    /// With others' codings in sight. Where the project requires blind coding, where a clip moves is still hidden
    /// until the coder has marked it.
    public static FindingSight of(Project project, Coder coder) {
        return new FindingSight(project, coder, false);
    }

    /// While the person codes blind: nothing that others' codings led to.
    public static FindingSight whileBlind(Project project, Coder coder) {
        return new FindingSight(project, coder, true);
    }

    public boolean shows(Finding finding) {
        if (finding.kind().about() == About.FILES) {
            return true;
        }
        Optional<Clip> clip = Optional.ofNullable(finding.clip()).flatMap(project::clip);
        if (blind && clip.map(one -> !one.coding().coder().equals(coder)).orElse(true)) {
            return false;
        }
        return finding.kind().about() != About.MOTION
                || clip.filter(one -> blind ? MotionSight.marked(one, coder) : MotionSight.ofEvent(project, one, coder))
                        .isPresent();
    }
}
