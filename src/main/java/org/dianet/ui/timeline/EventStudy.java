package org.dianet.ui.timeline;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Span;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.pipeline.motion.MotionStudy;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Looks at the frames around the marks of a long recording, whole and exactly, for curves of facial areas and for
/// candidates.
final class EventStudy {
    private static final int MARGIN = 60;
    private final MotionTools tools;
    private final Latest<FaceMotion> studying;
    private @Nullable ClipFrames frames;
    private @Nullable Span studied;

    /// @param found takes the result
    EventStudy(Tasks tasks, MotionTools tools, Consumer<FaceMotion> found) {
        this.tools = tools;
        this.studying = new Latest<>(tasks, Messages.text("task.motion"), Lane.IO, found, _ -> {});
    }

    /// Another clip is shown.
    ///
    /// @param shown its frames if it is a long recording; otherwise `null`
    void show(@Nullable ClipFrames shown) {
        studying.clear();
        frames = shown;
        studied = null;
    }

    /// Looks at what is not among the frames looked at last.
    ///
    /// @param marks indexes of the marks
    void look(Collection<Integer> marks) {
        ClipFrames shown = frames;
        if (shown == null || marks.isEmpty()) {
            return;
        }
        int first = Collections.min(marks);
        int last = Collections.max(marks);
        if (studied != null && studied.contains(first) && studied.contains(last)) {
            return;
        }
        int count = shown.numbers().count();
        Span span = new Span(
                Math.clamp(first - (long) MARGIN, 0, count - 1), Math.clamp(last + (long) MARGIN, 0, count - 1));
        studied = span;
        studying.submit(context -> study(shown, span, first, context));
    }

    private FaceMotion study(ClipFrames shown, Span span, int onset, JobContext context) throws Exception {
        MotionStudy study =
                new MotionStudy(face(shown.frame(new FrameIndex(onset)).get()), span.first());
        Frame last = null;
        for (int i = span.first(); i <= span.last(); i++) {
            context.checkCancelled();
            try {
                last = shown.frame(new FrameIndex(i)).get();
            } catch (ExecutionException e) {
                // Frames keep their places: the one before stands for one that cannot be read.
                last = last == null ? shown.frame(new FrameIndex(onset)).get() : last;
            }
            study.add(last);
        }
        return study.findings();
    }

    private Optional<Face> face(Frame frame) {
        try (FaceFinder finder = tools.faces().get()) {
            return finder.find(frame);
        }
    }
}
