package org.dianet.ui.app;

import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.face.Framing;
import org.dianet.face.Stabilisation;
import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.AlignClip;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.player.FaceHold;
import org.dianet.video.MediaOpener;
import org.dianet.video.javacv.JavaCvFaces;

/// Holds faces still for looking, with the room around them that shows brows and chin whole.
record HeldFaces(MediaOpener media) implements FaceHold.Finder {
    private static final Framing FRAMING = Framing.withMargin(0.2);

    @Override
    public AlignedClip find(OpenProject project, Clip clip, Stabilisation stabilisation, JobContext context)
            throws Exception {
        try (FaceFinder finder = new JavaCvFaces()) {
            return new AlignClip(media, finder, new AlignmentSpec(FRAMING, stabilisation))
                    .align(project.folder(), clip, context);
        }
    }
}
