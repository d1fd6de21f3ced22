package org.dianet.model.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.Study;

/// One change to a project. Applying an edit twice gives what applying it once gives, which lets a journal be
/// replayed over a file that already holds some of its edits.
public sealed interface Edit {

    /// A coder's coding of a clip, in place of the coder's earlier one.
    record PutCoding(ClipId clip, Coding coding) implements Edit {}

    /// Takes a coder's coding of a clip away.
    record RemoveCoding(ClipId clip, Coder coder) implements Edit {}

    /// Adds clips at the end; a clip whose id the project has replaces that clip.
    record PutClips(List<Clip> clips) implements Edit {
        public PutClips {
            clips = List.copyOf(clips);
        }
    }

    record RemoveClips(List<ClipId> clips) implements Edit {
        public RemoveClips {
            clips = List.copyOf(clips);
        }
    }

    /// Points a clip at its pixels' new place.
    record Relink(ClipId clip, Media media) implements Edit {}

    /// The labels offered and the classes they count as.
    record SetClasses(Vocabulary vocabulary, Protocol protocol) implements Edit {}

    /// The protocols that the project calls its own.
    record SetOwnProtocols(List<Protocol> protocols) implements Edit {
        public SetOwnProtocols {
            protocols = List.copyOf(protocols);
        }
    }

    /// The sheets that clips came from.
    record SetSheets(List<ImportedSheet> sheets) implements Edit {
        public SetSheets {
            sheets = List.copyOf(sheets);
        }
    }

    /// The rule for the coders.
    record SetCodingRule(CodingRule rule) implements Edit {}

    /// Who codes what, and what is known of the subjects.
    record SetStudy(Study study) implements Edit {}

    /// A decision about a finding, in place of an earlier one about the same concern.
    record Decide(Decision decision) implements Edit {}

    /// Takes the decision about a concern back.
    record WithdrawDecision(FindingKey findingKey) implements Edit {}

    /// Several edits that are done and undone as one, in their order.
    record Composite(List<Edit> edits) implements Edit {
        public Composite {
            edits = List.copyOf(edits);
        }
    }

    /// The project after this edit.
    ///
    /// @throws IllegalArgumentException if the edit names a clip that the project does not have
    default Project applyTo(Project project) {
        return switch (this) {
            case PutCoding e -> project.with(e.clip, clip -> clip.with(e.coding));
            case RemoveCoding e -> project.with(e.clip, clip -> clip.without(e.coder));
            case PutClips e -> project.withClips(merged(project.clips(), e.clips));
            case RemoveClips e -> project.withClips(without(project.clips(), new HashSet<>(e.clips)));
            case Relink e -> project.with(e.clip, clip -> clip.with(e.media));
            case SetClasses e -> project.withClasses(e.vocabulary, e.protocol);
            case SetOwnProtocols e -> project.withOwnProtocols(e.protocols);
            case SetSheets e -> project.withSheets(e.sheets);
            case SetCodingRule e -> project.with(e.rule);
            case SetStudy e -> project.with(e.study);
            case Decide e -> project.with(e.decision);
            case WithdrawDecision e -> project.without(e.findingKey);
            case Composite e -> Change.apply(e.edits, project);
        };
    }

    /// The clips that the edit changes one by one, in its order; none if it is about the project as a whole.
    default Set<ClipId> subjects() {
        return switch (this) {
            case PutCoding e -> Set.of(e.clip);
            case RemoveCoding e -> Set.of(e.clip);
            case Relink e -> Set.of(e.clip);
            case Decide e -> concerned(e.decision.findingKey());
            case WithdrawDecision e -> concerned(e.findingKey);
            case PutClips _, RemoveClips _, SetClasses _, SetOwnProtocols _, SetSheets _, SetCodingRule _, SetStudy _ ->
                Set.of();
            case Composite e -> {
                Set<ClipId> all = new LinkedHashSet<>();
                e.edits.forEach(each -> all.addAll(each.subjects()));
                yield all;
            }
        };
    }

    private static Set<ClipId> concerned(FindingKey key) {
        ClipId clip = key.clip();
        return clip == null ? Set.of() : Set.of(clip);
    }

    /// The edits that undo this one on a project as it was `before` it, in the order to apply.
    default List<Edit> inverse(Project before) {
        return switch (this) {
            case PutCoding e -> List.of(restore(before, e.clip, e.coding.coder()));
            case RemoveCoding e -> List.of(restore(before, e.clip, e.coder));
            case PutClips e -> undoPut(before, e);
            // Putting back all clips keeps their order.
            case RemoveClips e ->
                List.of(new RemoveClips(before.clips().stream().map(Clip::id).toList()), new PutClips(before.clips()));
            case Relink e -> List.of(new Relink(e.clip, existing(before, e.clip).media()));
            case SetClasses e -> List.of(new SetClasses(before.vocabulary(), before.protocol()));
            case SetOwnProtocols e -> List.of(new SetOwnProtocols(before.ownProtocols()));
            case SetSheets e -> List.of(new SetSheets(before.sheets()));
            case SetCodingRule _ -> List.of(new SetCodingRule(before.codingRule()));
            case SetStudy _ -> List.of(new SetStudy(before.study()));
            case Decide e -> List.of(decided(before, e.decision.findingKey()));
            case WithdrawDecision e -> List.of(decided(before, e.findingKey));
            case Composite e -> undone(before, e);
        };
    }

    private static List<Edit> undone(Project before, Composite edit) {
        Deque<List<Edit>> inverses = new ArrayDeque<>();
        Project at = before;
        for (Edit each : edit.edits) {
            inverses.push(each.inverse(at));
            at = each.applyTo(at);
        }
        return inverses.stream().flatMap(List::stream).toList();
    }

    private static List<Clip> without(List<Clip> clips, Set<ClipId> gone) {
        return clips.stream().filter(clip -> !gone.contains(clip.id())).toList();
    }

    private static Edit restore(Project before, ClipId id, Coder coder) {
        return existing(before, id)
                .codingBy(coder)
                .<Edit>map(old -> new PutCoding(id, old))
                .orElseGet(() -> new RemoveCoding(id, coder));
    }

    private static Edit decided(Project before, FindingKey findingKey) {
        return before.decision(findingKey).<Edit>map(Decide::new).orElseGet(() -> new WithdrawDecision(findingKey));
    }

    private static List<Edit> undoPut(Project before, PutClips edit) {
        List<Clip> replaced = new ArrayList<>();
        List<ClipId> added = new ArrayList<>();
        Map<ClipId, Clip> present = new LinkedHashMap<>();
        before.clips().forEach(clip -> present.put(clip.id(), clip));
        for (Clip clip : edit.clips) {
            Clip old = present.get(clip.id());
            if (old == null) {
                added.add(clip.id());
            } else {
                replaced.add(old);
            }
        }
        return List.of(new RemoveClips(added), new PutClips(replaced));
    }

    private static Clip existing(Project project, ClipId id) {
        return project.clip(id).orElseThrow(() -> new IllegalArgumentException("the project has no clip " + id));
    }

    private static List<Clip> merged(List<Clip> present, List<Clip> put) {
        Map<ClipId, Clip> result = new LinkedHashMap<>();
        present.forEach(clip -> result.put(clip.id(), clip));
        put.forEach(clip -> result.put(clip.id(), clip));
        return List.copyOf(result.values());
    }
}
