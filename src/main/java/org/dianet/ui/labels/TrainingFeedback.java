package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.results.SignedText;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// Tells a coder how far an own coding of a training clip is from the reference, as soon as the coding is complete.
public final class TrainingFeedback {
    private final Workbench workbench;
    private @Nullable Coding before;

    public TrainingFeedback(Workbench workbench) {
        this.workbench = workbench;
        workbench.selection().wholeClip().subscribe((was, now) -> changed(was, now));
    }

    private void changed(@Nullable Clip was, @Nullable Clip now) {
        Coding earlier = before;
        before = now == null ? null : now.codingBy(workbench.coder().get()).orElse(null);
        Coding own = before;
        if (now == null || own == null || was == null || !was.id().equals(now.id())) {
            return;
        }
        boolean finished = own.complete() && (earlier == null || !earlier.complete());
        if (finished && isTraining(now)) {
            reference(now, own.coder())
                    .ifPresent(reference -> workbench
                            .notices()
                            .hints()
                            .show(Messages.text("plan.feedback", String.join(", ", differences(now, own, reference)))));
        }
    }

    private boolean isTraining(Clip clip) {
        OpenProject open = workbench.session().openProject().get();
        return open != null
                && open.project()
                        .study()
                        .plan()
                        .filter(plan -> plan.training().contains(clip.id()))
                        .isPresent();
    }

    /// The coding that would count without the coder's own.
    private static Optional<Coding> reference(Clip clip, Coder coder) {
        return Optional.of(clip.without(coder).coding()).filter(Coding::complete);
    }

    private static List<String> differences(Clip clip, Coding own, Coding reference) {
        List<String> parts = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            Optional<FrameIndex> mine = own.marks().get(kind).flatMap(clip.frames()::indexOf);
            Optional<FrameIndex> theirs = reference.marks().get(kind).flatMap(clip.frames()::indexOf);
            if (mine.isPresent() && theirs.isPresent()) {
                parts.add(Messages.text(
                        "plan.feedback.mark",
                        kind.name().toLowerCase(Locale.ROOT),
                        reference.marks().get(kind).orElseThrow().toString(),
                        SignedText.of("%+.0f", mine.get().value() - theirs.get().value())));
            }
        }
        parts.add(
                String.valueOf(reference.emotion()).equals(String.valueOf(own.emotion()))
                        ? Messages.text("plan.feedback.same", String.valueOf(reference.emotion()))
                        : Messages.text(
                                "plan.feedback.label",
                                String.valueOf(reference.emotion()),
                                String.valueOf(own.emotion())));
        return parts;
    }
}
