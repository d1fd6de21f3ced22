package org.dianet.ui.preview;

import java.util.List;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.OpenProject;
import org.dianet.ui.common.Workbench;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Keeps the phases panel in step with the session.
public final class PreviewLink {
    private PreviewLink() {}

    public static void connect(
            PreviewViewModel phases,
            OverlayViewModel overlay,
            ModelsViewModel models,
            Workbench workbench,
            MediaOpener media) {
        workbench.clip().addListener((_, _, clip) -> phases.missing().set(missing(clip)));
        workbench.phases().addListener((_, _, marks) -> phases.phases().set(marks));
        workbench.frames().addListener((_, _, frames) -> phases.clip().set(source(workbench, frames)));
        workbench.selectedClip().addListener((_, _, _) -> phases.given().set(given(workbench, media)));
        workbench.openProject().addListener((_, before, now) -> {
            if (before == null || now == null || !before.folder().equals(now.folder())) {
                phases.forget();
            }
        });
        phases.missing().set(missing(workbench.clip().get()));
        phases.phases().set(workbench.phases().get());
        phases.clip().set(source(workbench, workbench.frames().get()));
        phases.given().set(given(workbench, media));
        overlay.project().bind(workbench.openProject());
        overlay.clip().bind(workbench.clip());
        overlay.run().bind(workbench.currentRun());
        models.project().bind(workbench.openProject());
        models.run().bindBidirectional(workbench.currentRun());
        overlay.blind().bind(workbench.blind());
    }

    public static List<Command> commands(OverlayViewModel overlay) {
        return List.of(
                Command.of("preview.toggle-overlay", "mdomz-visibility", overlay::toggle, "O"),
                Command.of("preview.next-overlay", "mdoal-layers", overlay::nextMode, "Shift+O"));
    }

    private static String missing(@Nullable Clip clip) {
        return clip == null ? "" : clip.coding().marks().problem(clip.frames()).orElse("");
    }

    private static @Nullable GivenImages given(Workbench workbench, MediaOpener media) {
        OpenProject project = workbench.openProject().get();
        Clip clip = workbench.clip().get();
        return project == null || clip == null ? null : GivenImages.of(project, clip, media);
    }

    private static @Nullable PreviewClip source(Workbench workbench, @Nullable ClipFrames frames) {
        Clip clip = workbench.clip().get();
        if (clip == null || frames == null) {
            return null;
        }
        FrameNumbers numbers = clip.frames();
        return new PreviewClip(clip.id(), (colour, context) -> ClipSums.read(frames, numbers, colour, context));
    }
}
