package org.dianet.cli.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.face.FaceFinder;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ExcludeFrames;
import org.dianet.pipeline.quality.ExcludeFlaws;
import org.dianet.pipeline.quality.MeasureQuality;
import org.dianet.pipeline.sound.FindSpeech;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Stretches of a recording that are left out.
@Command(
        name = "exclude",
        description = "Leave a stretch of a recording out: a blink, a turned head, speech. It is left out of the motion"
                + " curve, the candidates, the motion images, training and agreement, for all clips of the recording."
                + " Without --from and --to, list what is left out.")
public final class ExcludeCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", paramLabel = "ID", description = "Name of the clip.")
    private @Nullable String clip;

    @Option(names = "--from", paramLabel = "N", description = "Original number of the first frame.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "N", description = "Original number of the last frame.")
    private @Nullable Long to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, such as blink, head turned or speech.")
    private @Nullable String reason;

    @Option(
            names = "--auto",
            description =
                    "Find blinks, turned heads, lost faces and steps of the light in the clip, or in all, and leave"
                            + " them out.")
    private boolean auto;

    @Option(
            names = "--auto-speech",
            description =
                    "Find sound that is probably speech in the clip, or in all that have sound, and leave it out.")
    private boolean speech;

    @Option(names = "--remove", description = "Include the frames from --from to --to again.")
    private boolean remove;

    @Option(names = "--coder", paramLabel = "NAME", description = "Who says so; else the name in the settings.")
    private @Nullable String coder;

    private Optional<String> problem() {
        if (auto || speech) {
            return from != null || to != null || remove || reason != null
                    ? Optional.of(
                            "--auto and --auto-speech find the stretches themselves; leave --from, --to, --reason and --remove out.")
                    : Optional.empty();
        }
        if ((from == null) != (to == null)) {
            return Optional.of("Give both --from N and --to N, or neither to list what is left out.");
        }
        if (from == null || to == null) {
            return remove || reason != null
                    ? Optional.of("Name the stretch with --from N and --to N.")
                    : Optional.empty();
        }
        if (clip == null) {
            return Optional.of("Name the clip with --clip ID.");
        }
        if (remove == (reason != null)) {
            return Optional.of(remove ? "--remove takes no --reason." : "Say why with --reason TEXT, such as blink.");
        }
        return Optional.empty();
    }

    @Override
    protected void work(Console console) throws StorageException {
        refuse(problem());
        if (auto) {
            try (FaceFinder faces = Adapters.faces()) {
                automatically(new ExcludeFlaws(new MeasureQuality(Adapters.media(), faces)), console);
            }
        }
        if (speech) {
            automatically(new ExcludeFlaws(new FindSpeech(Adapters.sounds())::find), console);
        }
        Project shown = from == null || to == null || clip == null
                ? Adapters.projects().open(project).project()
                : changed(new ClipId(clip), new FrameNumber(from), new FrameNumber(to));
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("clip", "from", "to", "reason", "by")));
        List<Clip> clips = clip == null ? shown.clips() : List.of(CodingRules.find(shown, new ClipId(clip)));
        for (Clip each : clips) {
            for (Exclusion stretch : each.excluded().stretches()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("clip", each.id().value());
                row.put("from", stretch.first().value());
                row.put("to", stretch.last().value());
                row.put("reason", stretch.reason());
                row.put("by", stretch.by().name());
                rows.add(row);
                lines.add(row.values().stream().map(String::valueOf).toList());
            }
        }
        if (rows.isEmpty()) {
            console.print("Nothing is excluded.");
        } else {
            TextTable.lines(lines).forEach(console::print);
        }
        console.json(Map.of("excluded", rows));
    }

    /// One edit for all that was found; what people excluded stays.
    private void automatically(ExcludeFlaws finder, Console console) throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            List<Clip> chosen = clip == null
                    ? before.clips().stream()
                            .filter(each -> each.media().hasFrames() && !Expressions.isFurther(before, each))
                            .toList()
                    : List.of(CodingRules.find(before, new ClipId(clip)));
            ExcludeFlaws.Found found =
                    finder.in(before, session.folder(), chosen, CoderName.orElse(coder), Instant.now(), console);
            found.skipped().forEach(console::note);
            if (found.stretches() > 0) {
                session.perform("Exclude what was found", found.edit());
            }
            console.note(Words.count(found.stretches(), "stretch", "was", "were") + " found.");
        }
    }

    private Project changed(ClipId id, FrameNumber first, FrameNumber last) throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Clip chosen = CodingRules.find(session.project(), id);
            Edit edit = reason == null
                    ? ExcludeFrames.include(session.project(), chosen, first, last)
                    : ExcludeFrames.exclude(
                            session.project(),
                            chosen,
                            new Exclusion(first, last, reason, CoderName.orElse(coder), Instant.now()));
            session.perform((remove ? "Include " : "Exclude ") + id + " " + first + "–" + last, edit);
            return session.project();
        }
    }
}
