package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.wording.SimilarNames;

/// Labels that are rare and written almost as a common one: likely slips of the pen. One finding a clip.
final class LabelFindings {
    /// A label is rare next to another that is this many times as frequent.
    private static final int RARE = 4;
    private static final int SHORTEST = 4;

    private final Map<String, Integer> clips = new TreeMap<>();
    private final Project project;

    LabelFindings(Project project) {
        this.project = project;
        for (Clip clip : project.clips()) {
            if (clip.coding().emotion() != null) {
                clips.merge(clip.coding().emotion(), 1, Integer::sum);
            }
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Clip clip : project.clips()) {
            String label = clip.coding().emotion();
            // A label that is not in the protocol is another finding, with the same proposal.
            if (label != null && !(project.protocol().verdict(clip) instanceof ProtocolVerdict.UnknownLabel)) {
                meant(label).ifPresent(common -> findings.add(finding(clip, label, common)));
            }
        }
        return findings;
    }

    /// The frequent label that `label` may stand for; empty unless it is rare next to that one.
    Optional<String> meant(String label) {
        int count = clips.getOrDefault(label, 0);
        List<String> common = clips.entrySet().stream()
                .filter(other -> other.getValue() > count
                        && (count == 1 || other.getValue() >= RARE * count)
                        && slip(label, other.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return SimilarNames.of(label, common).stream().findFirst();
    }

    /// Words of letters that differ by a slip: numbers and short codes are near each other without being meant for each
    /// other, and so is a word with a syllable before it (happy, unhappy).
    private static boolean slip(String label, String other) {
        String a = label.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        boolean words = a.chars().noneMatch(Character::isDigit) && b.chars().noneMatch(Character::isDigit);
        boolean longEnough = Math.min(a.length(), b.length()) >= SHORTEST;
        boolean syllable = Math.abs(a.length() - b.length()) > 1 && (a.endsWith(b) || b.endsWith(a));
        return words && (a.equals(b) || (longEnough && !syllable));
    }

    private Finding finding(Clip clip, String label, String common) {
        int others = clips.getOrDefault(common, 0);
        return new Finding(
                        Kind.SIMILAR_LABEL,
                        Severity.WARNING,
                        clip.id(),
                        new LabelProblem.SimilarLabel(label, common, others))
                .about(label)
                .with(
                        List.of(Finding.Proposal.values(
                                clip.id(), new Assignments(Map.of("emotion", common)), Remedy.Reason.GIVEN, "")),
                        EvidenceFrames.marked(clip));
    }
}
