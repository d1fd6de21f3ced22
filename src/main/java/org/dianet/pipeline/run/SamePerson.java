package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.model.study.View;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.ClipContent;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;

/// Which subjects of a run a person is. Two data sets may both have a subject 01, and one person may have two names:
/// clips with the same content are of one person, and a name says who somebody is only inside one project.
///
/// @param run the clips of the run that count
/// @param home whether the run lies in the folder of the person's project
/// @param project name of the run's project
public record SamePerson(List<RunClip> run, boolean home, String project) {
    public SamePerson {
        run = List.copyOf(run);
    }

    /// @param clips those of the run that count
    /// @param folder of the project that is asked from
    public static SamePerson in(RunRecord record, List<RunClip> clips, Path run, Path folder) {
        Path inside = folder.toAbsolutePath().normalize();
        return new SamePerson(clips, run.toAbsolutePath().normalize().startsWith(inside), record.project());
    }

    /// @param person all clips of one subject of a project
    /// @param name of that project
    /// @return the names that the run knows the person by, sorted; empty for somebody that it does not know
    public Set<String> names(List<RunClip> person, String name) {
        boolean told = person.stream().allMatch(clip -> clip.content().isEmpty());
        Set<String> known = new TreeSet<>();
        for (RunClip other : run) {
            if (person.stream().anyMatch(clip -> sameContent(clip, other) || sameName(clip, other, told, name))) {
                known.add(other.subject());
            }
        }
        return known;
    }

    private static boolean sameContent(RunClip a, RunClip b) {
        return a.contents().stream().anyMatch(b.contents()::contains)
                || (!a.hash().isEmpty() && a.hash().equals(b.hash()));
    }

    /// A run of before contents were kept, and clips whose files are gone, leave only names to go by; then a
    /// person that may be known counts as known.
    private boolean sameName(RunClip clip, RunClip other, boolean unreadable, String name) {
        boolean blind = unreadable || other.content().isEmpty();
        return clip.subject().equals(other.subject())
                && (home || (blind && (project.equals(name) || clip.id().equals(other.id()))));
    }

    /// The clips of the asked clip's subject in its project, the asked one first, as a run would remember them.
    public static List<RunClip> clipsOf(AskedClip asked, ClipContent content) {
        List<String> names =
                asked.project().study().views().stream().map(View::name).toList();
        return asked.project().clips().stream()
                .filter(clip -> clip.subject().equals(asked.clip().subject()))
                .map(clip -> new RunClip(
                        clip.id().value(),
                        clip.subject().value(),
                        "",
                        "",
                        content.of(clip),
                        "",
                        content.ofViews(asked.project(), clip, names)))
                .collect(Collectors.toList());
    }
}
