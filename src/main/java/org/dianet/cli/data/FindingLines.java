package org.dianet.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.cli.common.Console;
import org.dianet.model.Words;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.wording.FindingWording;
import org.jspecify.annotations.Nullable;

/// Findings for people and for scripts, with what was decided about them.
final class FindingLines {
    private final Project project;
    private final List<Finding> findings;
    private final Map<FindingKey, Decision> decisions;

    FindingLines(Project project, List<Finding> findings) {
        this.project = project;
        this.findings = findings;
        this.decisions =
                project.decisions().stream().collect(Collectors.toMap(Decision::findingKey, Function.identity()));
    }

    void print(Console console, boolean rejected) {
        for (Finding finding : findings) {
            if (rejected || open(finding)) {
                console.print(FindingText.line(finding) + decided(finding));
                int place = 0;
                for (Finding.Proposal proposal : finding.proposals()) {
                    place++;
                    console.print("    " + place + ": " + FindingWording.proposal(proposal.advice()));
                }
            }
        }
        console.print(Words.count(project.clips().size(), "clip") + " examined: "
                + Stream.of(Finding.Severity.values())
                        .map(severity -> Words.count(open(severity), name(severity)))
                        .collect(Collectors.joining(", "))
                + " open.");
        if (!rejected && rejected() > 0) {
            console.print(Words.count(rejected(), "rejected finding") + " not listed; see --rejected.");
        }
    }

    private boolean open(Finding finding) {
        return !decisions.containsKey(finding.findingKey());
    }

    private String decided(Finding finding) {
        Decision decision = decisions.get(finding.findingKey());
        return decision == null
                ? ""
                : " [" + name(decision.outcome()) + " by " + decision.coder() + ", " + decision.at() + "]";
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Finding.Severity severity : Finding.Severity.values()) {
            named.put(name(severity), open(severity));
        }
        named.put("rejected", rejected());
        return named;
    }

    private int open(Finding.Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity && open(finding))
                .count();
    }

    private int rejected() {
        return (int) findings.stream()
                .map(finding -> decisions.get(finding.findingKey()))
                .filter(decision -> decision != null && decision.outcome() == Decision.Outcome.REJECTED)
                .count();
    }

    Map<String, Object> json(List<String> decided) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", project.clips().size());
        json.put("counts", counts());
        json.put("findings", findings.stream().map(this::json).toList());
        json.put("decided", decided);
        return json;
    }

    private Map<String, @Nullable Object> json(Finding finding) {
        Decision decision = decisions.get(finding.findingKey());
        FindingText text = FindingText.of(finding);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", name(finding.severity()));
        json.put("kind", finding.kind().specName());
        json.put("clip", finding.clip() == null ? null : finding.clip().value());
        json.put("where", text.where());
        json.put("what", text.what());
        json.put("action", text.action());
        json.put(
                "proposals",
                finding.proposals().stream()
                        .map(proposal -> FindingWording.proposal(proposal.advice()))
                        .toList());
        json.put(
                "candidates",
                finding.proposals().stream().map(FindingLines::json).toList());
        json.put("evidence", evidence(finding));
        json.put("state", decision == null ? "open" : name(decision.outcome()));
        json.put("decidedBy", decision == null ? null : decision.coder().name());
        json.put("decidedAt", decision == null ? null : decision.at().toString());
        return json;
    }

    private static Map<String, Object> json(Finding.Proposal proposal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", FindingWording.remedy(proposal.remedy()));
        json.put("source", proposal.source());
        return json;
    }

    private static List<Object> evidence(Finding finding) {
        List<Object> evidence = new ArrayList<>();
        for (Finding.Evidence frame : finding.evidence()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("clip", frame.clip().value());
            json.put("frame", frame.frame().value());
            json.put("caption", FindingText.caption(frame));
            evidence.add(json);
        }
        return evidence;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
