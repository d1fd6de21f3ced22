package org.dianet.ui.common.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// What a coder is shown of the names of clips and subjects, and in which order the clips stand. A session plan may put
/// numbers in place of names.
///
/// @param plan of a coder whom it names; empty otherwise
public record ClipNames(Optional<SessionPlan> plan, Coder coder) {

    /// For the open project and the current coder.
    public static ClipNames of(Workbench workbench) {
        return of(workbench.session().openProject().get(), workbench.coder().get());
    }

    static ClipNames of(@Nullable OpenProject open, Coder coder) {
        return new ClipNames(
                open == null
                        ? Optional.empty()
                        : open.project()
                                .study()
                                .plan()
                                .filter(plan -> !plan.queue(coder).isEmpty()),
                coder);
    }

    /// Whether names must not be shown.
    public boolean hidden() {
        return plan.filter(SessionPlan::namesHidden).isPresent();
    }

    public String clip(Clip clip) {
        if (!hidden()) {
            return clip.id().value();
        }
        int number = plan.orElseThrow().number(coder, Expressions.first(clip.id()));
        if (number == 0) {
            return Messages.text("plan.clip.other");
        }
        int event = Expressions.number(clip.id());
        return event == 1 ? Messages.text("plan.clip", number) : Messages.text("plan.clip.event", number, event);
    }

    public String subject(Clip clip) {
        return hidden() ? "" : clip.subject().value();
    }

    /// A sentence as the coder may read it: without the names of clips, subjects and files, if they are hidden.
    ///
    /// @param project which the sentence may be about
    String masked(@Nullable Project project, String sentence) {
        if (project == null || !hidden()) {
            return sentence;
        }
        Map<String, String> shown = new HashMap<>();
        for (Clip clip : project.clips()) {
            String name = clip(clip);
            shown.put(clip.subject().value(), Messages.text("plan.subject"));
            String path = clip.media().shownPath();
            shown.put(path.substring(path.lastIndexOf('/') + 1), name);
            shown.put(path, name);
            shown.put(clip.id().value(), name);
        }
        List<String> found = shown.keySet().stream()
                .filter(name -> !name.isEmpty() && sentence.contains(name))
                // A longer name may hold a shorter one.
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return found.isEmpty() ? sentence : replaced(sentence, found, shown);
    }

    private static String replaced(String sentence, List<String> names, Map<String, String> shown) {
        // Numbers alone are not taken for names: sentences count frames and clips.
        String any = names.stream()
                .filter(name -> !name.chars().allMatch(Character::isDigit))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? sentence
                : Pattern.compile("(?<![\\p{L}\\p{N}])(" + any + ")(?![\\p{L}\\p{N}])")
                        .matcher(sentence)
                        .replaceAll(match -> Matcher.quoteReplacement(shown.getOrDefault(match.group(), "")));
    }

    /// The planned clips with the further events of their recordings, in the plan's order, then the others; without
    /// them, if names are hidden.
    public List<Clip> ordered(Project project, List<Clip> clips) {
        if (plan.isEmpty()) {
            return clips;
        }
        Map<ClipId, Clip> left = new LinkedHashMap<>();
        clips.forEach(clip -> left.put(clip.id(), clip));
        List<ClipId> queue = plan.get().queue(coder);
        List<Clip> ordered = new ArrayList<>();
        for (ClipId id : queue) {
            Clip clip = left.remove(id);
            if (clip != null) {
                ordered.add(clip);
            }
        }
        Set<ClipId> planned = Set.copyOf(queue);
        for (Clip clip : left.values()) {
            if (!hidden() || isFurther(project, clip, planned)) {
                ordered.add(clip);
            }
        }
        return ordered;
    }

    private static boolean isFurther(Project project, Clip clip, Set<ClipId> planned) {
        return planned.contains(Expressions.first(clip.id())) && Expressions.isFurther(project, clip);
    }
}
