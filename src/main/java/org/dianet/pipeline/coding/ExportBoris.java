package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.dataset.coding.BorisProject;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Project;
import org.dianet.storage.AppVersion;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Writes a project of BORIS, format 7: an observation for each recording and coder.
final class ExportBoris {
    private static final String VERSION = "7.0";
    private static final double SECOND = 1000;
    private final ExportCodings.JsonText json;
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, Set<String>> used = new TreeMap<>();
    private int codings;

    ExportBoris(ExportCodings.JsonText json) {
        this.json = json;
    }

    ExportCodings.Written export(Project project, Path folder, Path out) throws StorageException {
        List<String> emotions = new ArrayList<>(project.vocabulary().emotions());
        project.clips()
                .forEach(clip -> clip.codings().stream()
                        .flatMap(coding -> java.util.Optional.ofNullable(coding.emotion()).stream())
                        .forEach(emotions::add));
        BorisBehaviours behaviours = BorisBehaviours.of(emotions, TierColumns.names(project, project.clips()));
        Map<String, Object> observations = new LinkedHashMap<>();
        WrittenPlaces places = new WrittenPlaces(folder, out);
        for (List<Clip> recording : RecordingGroups.of(project.clips())) {
            observations(recording, places, behaviours, observations);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("time_format", "hh:mm:ss");
        root.put("project_date", now());
        root.put("project_name", project.name());
        root.put(
                "project_description",
                BorisProject.OURS + " " + AppVersion.text() + ". Each emotion is a state from onset to offset;"
                        + " the stop is on the last frame. The modifier \"clip\" is the event's name.");
        root.put("project_format_version", VERSION);
        root.put("subjects_conf", subjects(project));
        root.put("behaviors_conf", behaviours.ethogram(used));
        root.put("observations", observations);
        root.put("behavioral_categories", List.of(BorisBehaviours.EMOTION));
        root.put("behavioral_categories_config", Map.of("0", Map.of("name", BorisBehaviours.EMOTION, "color", "")));
        root.put("independent_variables", Map.of("0", variable()));
        root.put("coding_map", Map.of());
        root.put("behaviors_coding_map", List.of());
        root.put("converters", Map.of());
        new AtomicFile().write(out, json.of(root));
        return new ExportCodings.Written(List.of(out), codings, 0, leftOut);
    }

    private static String now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> variable() {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("label", BorisProject.CODER);
        variable.put("description", "Who coded");
        variable.put("type", "text");
        variable.put("default value", "");
        variable.put("possible values", "");
        return variable;
    }

    private static Map<String, Object> subjects(Project project) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        project.clips().stream()
                .map(clip -> clip.subject().value())
                .distinct()
                .forEach(name -> subjects.put(
                        Integer.toString(subjects.size()), Map.of("key", "", "name", name, "description", "")));
        return subjects;
    }

    /// @param recording its clips
    private void observations(
            List<Clip> recording, WrittenPlaces places, BorisBehaviours behaviours, Map<String, Object> observations) {
        Clip first = recording.getFirst();
        Set<Coder> coders = new TreeSet<>();
        recording.forEach(clip -> clip.codings().forEach(coding -> coders.add(coding.coder())));
        List<Exclusion> excluded = recording.stream()
                .flatMap(clip -> clip.excluded().stretches().stream())
                .distinct()
                .toList();
        excluded.forEach(each -> coders.add(each.by()));
        if (coders.isEmpty()) {
            return;
        }
        if (!first.media().hasFrames() || first.frames().count() == 0) {
            leftOut.add("Clip " + first.id() + " has no frames, which BORIS needs; it is left out.");
            return;
        }
        boolean video = first.media() instanceof Media.VideoFile;
        if (video && first.times().isEmpty()) {
            leftOut.add("The frame rate of "
                    + recording.stream().map(clip -> clip.id().value()).collect(Collectors.joining(", "))
                    + " is not known, and BORIS needs times; say the rate (Clip > Frame rate, or dianet rate) and"
                    + " export again. Left out: "
                    + Words.count(
                            recording.stream().mapToInt(c -> c.codings().size()).sum(), "coding") + ".");
            return;
        }
        for (Coder coder : coders) {
            BorisPictures pictures = BorisPictures.of(first, places.root(), places.written(first.media()));
            BorisEvents events = new BorisEvents(behaviours, pictures, used, leftOut);
            for (Clip clip : recording) {
                for (Coding coding : clip.codingBy(coder).stream().toList()) {
                    events.add(clip, coding);
                    codings++;
                }
            }
            excluded.stream().filter(each -> each.by().equals(coder)).forEach(each -> events.exclude(first, each));
            String name = first.id() + " " + coder;
            for (int i = 2; observations.containsKey(name); i++) {
                name = first.id() + " " + coder + " (" + i + ")";
            }
            observations.put(name, observation(recording, coder, places, events.cells()));
        }
    }

    private static Map<String, Object> observation(
            List<Clip> recording, Coder coder, WrittenPlaces places, List<List<Object>> events) {
        Clip first = recording.getFirst();
        String path = places.written(first.media());
        boolean video = first.media() instanceof Media.VideoFile;
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", video ? Map.of("1", List.of(path)) : Map.of());
        content.put("type", video ? "MEDIA" : "IMAGES");
        content.put("date", now());
        content.put("description", "");
        content.put("time offset", 0.0);
        content.put("events", events);
        content.put("observation time interval", List.of(0, 0));
        content.put("independent_variables", Map.of(BorisProject.CODER, coder.name()));
        content.put("visualize_spectrogram", false);
        content.put("visualize_waveform", false);
        content.put("media_creation_date_as_offset", false);
        content.put("media_scan_sampling_duration", 0);
        content.put("image_display_duration", 1);
        content.put("close_behaviors_between_videos", false);
        if (video) {
            double rate = first.rate().map(FrameRate::perSecond).orElse(0.0);
            Map<String, Object> info = new LinkedHashMap<>();
            info.put("length", Map.of(path, seconds(recording)));
            info.put("fps", Map.of(path, rate));
            info.put("hasVideo", Map.of(path, true));
            info.put("hasAudio", Map.of(path, false));
            info.put("offset", Map.of("1", 0.0));
            content.put("media_info", info);
        } else {
            content.put("directories_list", List.of(path));
            content.put("use_exif_date", false);
            content.put("substract_first_exif_date", false);
            double lapse = first.rate().map(rate -> rate.millis(1) / SECOND).orElse(0.0);
            content.put("time_lapse", lapse);
            content.put("time_lapse_delay", lapse);
            content.put("media_info", Map.of());
        }
        return content;
    }

    /// How long the recording is, as far as the clips reach.
    private static double seconds(List<Clip> recording) {
        double most = 0;
        for (Clip clip : recording) {
            ClipTimes times = ClipTimes.of(clip).orElseThrow();
            most = Math.max(most, times.endOf(new FrameIndex(clip.frames().count() - 1)));
        }
        return Math.rint(most) / SECOND;
    }
}
