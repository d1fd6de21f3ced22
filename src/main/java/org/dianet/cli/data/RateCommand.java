package org.dianet.cli.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.dataset.table.CellValue;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.importing.SetFrameRate;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The frame rate of clips, which images do not contain and which a slow-motion video gives wrongly.
@Command(
        name = "rate",
        description =
                "Show the frame rate of each clip, or set it. Without --clip it is set for the clips whose rate is"
                        + " not known.")
public final class RateCommand extends WorkCommand {
    private static final String UNKNOWN = "unknown";

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--fps", paramLabel = "N|unknown", description = "Frames per second, e.g. 200 or 29.97.")
    private @Nullable String fps;

    @Option(names = "--clip", paramLabel = "ID", description = "Clip concerned; may be repeated.")
    private List<String> clips = List.of();

    @Override
    protected void work(Console console) throws StorageException {
        Optional<FrameRate> said = rate();
        Project shown = fps == null ? Adapters.projects().open(project).project() : changed(said);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("clip", "fps", "times")));
        for (Clip clip : shown.clips()) {
            if (clip.media().hasFrames()
                    && (clips.isEmpty() || clips.contains(clip.id().value()))) {
                boolean stamped = clip.times().filter(FrameTimes::stamped).isPresent();
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("clip", clip.id().value());
                row.put("fps", clip.rate().map(FrameRate::perSecond).orElse(null));
                row.put("variable", stamped);
                rows.add(row);
                lines.add(List.of(
                        clip.id().value(),
                        clip.rate()
                                .map(rate -> Double.toString(rate.perSecond()))
                                .orElse(UNKNOWN),
                        stamped ? "by time stamps" : ""));
            }
        }
        TextTable.lines(lines).forEach(console::print);
        console.json(Map.of("clips", rows));
    }

    private Optional<FrameRate> rate() {
        if (fps == null || fps.strip().equalsIgnoreCase(UNKNOWN)) {
            return Optional.empty();
        }
        OptionalDouble number = CellValue.rate(fps);
        if (number.isEmpty()) {
            throw wrongUsage("'" + fps + "' is not a frame rate; give a number such as 200 or 29.97, or unknown.");
        }
        return Optional.of(new FrameRate(number.getAsDouble()));
    }

    private Project changed(Optional<FrameRate> rate) throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            Set<ClipId> chosen = new LinkedHashSet<>();
            clips.forEach(name ->
                    chosen.add(CodingRules.find(before, new ClipId(name)).id()));
            List<Clip> unknown = before.withoutRate();
            if (chosen.isEmpty() && unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "the rate of every clip is known; name those to change with --clip ID");
            }
            session.perform(
                    rate.map(r -> "Frame rate " + r.perSecond()).orElse("Frame rate not known"),
                    SetFrameRate.edit(
                            before,
                            clip -> chosen.isEmpty() ? unknown.contains(clip) : chosen.contains(clip.id()),
                            rate));
            return session.project();
        }
    }
}
