package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.SamePerson;
import org.dianet.pipeline.run.WeightsOrigin;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.ClipContent;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What a run knows about the person in a clip to predict.
///
/// @param names by which the run knows the person; empty for somebody new
/// @param split whether no fold of the run leaves the person out, because it holds the person under several names or
///     learns from the person in every fold
/// @param before whether the weights that the run started from were trained on the person
/// @param namesake whether the run has another person of this name
public record KnownPerson(SubjectId asked, Set<String> names, boolean split, boolean before, boolean namesake) {

    static KnownPerson of(RunStore store, Path run, RunRecord record, AskedClip asked, ClipContent content)
            throws StorageException {
        SubjectId subject = asked.clip().subject();
        String project = asked.project().name();
        List<RunClip> person = SamePerson.clipsOf(asked, content);
        Set<String> names =
                SamePerson.in(record, record.clips(), run, asked.folder()).names(person, project);
        boolean before = names.stream().anyMatch(record::learntBefore)
                || !new WeightsOrigin(store)
                        .learntFrom(record.spec(), asked.folder(), project, person)
                        .isEmpty();
        boolean namesake = !names.contains(subject.value())
                && record.clips().stream().anyMatch(clip -> clip.subject().equals(subject.value()));
        boolean split = !names.isEmpty() && ReadRuns.folds(record).stream().noneMatch(key -> leftOut(names, key));
        return new KnownPerson(subject, names, split, before, namesake);
    }

    boolean known() {
        return !names.isEmpty();
    }

    /// Whether a training never saw the person.
    boolean leftOutBy(FoldKey key) {
        return leftOut(names, key);
    }

    private static boolean leftOut(Set<String> names, FoldKey key) {
        return names.stream().allMatch(name -> key.holdsOut(new SubjectId(name)));
    }

    /// The subject, with its name in the run if that is another.
    String words() {
        String name = "subject " + asked;
        return !known() || names.equals(Set.of(asked.value()))
                ? name
                : name + " (" + String.join(" and ", names) + " in the run, by the clips' content)";
    }

    /// The last sentence on somebody new, or nothing.
    String remark() {
        return namesake
                ? " The run's own subject " + asked
                        + " is treated as another person: no clip of it has the same content."
                : "";
    }
}
