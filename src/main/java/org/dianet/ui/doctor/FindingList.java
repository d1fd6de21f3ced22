package org.dianet.ui.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.jspecify.annotations.Nullable;

/// Puts together what a scan found, what the annotations say now and what was decided: one row a concern, the worst
/// first. Pure.
final class FindingList {
    private FindingList() {}

    /// @param scanned what the scan and errata files found
    /// @param now what the annotations say now
    static List<Row> rows(Project project, List<Finding> scanned, List<Finding> fromFiles, List<Finding> now) {
        Map<FindingKey, Decision> decisions = new HashMap<>();
        project.decisions().forEach(decision -> decisions.put(decision.findingKey(), decision));
        Map<FindingKey, Finding> findings = new LinkedHashMap<>();
        now.forEach(finding -> findings.putIfAbsent(finding.findingKey(), finding));
        fromFiles.forEach(finding -> findings.putIfAbsent(finding.findingKey(), finding));
        for (Finding finding : scanned) {
            if (finding.kind().about() != Finding.About.CODINGS || decisions.containsKey(finding.findingKey())) {
                findings.putIfAbsent(finding.findingKey(), finding);
            }
        }
        decisions
                .keySet()
                .forEach(findingKey -> kind(findingKey)
                        .ifPresent(kind -> findings.computeIfAbsent(findingKey, c -> remembered(kind, c))));
        List<Row> rows = new ArrayList<>();
        findings.forEach((findingKey, finding) -> rows.add(new Row(finding, decisions.get(findingKey))));
        rows.sort(Comparator.comparing((Row row) -> row.finding().severity())
                .thenComparing(row -> row.finding().kind())
                .thenComparing(row ->
                        row.finding().clip() == null ? "" : row.finding().clip().value()));
        return rows;
    }

    private static java.util.Optional<Kind> kind(FindingKey findingKey) {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> kind.specName().equals(findingKey.kind()))
                .findFirst();
    }

    /// Decided in an earlier session and not found now.
    private static Finding remembered(Kind kind, FindingKey findingKey) {
        return new Finding(
                kind,
                Finding.Severity.NOTE,
                findingKey.clip(),
                new FoundProblem.Remembered(findingKey.what()),
                findingKey.detail(),
                List.of(),
                List.of());
    }

    /// A listed finding that is open again, as after its decision was undone.
    static Optional<Row> reopened(List<Row> before, List<Row> rows) {
        Set<FindingKey> decided = before.stream()
                .filter(row -> row.state() != Row.State.OPEN)
                .map(row -> row.finding().findingKey())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.state() == Row.State.OPEN
                        && decided.contains(row.finding().findingKey()))
                .findFirst();
    }

    /// The same concern if it is still listed, otherwise what has moved to its place.
    static @Nullable Row again(@Nullable Row before, int place, List<Row> rows) {
        if (before != null) {
            FindingKey findingKey = before.finding().findingKey();
            for (Row row : rows) {
                if (row.finding().findingKey().equals(findingKey)) {
                    return row;
                }
            }
        }
        return rows.isEmpty() ? null : rows.get(Math.min(place, rows.size() - 1));
    }
}
