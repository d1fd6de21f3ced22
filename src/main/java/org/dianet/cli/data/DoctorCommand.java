package org.dianet.cli.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.EngineLines;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.EngineException;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.AcceptFixes;
import org.dianet.pipeline.doctor.DecideFinding;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExchangeErrata;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingSight;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The quality scan, and decisions about what it finds.
@Command(
        name = "doctor",
        description = {
            "Look for missing or damaged frames, impossible phases, known errors, duplicates and classes that are too"
                    + " small, with proposed fixes and their sources.",
            "The project remembers a rejected finding and does not list it again."
        })
public final class DoctorCommand extends WorkCommand {
    private static final int ONLY = 0;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "Project folder.")
    private @Nullable Path projectFolder;

    @Option(
            names = "--engine",
            description = "Check the learning engine's arithmetic on this processor instead; needs no project.")
    private boolean engine;

    @Option(names = "--decode", description = "Decode every frame and compare marks with the motion; takes a while.")
    private boolean decode;

    @Option(names = "--clip", paramLabel = "ID", description = "Only findings about this clip.")
    private @Nullable String clip;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only findings of this kind, e.g. erratum, gap.")
    private @Nullable String kind;

    @Option(names = "--rejected", description = "List rejected findings too.")
    private boolean rejected;

    @Option(
            names = "--accept",
            arity = "0..1",
            fallbackValue = "" + ONLY,
            paramLabel = "K",
            description = "Apply proposal number K of the findings listed; without K, every fix on which no published"
                    + " sources disagree.")
    private @Nullable Integer accept;

    @Option(names = "--reject", description = "Reject the findings listed; needs --clip or --kind.")
    private boolean reject;

    @Option(
            names = "--restore",
            description = "Withdraw the decisions about the findings listed; needs --clip or --kind.")
    private boolean restore;

    @Option(names = "--coder", paramLabel = "NAME", description = "Who decides; else the name in the settings.")
    private @Nullable String coder;

    @Option(
            names = "--errata",
            paramLabel = "FILE",
            description = "Check this errata file against the project instead.")
    private @Nullable Path errata;

    @Option(
            names = "--export-errata",
            paramLabel = "FILE",
            description = "Write the accepted corrections for other laboratories, without a scan.")
    private @Nullable Path export;

    @Override
    protected void work(Console console) throws StorageException, EngineException {
        if (engine) {
            EngineLines.print(Adapters.engine(), console);
            return;
        }
        if (projectFolder == null) {
            throw wrongUsage("Name a project folder, or use --engine.");
        }
        Path project = projectFolder;
        checkOptions();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        if (export != null) {
            int written = new ExchangeErrata(Adapters.errata()).export(opened.project(), export);
            console.print(Words.count(written, "corrected value") + " written to " + export.toAbsolutePath() + ".");
            console.json(java.util.Map.of("corrections", written, "out", export.toString()));
            return;
        }
        List<Finding> asked =
                findings(opened, console).stream().filter(this::asked).toList();
        Coder reader = CoderName.orElse(coder);
        FindingSight sight = FindingSight.of(opened.project(), reader);
        List<Finding> found = asked.stream().filter(sight::shows).toList();
        if (found.size() < asked.size()) {
            console.note(Words.count(asked.size() - found.size(), "finding") + " hidden: the project requires blind"
                    + " coding, and " + reader + " has not marked those clips yet.");
        }
        List<Finding> decided = decide(found, project);
        Project now = decided.isEmpty()
                ? opened.project()
                : Adapters.projects().open(project).project();
        FindingLines lines = new FindingLines(now, found);
        lines.print(console, rejected);
        decided.forEach(finding -> console.print(verb() + ": " + FindingText.line(finding)));
        console.json(lines.json(decided.stream().map(FindingText::line).toList()));
    }

    private void checkOptions() {
        int wishes = (accept == null ? 0 : 1) + (reject ? 1 : 0) + (restore ? 1 : 0);
        if (wishes > 1) {
            throw wrongUsage("Use one of --accept, --reject and --restore.");
        }
        if ((reject || restore || (accept != null && accept != ONLY)) && clip == null && kind == null) {
            throw wrongUsage("Choose the findings with --clip or --kind.");
        }
        if (export != null && (wishes > 0 || errata != null)) {
            throw wrongUsage("Use --export-errata without other options.");
        }
        List<String> kinds = java.util.Arrays.stream(Finding.Kind.values())
                .map(Finding.Kind::specName)
                .toList();
        if (kind != null && !kinds.contains(kind)) {
            throw wrongUsage("--kind must be one of " + String.join(", ", kinds) + ".");
        }
        if (accept != null && accept < 0) {
            throw wrongUsage("--accept counts proposals from 1.");
        }
    }

    private List<Finding> findings(ProjectStore.Opened opened, Console console) throws StorageException {
        return errata != null
                ? new ExchangeErrata(Adapters.errata()).findings(opened.project(), errata)
                : new ExamineProject(Adapters.media(), Adapters.inspector(), Adapters::faces)
                        .examine(
                                opened.project(),
                                opened.folder(),
                                decode ? ExamineProject.Depth.EVERY_FRAME : ExamineProject.Depth.HEADERS,
                                console);
    }

    private boolean asked(Finding finding) {
        return (clip == null || new ClipId(clip).equals(finding.clip()))
                && (kind == null || finding.kind().specName().equals(kind));
    }

    private String verb() {
        return accept != null ? "accepted" : reject ? "rejected" : "restored";
    }

    private List<Finding> decide(List<Finding> found, Path project) throws StorageException {
        if (accept == null && !reject && !restore) {
            return List.of();
        }
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            if (accept != null && accept == ONLY) {
                return accepted(session, AcceptFixes.among(found, session.project()));
            }
            Coder by = CoderName.orElse(coder);
            List<Finding> decided = new ArrayList<>();
            for (Finding finding : found) {
                Optional<Edit> edit = edit(session.project(), finding, by);
                if (edit.isPresent()) {
                    session.perform(verb() + " " + FindingText.of(finding).what(), edit.get());
                    decided.add(finding);
                }
            }
            return decided;
        }
    }

    private static List<Finding> accepted(EditSession session, AcceptFixes.Accepted fixes) throws StorageException {
        for (int i = 0; i < fixes.edits().size(); i++) {
            session.perform(
                    "accepted " + FindingText.of(fixes.findings().get(i)).what(),
                    fixes.edits().get(i));
        }
        return fixes.findings();
    }

    private Optional<Edit> edit(Project now, Finding finding, Coder by) {
        if (reject) {
            return Optional.of(DecideFinding.reject(finding, by, Instant.now()));
        }
        if (restore) {
            return now.decision(finding.findingKey()).map(_ -> DecideFinding.restore(finding));
        }
        int place = Objects.requireNonNull(accept) - 1;
        if (place >= finding.proposals().size()) {
            throw new IllegalArgumentException("\"" + FindingText.of(finding).what() + "\" has "
                    + Words.count(finding.proposals().size(), "proposal") + "; number " + (place + 1)
                    + " is not among them");
        }
        return Optional.of(
                DecideFinding.accept(now, finding, finding.proposals().get(place), by, Instant.now()));
    }
}
