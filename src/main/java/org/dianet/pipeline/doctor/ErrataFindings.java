package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.dataset.errata.Errata;
import org.dianet.dataset.errata.Erratum;
import org.dianet.model.clip.ClipId;
import org.dianet.model.finding.ErratumProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;

/// Known errors of the published data sets that still stand in a project.
public final class ErrataFindings {
    private ErrataFindings() {}

    public static List<Finding> of(Project project) {
        List<Erratum> errata = Errata.all();
        Set<ClipId> present = project.clips().stream().map(Clip::id).collect(Collectors.toSet());
        // Further expressions are not rows of a sheet.
        List<Clip> rows = project.clips().stream()
                .filter(clip -> Expressions.number(clip.id()) == 1 || !present.contains(Expressions.first(clip.id())))
                .toList();
        Map<String, List<Clip>> datasets = rows.stream().collect(Collectors.groupingBy(Clip::dataset));
        Map<String, Integer> positions = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Clip clip : rows) {
            int position = positions.merge(clip.dataset(), 1, Integer::sum) - 1;
            List<Clip> all = datasets.getOrDefault(clip.dataset(), List.of());
            int count = all.size();
            Clip published = clip.published();
            for (Erratum listed : errata) {
                if (!listed.dataset().equals(clip.dataset())) {
                    continue;
                }
                Erratum erratum = listed.resolved(all);
                // The decision may have corrected it already.
                if (erratum.concerns(clip, position, count) && erratum.concerns(published, position, count)) {
                    findings.add(finding(published, erratum));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Clip clip, Erratum erratum) {
        List<Finding.Proposal> proposals = erratum.candidates().stream()
                .map(candidate ->
                        Finding.Proposal.values(clip.id(), candidate.values(), Remedy.Reason.GIVEN, candidate.source()))
                .toList();
        return new Finding(
                Finding.Kind.ERRATUM,
                MarkFindings.severity(clip, Finding.Severity.WARNING),
                clip.id(),
                new ErratumProblem.Listed(erratum.what()),
                "listed " + erratum.condition(),
                proposals,
                EvidenceFrames.of(clip, proposals));
    }
}
