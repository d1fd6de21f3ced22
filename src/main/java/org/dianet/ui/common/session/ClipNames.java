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

/// What a coder is shown of the names of clips and subjects, and in which order the clips stand. A
/// session plan may put numbers in place of names. A blind coder is told neither by names how many
/// events others found in a recording: further events are numbered as shown.
///
/// @param plan of a coder whom it names; empty otherwise
/// @param seen the open project and what the coder is shown of it; empty if none is open
public record ClipNames(Optional<SessionPlan> plan, Coder coder, Optional<Seen> seen) {

    /// An open project and what its coder is shown of it.
    public record Seen(Project project, CodingVisibility visibility) {

        /// Which event of its recording a clip is, among those shown, from 1.
        int event(ClipId id) {
            int number = Expressions.number(id);
            ClipId first = Expressions.first(id);
            int shown = 1;
            for (int i = 2; i <= number; i++) {
                boolean there = project.clip(new ClipId(first + "-e" + i))
                        .filter(clip -> !visibility.hides(project, clip))
                        .isPresent();
                if (there || i == number) {
                    shown++;
                }
            }
            return shown;
        }
    }

    /// While no project is open.
    public static final ClipNames NONE = new ClipNames(Optional.empty(), Coder.DATASET, Optional.empty());

    /// For the open project and the current coder.
    public static ClipNames of(Workbench workbench) {
        return of(workbench.session().openProject().get(), workbench.codingVisibility());
    }

    static ClipNames of(@Nullable OpenProject open, CodingVisibility visibility) {
        Coder coder = visibility.coder().get();
        return open == null
                ? NONE
                : new ClipNames(
                        open.project()
                                .study()
                                .plan()
                                .filter(plan -> !plan.queue(coder).isEmpty()),
                        coder,
                        Optional.of(new Seen(open.project(), visibility)));
    }

    /// Whether names must not be shown.
    public boolean hidden() {
        return plan.filter(SessionPlan::namesHidden).isPresent();
    }

    public String clip(Clip clip) {
        return clip(clip.id());
    }

    /// The same for a clip that the project may no longer have.
    public String clip(ClipId id) {
        boolean numbered = hidden()
                || (Expressions.number(id) > 1
                        && seen.filter(of -> of.visibility().blind().get()).isPresent());
        if (!numbered) {
            return id.value();
        }
        ClipId first = Expressions.first(id);
        int number = hidden() ? plan.orElseThrow().number(coder, first) : 0;
        if (hidden() && number == 0) {
            return Messages.text("plan.clip.other");
        }
        String recording = hidden() ? Messages.text("plan.clip", number) : first.value();
        int event = seen.map(of -> of.event(id)).orElseGet(() -> Expressions.number(id));
        return event == 1 ? recording : Messages.text("plan.clip.event", recording, event);
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
            String recording = clip(Expressions.first(clip.id()));
            shown.put(path.substring(path.lastIndexOf('/') + 1), recording);
            shown.put(path, recording);
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
