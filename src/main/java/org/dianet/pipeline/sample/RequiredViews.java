package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ViewedClip;

/// Refuses a run of several views in which a clip lacks one: left out silently, scores of other views would be on other
/// clips.
final class RequiredViews {
    private static final int NAMED = 3;

    private RequiredViews() {}

    /// @param usable which clips would be samples
    /// @throws IllegalArgumentException if a view cannot be used, in a sentence that names the first clips
    static void check(Project project, Path folder, List<String> views, Predicate<Clip> usable) {
        if (views.equals(ViewImages.OWN)) {
            return;
        }
        Map<ClipId, String> problems = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            if (usable.test(clip)) {
                problem(project, folder, clip, views).ifPresent(why -> problems.put(clip.id(), why));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Words.count(problems.size(), "clip") + " cannot show the views "
                    + String.join(" and ", views) + ": "
                    + String.join(
                            "; ",
                            problems.entrySet().stream()
                                    .limit(NAMED)
                                    .map(entry -> "clip " + entry.getKey() + ": " + entry.getValue())
                                    .toList())
                    + (problems.size() > NAMED ? "; and so on" : "")
                    + ". Link the views again (dianet views), or leave the clips out of the protocol");
        }
    }

    private static Optional<String> problem(Project project, Path folder, Clip clip, List<String> views) {
        if (!clip.media().hasFrames()) {
            return Optional.of("it has ready images and no frames, which views have");
        }
        Phases phases = clip.phases().orElseThrow();
        for (String view : views) {
            try {
                ViewedClip viewed = ViewedClip.of(project, clip, view);
                viewed.phases(phases);
                if (viewed.beside()) {
                    Optional<String> missing = ViewFolder.problem(
                            viewed,
                            folder,
                            new Span(phases.onset().value(), phases.offset().value()));
                    if (missing.isPresent()) {
                        return missing;
                    }
                }
            } catch (IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }
}
