package org.dianet.model.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dianet.model.clip.ClipId;
import org.dianet.model.study.Study;
import org.dianet.model.study.View;

/// A whole project as one immutable value. Every change goes through an [org.dianet.model.edit.Edit].
///
/// @param protocol the one used by training and evaluation
/// @param ownProtocols protocols that were made in this project, each name and version once
/// @param sheets annotation sheets that clips came from
/// @param decisions about findings of the quality scan, at most one a concern, sorted by concern
/// @param codingRule what those who code are held to
/// @param study who codes what, and what is known of the subjects
public record Project(
        String name,
        List<Clip> clips,
        Vocabulary vocabulary,
        Protocol protocol,
        List<Protocol> ownProtocols,
        List<ImportedSheet> sheets,
        List<Decision> decisions,
        CodingRule codingRule,
        Study study) {

    /// @throws IllegalArgumentException if two clips have one id, or two own protocols one name and version
    public Project {
        clips = List.copyOf(clips);
        ownProtocols = List.copyOf(ownProtocols);
        sheets = List.copyOf(sheets);
        Set<String> titles = new HashSet<>();
        for (Protocol own : ownProtocols) {
            if (!titles.add(own.title())) {
                throw new IllegalArgumentException("two protocols are called " + own.title());
            }
        }
        Map<ClipId, Clip> seen = new HashMap<>();
        for (Clip clip : clips) {
            if (seen.put(clip.id(), clip) != null) {
                throw new IllegalArgumentException("two clips are called " + clip.id());
            }
        }
        decisions = decisions.stream()
                .sorted(Comparator.comparing(Decision::findingKey))
                .toList();
        for (int i = 1; i < decisions.size(); i++) {
            if (decisions.get(i).findingKey().equals(decisions.get(i - 1).findingKey())) {
                throw new IllegalArgumentException("two decisions are about one concern: "
                        + decisions.get(i).findingKey().what());
            }
        }
    }

    /// A project without protocols of its own, whose clips came from no sheet and in which nothing was decided.
    public Project(String name, List<Clip> clips, Vocabulary vocabulary, Protocol protocol) {
        this(name, clips, vocabulary, protocol, List.of(), List.of(), List.of(), CodingRule.FREE, Study.NONE);
    }

    public static Project empty(String name) {
        return new Project(name, List.of(), Vocabulary.EMPTY, Protocol.identity("all labels", List.of()));
    }

    public Optional<Clip> clip(ClipId id) {
        return clips.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// The view that a clip is of another clip's event; empty if it is of none.
    public Optional<View> viewedAs(ClipId id) {
        return study.views().stream()
                .filter(view -> view.source() instanceof View.OtherClip link
                        && link.other().equals(id))
                .filter(view -> clip(view.clip()).isPresent())
                .findFirst();
    }

    /// Clips with frames whose frame rate is not known.
    public List<Clip> withoutRate() {
        return clips.stream()
                .filter(clip -> clip.media().hasFrames() && clip.rate().isEmpty())
                .toList();
    }

    /// This project with one clip changed in place.
    ///
    /// @throws IllegalArgumentException if there is no such clip
    public Project with(ClipId id, UnaryOperator<Clip> change) {
        List<Clip> changed = new ArrayList<>(clips);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).id().equals(id)) {
                changed.set(i, change.apply(changed.get(i)));
                return withClips(changed);
            }
        }
        throw new IllegalArgumentException("the project has no clip " + id);
    }

    public Project withClips(List<Clip> newClips) {
        return new Project(name, newClips, vocabulary, protocol, ownProtocols, sheets, decisions, codingRule, study);
    }

    public Project withClasses(Vocabulary newVocabulary, Protocol newProtocol) {
        return new Project(name, clips, newVocabulary, newProtocol, ownProtocols, sheets, decisions, codingRule, study);
    }

    public Project withOwnProtocols(List<Protocol> protocols) {
        return new Project(name, clips, vocabulary, protocol, protocols, sheets, decisions, codingRule, study);
    }

    public Project withSheets(List<ImportedSheet> newSheets) {
        return new Project(name, clips, vocabulary, protocol, ownProtocols, newSheets, decisions, codingRule, study);
    }

    public Optional<Decision> decision(FindingKey findingKey) {
        return decisions.stream().filter(d -> d.findingKey().equals(findingKey)).findFirst();
    }

    /// This project with `decision` in place of an earlier one about the same concern.
    public Project with(Decision decision) {
        List<Decision> changed = new ArrayList<>(without(decision.findingKey()).decisions);
        changed.add(decision);
        return withDecisions(changed);
    }

    /// This project with nothing decided about `concern`.
    public Project without(FindingKey findingKey) {
        return withDecisions(decisions.stream()
                .filter(d -> !d.findingKey().equals(findingKey))
                .toList());
    }

    private Project withDecisions(List<Decision> newDecisions) {
        return new Project(name, clips, vocabulary, protocol, ownProtocols, sheets, newDecisions, codingRule, study);
    }

    public Project with(CodingRule rule) {
        return new Project(name, clips, vocabulary, protocol, ownProtocols, sheets, decisions, rule, study);
    }

    public Project with(Study newStudy) {
        return new Project(name, clips, vocabulary, protocol, ownProtocols, sheets, decisions, codingRule, newStudy);
    }
}
