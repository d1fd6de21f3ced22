package org.dianet.ui.preview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.Selection;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.preview.model.ModelsViewModel;
import org.dianet.ui.preview.model.OverlayViewModel;
import org.dianet.ui.preview.phase.BesideChoice;
import org.dianet.ui.preview.phase.BesideViewModel;
import org.dianet.ui.preview.phase.ClipSums;
import org.dianet.ui.preview.phase.GivenImages;
import org.dianet.ui.preview.phase.PreviewClip;
import org.dianet.ui.preview.phase.PreviewViewModel;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;
import org.jspecify.annotations.Nullable;

/// Keeps the phases panel in step with the session.
public final class PreviewLink {
    private PreviewLink() {}

    public static void connect(
            PreviewViewModel phases,
            OverlayViewModel overlay,
            ModelsViewModel models,
            Workbench workbench,
            MediaOpener media,
            BooleanProperty asked) {
        workbench
                .selection()
                .clip()
                .addListener((_, _, clip) -> phases.missing().set(missing(clip)));
        workbench
                .selection()
                .phases()
                .addListener((_, _, marks) -> phases.phases().set(marks));
        workbench
                .selection()
                .frames()
                .addListener((_, _, frames) -> phases.clip().set(source(workbench, frames)));
        // The clip is known only after its footage is, so this asks once both are.
        workbench.selection().clip().addListener((_, before, clip) -> {
            give(phases, workbench, media);
            if (before != null && clip != null && !before.excluded().equals(clip.excluded())) {
                phases.clip()
                        .set(source(workbench, workbench.selection().frames().get()));
            }
        });
        phases.absent()
                .bind(Bindings.createObjectBinding(
                        () -> absent(workbench),
                        workbench.selection().clip(),
                        workbench.selection().framesProblem()));
        phases.missing().set(missing(workbench.selection().clip().get()));
        phases.phases().set(workbench.selection().phases().get());
        phases.clip().set(source(workbench, workbench.selection().frames().get()));
        give(phases, workbench, media);
        compare(phases.beside(), workbench);
        overlay.project().bind(workbench.session().openProject());
        overlay.clip().bind(workbench.selection().clip());
        overlay.run().bind(workbench.currentRun());
        models.project().bind(workbench.session().openProject());
        models.run().bindBidirectional(workbench.currentRun());
        // A model that nobody asked says nothing, not even in the background.
        overlay.blind().bind(workbench.blind().or(asked.not()));
    }

    /// Offers the marks of other coders, and takes them away again from a coder who goes on blind.
    private static void compare(BesideViewModel beside, Workbench workbench) {
        Selection selection = workbench.selection();
        selection.wholeClip().subscribe(() -> beside.others().set(others(workbench)));
        selection.clip().subscribe(clip -> {
            beside.others().set(others(workbench));
            beside.called().set(clip == null ? "" : ClipNames.of(workbench).clip(clip));
        });
        workbench.blind().subscribe(blind -> {
            beside.others().set(others(workbench));
            if (blind) {
                beside.choice().set(new BesideChoice.Nothing());
            }
        });
    }

    private static Map<Coder, Phases> others(Workbench workbench) {
        Clip whole = workbench.selection().wholeClip().get();
        Clip shown = workbench.selection().clip().get();
        if (whole == null || shown == null || workbench.blind().get()) {
            return Map.of();
        }
        Coder own = shown.coding().coder();
        return whole.codings().stream()
                .filter(coding -> !coding.coder().equals(own))
                .filter(coding -> whole.showing(coding).phases().isPresent())
                .collect(Collectors.toMap(
                        Coding::coder, coding -> whole.showing(coding).phases().orElseThrow()));
    }

    /// @param asked whether the model is asked; asking for an overlay is asking for it
    public static List<Command> commands(PreviewViewModel phases, OverlayViewModel overlay, BooleanProperty asked) {
        return List.of(
                Command.of("preview.keep-beside", "mdal-compare", phases::keep, "Alt+I"),
                Command.of("preview.ask-model", "", () -> asked.set(!asked.get()), "M"),
                Command.of(
                        "preview.toggle-overlay",
                        "mdomz-visibility",
                        () -> {
                            if (asked.get() || !overlay.mode().get().shown()) {
                                overlay.toggle();
                            }
                            asked.set(asked.get() || overlay.mode().get().shown());
                        },
                        "O"),
                Command.of(
                        "preview.next-overlay",
                        "mdoal-layers",
                        () -> {
                            overlay.nextMode();
                            asked.set(asked.get() || overlay.mode().get().shown());
                        },
                        "Shift+O"));
    }

    private static String absent(Workbench workbench) {
        if (workbench.selection().clip().get() == null) {
            return Messages.text("preview.noClip");
        }
        return Messages.text(
                workbench.selection().framesProblem().get() == null ? "preview.opening" : "preview.missing");
    }

    private static String missing(@Nullable Clip clip) {
        return clip == null ? "" : clip.coding().marks().problem(clip.frames()).orElse("");
    }

    /// Hands over the images of a clip without frames, once for each footage.
    private static void give(PreviewViewModel phases, Workbench workbench, MediaOpener media) {
        Footage footage = workbench.selection().footage().get();
        GivenImages before = phases.given().get();
        if (footage == null || before == null || !before.footage().equals(footage)) {
            phases.given().set(footage == null ? null : GivenImages.of(footage, media));
        }
    }

    private static @Nullable PreviewClip source(Workbench workbench, @Nullable ClipFrames frames) {
        Clip clip = workbench.selection().clip().get();
        Footage footage = workbench.selection().footage().get();
        if (clip == null || footage == null || frames == null) {
            return null;
        }
        FrameNumbers numbers = clip.frames();
        return new PreviewClip(
                footage,
                ProjectFrames.of(frames, clip),
                (part, colour, context) -> ClipSums.read(frames, numbers, part, colour, context));
    }
}
