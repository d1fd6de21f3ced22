package org.dianet.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.dataset.errata.Errata;
import org.dianet.dataset.errata.Erratum;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// Known errors of the published data sets that still stand in a project.
final class ErrataFindings {
    /// Fixes stand beside the data set's own coding, so that both can be compared and the fix taken back.
    private static final Coder CODER = new Coder("errata");

    private ErrataFindings() {}

    static List<Finding> of(Project project) {
        return of(project, Instant.now());
    }

    /// @param now when the fixes are said to be made
    static List<Finding> of(Project project, Instant now) {
        List<Erratum> errata = Errata.all();
        Map<String, Integer> counts = new HashMap<>();
        project.clips().forEach(clip -> counts.merge(clip.dataset(), 1, Integer::sum));
        Map<String, Integer> positions = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Clip clip : project.clips()) {
            int position = positions.merge(clip.dataset(), 1, Integer::sum) - 1;
            int count = counts.getOrDefault(clip.dataset(), 0);
            for (Erratum erratum : errata) {
                if (erratum.concerns(clip, position, count)) {
                    findings.add(finding(clip, erratum, now));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Clip clip, Erratum erratum, Instant now) {
        List<Finding.Proposal> proposals = erratum.candidates().stream()
                .map(candidate -> new Finding.Proposal(
                        candidate.toString(),
                        new Edit.PutCoding(
                                clip.id(), candidate.applied(clip.coding()).by(CODER, now))))
                .toList();
        String action = switch (proposals.size()) {
            case 0 -> "Look at it; no value has been proposed.";
            case 1 -> "Proposed: " + proposals.getFirst().what() + ".";
            default ->
                "Sources disagree; choose one: "
                        + proposals.stream().map(Finding.Proposal::what).collect(Collectors.joining("; "))
                        + ".";
        };
        return new Finding(Finding.Severity.WARNING, clip.id(), "known erratum", erratum.what(), action, proposals);
    }
}
