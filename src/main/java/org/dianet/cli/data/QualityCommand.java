package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.pipeline.quality.KeptQuality;
import org.dianet.pipeline.quality.MeasureClips;
import org.dianet.pipeline.quality.QualityRule;
import org.dianet.storage.ProjectStore;
import org.dianet.video.KeptFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How good the clips are to code from.
@Command(
        name = "quality",
        description = "Measure clips from onset to offset, or whole where that is not marked: how far the head turns,"
                + " blinks, steps of the light, sharpness, size of the face. A rule may leave bad clips out of the"
                + " project's classes.")
public final class QualityCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", paramLabel = "ID", description = "Only this clip; several may be named.")
    private List<String> clips = List.of();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the table to a file, too.")
    private @Nullable Path csv;

    @Option(
            names = "--leave-out",
            paramLabel = "RULE",
            description = "Leave out of training and evaluation the clips for which one of the conditions holds, e.g."
                    + " \"yaw>20, eyeDistance<30\".")
    private @Nullable String rule;

    @Option(names = "--again", description = "Measure also clips whose results are kept.")
    private boolean again;

    @Override
    protected void work(Console console) throws IOException {
        QualityRule bad = rule == null ? null : QualityRule.of(rule);
        ProjectStore.Opened opened = Adapters.projects().open(project);
        List<ClipQuality> measured = measure(opened, console);
        List<List<String>> table = table(measured);
        TextTable.lines(table).forEach(console::print);
        if (csv != null) {
            Adapters.csv().write(csv, table);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", measured.stream().map(QualityCommand::json).toList());
        if (bad != null) {
            Map<ClipId, String> out = new LinkedHashMap<>();
            measured.forEach(each -> bad.against(each).ifPresent(why -> out.put(each.clip(), why)));
            leaveOut(out);
            console.print(Words.count(out.size(), "clip") + " of " + measured.size() + " left out by the rule "
                    + bad.text() + (out.isEmpty() ? "." : ":"));
            out.forEach((clip, why) -> console.print("  " + clip + ": " + why));
            json.put("leftOut", out.keySet().stream().map(ClipId::value).toList());
        }
        console.json(json);
    }

    private List<ClipQuality> measure(ProjectStore.Opened opened, Console console) {
        List<Clip> chosen = clips.isEmpty()
                ? opened.project().clips().stream()
                        .filter(clip -> clip.media().hasFrames())
                        .toList()
                : clips.stream()
                        .map(name -> CodingRules.find(opened.project(), new ClipId(name)))
                        .toList();
        KeptQuality kept = new KeptQuality(Adapters.media(), again ? KeptFiles.NONE : Adapters.keptQuality());
        MeasureClips.Measured measured = new MeasureClips(Adapters.media(), Adapters::faces, kept)
                .measure(opened.folder(), opened.project(), chosen, console);
        measured.skipped().forEach((clip, why) -> console.note("skipped " + clip + ": " + why));
        if (measured.before() > 0) {
            console.note(Words.count(measured.before(), "clip") + " measured before; --again measures them again.");
        }
        List<ClipQuality> all = List.copyOf(measured.clips().values());
        if (again) {
            new KeptQuality(Adapters.media(), Adapters.keptQuality()).keep(opened.folder(), opened.project(), all);
        }
        return all;
    }

    private void leaveOut(Map<ClipId, String> out) throws IOException {
        if (out.isEmpty()) {
            return;
        }
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            session.perform(
                    "Leave out by quality",
                    new Edit.SetClasses(before.vocabulary(), before.protocol().excluding(out)));
        }
    }

    private static List<List<String>> table(List<ClipQuality> measured) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("clip", "frames"));
        for (Column column : Column.values()) {
            heading.add(column.word());
        }
        lines.add(heading);
        for (ClipQuality quality : measured) {
            List<String> line = new ArrayList<>(List.of(quality.clip().value(), Integer.toString(quality.frames())));
            for (Column column : Column.values()) {
                line.add(quality.text(column));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, @Nullable Object> json(ClipQuality quality) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("clip", quality.clip().value());
        json.put("frames", quality.frames());
        for (Column column : Column.values()) {
            json.put(column.word(), number(quality, column).orElse(null));
        }
        return json;
    }

    private static Optional<Double> number(ClipQuality quality, Column column) {
        double value = quality.value(column);
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }
}
