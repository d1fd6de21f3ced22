package org.dianet.cli.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.face.FaceRegion;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.spotting.Spot;
import org.dianet.pipeline.spotting.SpotRecording;
import org.dianet.pipeline.spotting.SpottedRecording;

/// Candidates for people and for scripts.
final class SpotLines {
    static final String UNMEASURED = "Spotting was developed and measured on drawn faces only. How well it does on real"
            + " faces has not been measured: look at every candidate.";

    private SpotLines() {}

    static void print(Console console, List<SpottedRecording> recordings) {
        for (SpottedRecording recording : recordings) {
            List<Clip> clips = recording.recording().clips();
            console.print(clips.getFirst().id()
                    + (clips.size() > 1
                            ? " (one recording with " + Words.count(clips.size() - 1, "more clip") + ")"
                            : "")
                    + ": " + Words.count(recording.spots().size(), "candidate") + " in "
                    + Words.count(recording.frames().count(), "frame"));
            if (recording.rate().isEmpty()) {
                console.print("  The frame rate is not known: "
                        + (int) SpotRecording.ASSUMED_RATE
                        + " frames a second are assumed to look for movements, and micro and macro are not told apart."
                        + " Set it with 'dianet rate'.");
            }
            if (recording.tooShort()) {
                console.print("  Shorter than " + SpottedRecording.LEAST_SECONDS
                        + " seconds: it shows too little of the face at rest, so movements are missed.");
            }
            List<List<String>> rows =
                    new ArrayList<>(List.of(List.of("  start", "peak", "end", "kind", "score", "regions")));
            for (Spot spot : recording.spots()) {
                rows.add(List.of(
                        "  " + spot.start(),
                        spot.peak().toString(),
                        spot.end().toString(),
                        spot.length().toString(),
                        String.format(Locale.ROOT, "%.2f", spot.score()),
                        spot.regions().stream().map(SpotLines::name).collect(Collectors.joining(", "))));
            }
            if (rows.size() > 1) {
                TextTable.lines(rows).forEach(console::print);
            }
            if (!recording.leftOut().isEmpty()) {
                console.print("  left out: "
                        + recording.leftOut().stream()
                                .map(one -> reason(one) + " " + one.start() + "–" + one.end())
                                .collect(Collectors.joining(", ")));
            }
        }
        console.print(UNMEASURED);
    }

    static Map<String, Object> json(SpottedRecording recording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", recording.recording().first().id().value());
        json.put(
                "clips",
                recording.recording().clips().stream()
                        .map(clip -> clip.id().value())
                        .toList());
        json.put("method", recording.method().toString());
        json.put("candidates", recording.spots().stream().map(SpotLines::json).toList());
        List<Map<String, Object>> left = new ArrayList<>();
        for (SpottedRecording.Stretch stretch : recording.leftOut()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("start", stretch.start().value());
            one.put("end", stretch.end().value());
            one.put("reason", reason(stretch));
            left.add(one);
        }
        json.put("leftOut", left);
        json.put("tooShort", recording.tooShort());
        return json;
    }

    private static Map<String, Object> json(Spot spot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", spot.start().value());
        json.put("peak", spot.peak().value());
        json.put("end", spot.end().value());
        json.put("score", spot.score());
        json.put("kind", spot.length().toString());
        json.put("regions", spot.regions().stream().map(SpotLines::name).toList());
        return json;
    }

    private static String reason(SpottedRecording.Stretch stretch) {
        return stretch.reason().name().toLowerCase(Locale.ROOT);
    }

    private static String name(FaceRegion region) {
        return region.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
