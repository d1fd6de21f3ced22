package org.dianet.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.pipeline.ExamineProject;
import org.dianet.pipeline.Finding;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The quality scan.
@Command(name = "doctor", description = "Look for missing frames, impossible phases and classes that are too small.")
final class DoctorCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--decode", description = "Decode every frame, which takes a while.")
    private boolean decode;

    @Override
    void work(Console console) throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        List<Finding> findings = new ExamineProject(Adapters.media())
                .examine(
                        opened.project(),
                        opened.folder(),
                        decode ? ExamineProject.Depth.EVERY_FRAME : ExamineProject.Depth.HEADERS,
                        console);
        findings.forEach(finding -> console.print(finding.toString()));
        Map<String, Integer> counts = counts(findings);
        console.print(opened.project().clips().size() + " clips examined: " + counts.get("error") + " errors, "
                + counts.get("warning") + " warnings, " + counts.get("note") + " notes.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", opened.project().clips().size());
        json.put("counts", counts);
        json.put("findings", findings.stream().map(DoctorCommand::json).toList());
        console.json(json);
    }

    private static Map<String, Integer> counts(List<Finding> findings) {
        Map<Finding.Severity, Integer> counts = new EnumMap<>(Finding.Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Finding.Severity severity : Finding.Severity.values()) {
            named.put(name(severity), counts.getOrDefault(severity, 0));
        }
        return named;
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", name(finding.severity()));
        json.put("clip", finding.clip() == null ? null : finding.clip().value());
        json.put("where", finding.where());
        json.put("what", finding.what());
        json.put("action", finding.action());
        json.put(
                "proposals",
                finding.proposals().stream().map(Finding.Proposal::what).toList());
        return json;
    }

    private static String name(Finding.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
