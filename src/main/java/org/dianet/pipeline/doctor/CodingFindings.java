package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.Coding;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.wording.SimilarNames;

/// Problems of the coding that counts.
public final class CodingFindings {
    private CodingFindings() {}

    public static List<Finding> of(Clip clip, Protocol protocol) {
        List<Finding> findings = new ArrayList<>();
        Coding coding = clip.coding();
        if (coding.emotion() == null) {
            findings.add(new Finding(Kind.NO_LABEL, Severity.WARNING, clip.id(), new LabelProblem.NoLabel()));
        }
        // A protocol without classes takes every label.
        if (!protocol.classes().isEmpty() && protocol.verdict(clip) instanceof ProtocolVerdict.UnknownLabel unknown) {
            findings.add(unknownLabel(clip, protocol, unknown.label()));
        }
        List<String> unread = ActionUnitNotation.parse(coding.actionUnits()).unparsed();
        if (!unread.isEmpty()) {
            findings.add(new Finding(Kind.ACTION_UNITS, Severity.NOTE, clip.id(), new LabelProblem.UnreadUnits(unread))
                    .about(String.join("+", unread)));
        }
        if (clip.media().hasFrames()) {
            findings.addAll(MarkFindings.of(clip));
        }
        return findings;
    }

    private static Finding unknownLabel(Clip clip, Protocol protocol, String label) {
        TreeSet<String> known = new TreeSet<>(protocol.classOfLabel().keySet());
        known.addAll(protocol.leftOut().keySet());
        List<Finding.Proposal> proposals = SimilarNames.of(label, known).stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .distinct()
                .map(name -> Finding.Proposal.values(
                        clip.id(), new Assignments(Map.of("emotion", name)), Remedy.Reason.GIVEN, ""))
                .toList();
        return new Finding(
                        Kind.UNKNOWN_LABEL,
                        Severity.ERROR,
                        clip.id(),
                        new LabelProblem.UnknownLabel(protocol.name(), label))
                .about(label)
                .with(proposals, EvidenceFrames.marked(clip));
    }
}
