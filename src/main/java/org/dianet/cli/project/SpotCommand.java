package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.job.JobContext;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.pipeline.spotting.CodedSpans;
import org.dianet.pipeline.spotting.MotionSight;
import org.dianet.pipeline.spotting.ScoreSpotting;
import org.dianet.pipeline.spotting.SpotRecording;
import org.dianet.pipeline.spotting.SpottedRecording;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Candidates for expressions over whole recordings, and how well they agree with coded events.
@Command(
        name = "spot",
        description = {
            "Stretches of whole recordings in which the face may show an expression.",
            "Clips that share one recording get its candidates once, under the name of the first of them.",
            "Methods: regions (movement of the facial regions), threshold (grey change of the face),"
                    + " patterns (local binary patterns, Li et al. 2018)."
        })
public final class SpotCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", paramLabel = "ID", description = "Name of a clip of the recording; several are possible.")
    private List<String> clips = List.of();

    @Option(names = "--all", description = "All recordings; those that cannot be used are skipped and named.")
    private boolean all;

    @Option(
            names = "--method",
            defaultValue = "regions",
            paramLabel = "NAME",
            description = "regions, threshold or patterns (default: ${DEFAULT-VALUE}).")
    private SpottingMethod method = SpottingMethod.REGIONS;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Who looks, in a project that requires blind coding; else the name in the settings.")
    private @Nullable String coder;

    @Option(names = "--score", description = "Compare with the coded events of the recordings that have any.")
    private boolean score;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "With --score: also STRS, by the predictions of a run for the events that were found.")
    private @Nullable Path run;

    @Option(
            names = "--bootstrap",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Bootstrap draws for the intervals.")
    private int draws;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Seed of the draws.")
    private long seed;

    @Override
    protected void work(Console console) throws Exception {
        refuse(problem());
        ProjectStore.Opened opened = Adapters.projects().open(project);
        List<Map<String, Object>> skipped = new ArrayList<>();
        ReadPredictions.@Nullable Answers answers = run == null ? null : Recognised.answers(run);
        List<SharedRecording> chosen = chosen(opened.project(), console);
        // A score tells nobody where a face moves.
        List<SharedRecording> looked = score ? chosen : inSight(opened.project(), chosen, skipped, console);
        List<SpottedRecording> spotted = spot(opened, looked, skipped, console);
        if (score) {
            score(opened, spotted, answers, skipped, console);
            return;
        }
        SpotLines.print(console, spotted);
        Map<String, Object> json = new LinkedHashMap<>();
        if (!all && clips.size() == 1) {
            json.putAll(SpotLines.json(spotted.getFirst()));
        } else {
            json.put("clips", spotted.stream().map(SpotLines::json).toList());
            json.put("skipped", skipped);
        }
        json.put("note", SpotLines.UNMEASURED);
        console.json(json);
    }

    private Optional<String> problem() {
        if (all && !clips.isEmpty()) {
            return Optional.of("Use either --clip or --all, not both.");
        }
        if (!all && clips.isEmpty() && !score) {
            return Optional.of("Name a clip with --clip ID, or use --all.");
        }
        if (run != null && !score) {
            return Optional.of("--run needs --score.");
        }
        return draws < 1 ? Optional.of("--bootstrap must be at least 1.") : Optional.empty();
    }

    private List<SharedRecording> chosen(Project opened, Console console) {
        List<SharedRecording> recordings = SharedRecording.of(opened);
        if (!clips.isEmpty()) {
            List<ClipId> wanted = clips.stream()
                    .map(name -> CodingRules.find(opened, new ClipId(name)).id())
                    .toList();
            recordings = recordings.stream()
                    .filter(one -> one.clips().stream().anyMatch(clip -> wanted.contains(clip.id())))
                    .toList();
        }
        if (score) {
            int before = recordings.size();
            recordings = recordings.stream().filter(CodedSpans::any).toList();
            if (before > recordings.size()) {
                console.print(Words.count(before - recordings.size(), "recording")
                        + " without a coded onset and offset: not compared.");
            }
        }
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException(
                    score
                            ? "No recording has an event with onset and offset to compare with; code some first."
                            : "The project has no clips.");
        }
        return recordings;
    }

    private List<SharedRecording> inSight(
            Project opened, List<SharedRecording> recordings, List<Map<String, Object>> skipped, Console console)
            throws StorageException {
        Coder reader = CoderName.orElse(coder);
        List<SharedRecording> seen = recordings.stream()
                .filter(one -> MotionSight.ofRecording(opened, one, reader))
                .toList();
        String why = "the project requires blind coding, and " + reader + " has coded no event of it yet";
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("No recording may be shown: " + why.replace("of it", "of them")
                    + ". Code one first, or name another coder with --coder.");
        }
        recordings.stream().filter(one -> !seen.contains(one)).forEach(one -> {
            console.note("skipped " + one.first().id() + ": " + why);
            skipped.add(Map.of("clip", one.first().id().value(), "reason", why));
        });
        return seen;
    }

    private List<SpottedRecording> spot(
            ProjectStore.Opened opened,
            List<SharedRecording> recordings,
            List<Map<String, Object>> skipped,
            Console console)
            throws MediaException {
        SpotRecording use = new SpotRecording(Adapters.media(), Adapters::faces, Adapters.keptSpots());
        List<SpottedRecording> spotted = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            SharedRecording recording = recordings.get(i);
            JobContext part = console.part(
                    "clip " + recording.first().id(), (double) i / recordings.size(), (i + 1.0) / recordings.size());
            try {
                spotted.add(use.spot(opened.folder(), recording, method, part));
            } catch (MediaException e) {
                if (!clips.isEmpty() || (spotted.isEmpty() && i == recordings.size() - 1)) {
                    throw e;
                }
                console.note("skipped " + recording.first().id() + ": " + e.getMessage());
                skipped.add(Map.of("clip", recording.first().id().value(), "reason", String.valueOf(e.getMessage())));
            }
        }
        return spotted;
    }

    private void score(
            ProjectStore.Opened opened,
            List<SpottedRecording> spotted,
            ReadPredictions.@Nullable Answers answers,
            List<Map<String, Object>> skipped,
            Console console)
            throws Exception {
        ScoreSpotting scores =
                ScoreSpotting.of(spotted.stream().map(CodedSpans::of).toList(), draws, seed);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("method", method.toString());
        json.putAll(SpotScoreLines.json(scores));
        SpotScoreLines.print(console, scores, method);
        if (run != null && answers != null) {
            Recognised recognised = Recognised.by(run, answers, opened, scores);
            recognised.lines().forEach(console::print);
            json.put("recognition", recognised.json());
        }
        json.put("skipped", skipped);
        json.put("note", SpotLines.UNMEASURED);
        console.json(json);
    }
}
