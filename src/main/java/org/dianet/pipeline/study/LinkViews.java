package org.dianet.pipeline.study;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.model.project.Project;
import org.dianet.model.project.ViewedClip;
import org.dianet.model.study.View;
import org.dianet.pipeline.sample.ViewFolder;

/// Links further views of clips' events: another clip, or a folder beside each clip's own.
public final class LinkViews {
    private LinkViews() {}

    /// @param refused why a clip has no such view, in a clause about it
    public record Linked(List<View> views, Map<ClipId, String> refused) {
        public Linked {
            views = List.copyOf(views);
            refused = Map.copyOf(refused);
        }

        public Edit edit(Project project) {
            return new Edit.SetStudy(project.study().withViews(views));
        }
    }

    /// Another clip as a view. Without an offset its recording is in step as it is paired with the clip's, otherwise by
    /// frame number, and from their starts where the frame rates differ.
    ///
    /// @throws IllegalArgumentException if it cannot be one, in a clause
    public static View link(Project project, Clip clip, String name, Clip other, OptionalDouble offset, Instant at) {
        OptionalDouble usual = PairedClips.pairing(project, clip)
                .filter(pair -> project.clip(pair.other())
                        .filter(paired -> paired.media().equals(other.media()))
                        .isPresent())
                .map(pair -> OptionalDouble.of(pair.offset()))
                .orElse(ViewedClip.ratesDiffer(clip, other) ? OptionalDouble.of(0) : OptionalDouble.empty());
        View view = new View(clip.id(), name, new View.OtherClip(other.id(), offset.isPresent() ? offset : usual), at);
        project.viewedAs(clip.id())
                .filter(each -> each.clip().equals(other.id()))
                .ifPresent(each -> {
                    throw new IllegalArgumentException("clip " + clip.id() + " is the view " + each.name() + " of clip "
                            + other.id() + " already");
                });
        try {
            ViewedClip viewed = ViewedClip.of(project, clip, view);
            clip.phases().ifPresent(viewed::phases);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("clip " + clip.id() + ": " + e.getMessage(), e);
        }
        return view;
    }

    /// A folder beside that of each clip as a view, where there is one with all of the clip's frames.
    ///
    /// @param folder of the project
    /// @param path from a clip's folder
    public static Linked beside(Project project, Path folder, List<Clip> clips, String name, String path, Instant at) {
        List<View> views = new ArrayList<>();
        Map<ClipId, String> refused = new LinkedHashMap<>();
        for (Clip clip : clips) {
            View view = new View(clip.id(), name, new View.Beside(path), at);
            try {
                ViewedClip viewed = ViewedClip.of(project, clip, view);
                Optional<String> problem = ViewFolder.problem(
                        viewed, folder, new Span(0, clip.frames().count() - 1));
                problem.ifPresentOrElse(why -> refused.put(clip.id(), why), () -> views.add(view));
            } catch (IllegalArgumentException e) {
                refused.put(clip.id(), String.valueOf(e.getMessage()));
            }
        }
        return new Linked(views, refused);
    }

    /// @throws IllegalArgumentException if there is no such view, in a clause
    public static Edit remove(Project project, Predicate<View> gone) {
        if (project.study().views().stream().noneMatch(gone)) {
            throw new IllegalArgumentException("there is no such view to remove");
        }
        return new Edit.SetStudy(project.study().withoutViews(gone));
    }
}
