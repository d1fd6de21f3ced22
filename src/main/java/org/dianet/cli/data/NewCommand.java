package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.dianet.model.project.NamePattern;
import org.dianet.model.project.Project;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.pipeline.importing.AddRecordings.Named;
import org.dianet.pipeline.importing.AddRecordings.Probed;
import org.dianet.pipeline.importing.FindRecordings;
import org.dianet.pipeline.importing.FoundRecording;
import org.dianet.pipeline.importing.NewProject;
import org.dianet.pipeline.project.EditSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Recordings without a table: one's own videos and folders of images.
@Command(
        name = "new",
        aliases = "import-media",
        description = "Make a project from videos and folders of images, or add them to one; no table is needed.")
public final class NewCommand extends WorkCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "Project folder, new or present.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--media",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = "Videos, and folders to look through.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> places;

    @Option(
            names = "--pattern",
            paramLabel = "TEXT",
            description =
                    "How paths name subjects and clips, e.g. {subject}/{clip} or {subject}_*; proposed if left out.")
    private @Nullable String pattern;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frames per second of folders of images; unknown if left out.")
    private @Nullable Double fps;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            defaultValue = "basic",
            description = "Emotions of a new project: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private VocabularyTemplate template;

    @Option(names = "--dry-run", description = "Show what would be added and write nothing.")
    private boolean dryRun;

    @Override
    protected void work(Console console) throws IOException {
        FindRecordings.Found found = FindRecordings.in(places, console);
        found.notes().forEach(console::note);
        if (found.recordings().isEmpty()) {
            throw new IOException("There is no video and no folder of numbered images in "
                    + places.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        }
        NamePattern names = pattern(found.recordings());
        List<Probed> probed = new AddRecordings(Adapters.media()).probe(found.recordings(), console);
        List<Named> named = named(probed, names);
        FrameRate rate = fps == null ? null : new FrameRate(fps);
        AddRecordings.Plan plan = dryRun ? planned(named, rate) : added(named, rate);
        plan.notes().forEach(console::note);
        print(console, names, plan);
    }

    private NamePattern pattern(List<FoundRecording> recordings) {
        return pattern != null
                ? new NamePattern(pattern)
                : NamePattern.propose(
                        recordings.stream().map(FoundRecording::name).toList());
    }

    private static List<Named> named(List<Probed> probed, NamePattern pattern) throws IOException {
        List<Named> named = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (Probed each : probed) {
            String name = each.recording().name();
            Optional<NamePattern.Names> names = pattern.of(name);
            names.ifPresentOrElse(found -> named.add(new Named(each, found)), () -> strangers.add(name));
        }
        if (!strangers.isEmpty()) {
            throw new IOException("The pattern " + pattern.text() + " does not fit "
                    + Words.count(strangers.size(), "recording") + ", the first: " + strangers.getFirst()
                    + ". Give another --pattern.");
        }
        return named;
    }

    private AddRecordings.Plan planned(List<Named> named, @Nullable FrameRate rate) throws IOException {
        Project before = Adapters.projects().exists(project)
                ? Adapters.projects().open(project).project()
                : NewProject.in(project);
        return AddRecordings.plan(before, project, named, rate, template);
    }

    private AddRecordings.Plan added(List<Named> named, @Nullable FrameRate rate) throws IOException {
        if (!Adapters.projects().exists(project)) {
            AddRecordings.Plan plan = AddRecordings.plan(NewProject.in(project), project, named, rate, template);
            Adapters.projects().create(project, plan.edit().applyTo(NewProject.in(project)));
            return plan;
        }
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            AddRecordings.Plan plan = AddRecordings.plan(session.project(), project, named, rate, template);
            session.perform("Add " + Words.count(plan.clips().size(), "recording"), plan.edit());
            return plan;
        }
    }

    private void print(Console console, NamePattern names, AddRecordings.Plan plan) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("clip", "subject", "frames", "fps", "media"));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Clip clip : plan.clips()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("clip", clip.id().value());
            row.put("subject", clip.subject().value());
            row.put("frames", clip.frames().count());
            row.put("fps", clip.rate().map(FrameRate::perSecond).orElse(null));
            row.put("media", clip.media().shownPath());
            rows.add(row);
            lines.add(row.values().stream()
                    .map(value -> value == null ? "?" : value.toString())
                    .toList());
        }
        TextTable.lines(lines).forEach(console::print);
        long subjects = plan.clips().stream().map(Clip::subject).distinct().count();
        console.print(Words.count(plan.clips().size(), "clip") + (dryRun ? " would be added; " : " added; ")
                + Words.count(subjects, "subject") + ". Pattern: " + names.text());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern", names.text());
        json.put("written", !dryRun);
        json.put("clips", rows);
        json.put("notes", plan.notes());
        console.json(json);
    }
}
