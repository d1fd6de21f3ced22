package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.faithfulness.SubjectMean;
import org.dianet.model.Words;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The controls as numbers, for files and scripts.
public final class ControlsFiles {
    private ControlsFiles() {}

    /// One object a kind of map.
    public static Map<String, Object> json(MapControls controls) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", Words.of(controls.method()));
        json.put("holds", controls.verdict().holds());
        json.put("alikeWithRandomWeights", controls.verdict().alike() == Verdict.Alike.YES);
        json.put("beatsMotion", Words.of(controls.verdict().aboveMotion()));
        json.put("bound", Verdict.LARGE);
        json.put("verdict", controls.verdict().sentences());
        json.put("networks", controls.networks());
        json.put("networksFinished", controls.finished());
        json.put("tokens", controls.tokens());
        json.put(
                "randomised",
                controls.cascade().stream()
                        .map(step ->
                                Map.of("part", step.part(), "signed", step.signed(), "magnitude", step.magnitude()))
                        .toList());
        json.put("deletion", gain(controls.deletion()));
        json.put("insertion", gain(controls.insertion()));
        json.put("coded", controls.coded().map(ControlsFiles::coded).orElse(null));
        json.put("shuffled", controls.shuffled().map(ControlsFiles::shuffled).orElse(null));
        json.put("seeds", mean(controls.seeds()));
        json.put("folds", Double.isNaN(controls.folds()) ? null : controls.folds());
        json.put("flip", mean(Optional.of(controls.flip())));
        return json;
    }

    private static Map<String, Object> gain(MapControls.Gain gain) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("overRandom", mean(Optional.of(gain.overRandom())));
        json.put("overMotion", mean(Optional.of(gain.overMotion())));
        json.put("tokens", gain.counts());
        json.put("map", gain.curves().map());
        json.put("motion", gain.curves().motion());
        json.put("random", gain.curves().random());
        return json;
    }

    private static Map<String, Object> coded(MapControls.Coded coded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("map", coded.map());
        json.put("motion", coded.motion());
        json.put("flat", coded.flat());
        json.put("aboveMotion", mean(Optional.of(coded.aboveMotion())));
        return json;
    }

    private static Map<String, Object> shuffled(MapControls.Shuffled shuffled) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("networks", shuffled.networks());
        json.put("aboveMotion", mean(shuffled.aboveMotion()));
        json.put("difference", mean(shuffled.difference()));
        return json;
    }

    private static @Nullable Map<String, Object> mean(Optional<SubjectMean> mean) {
        if (mean.isEmpty() || mean.get().clips() == 0) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", mean.get().value());
        json.put("low", mean.get().interval().map(Interval::low).orElse(null));
        json.put("high", mean.get().interval().map(Interval::high).orElse(null));
        json.put("clips", mean.get().clips());
        json.put("subjects", mean.get().subjects());
        return json;
    }

    /// `controls-curves.csv` and `controls-randomised.csv` in a folder.
    public static void write(List<MapControls> all, Path folder) throws StorageException {
        StringBuilder curves = new StringBuilder("method,curve,order,tokens,log_odds\n");
        StringBuilder randomised = new StringBuilder("method,step,part,rho,rho_of_magnitudes\n");
        for (MapControls controls : all) {
            String method = Words.of(controls.method());
            curve(curves, method + ",deletion,", controls.deletion());
            curve(curves, method + ",insertion,", controls.insertion());
            for (int step = 0; step < controls.cascade().size(); step++) {
                MapControls.Step one = controls.cascade().get(step);
                randomised.append(method + "," + (step + 1) + "," + one.part() + "," + one.signed() + ","
                        + one.magnitude() + "\n");
            }
        }
        AtomicFile file = new AtomicFile();
        file.write(folder.resolve("controls-curves.csv"), curves.toString());
        file.write(folder.resolve("controls-randomised.csv"), randomised.toString());
    }

    private static void curve(StringBuilder text, String start, MapControls.Gain gain) {
        curve(text, start + "map,", gain.counts(), gain.curves().map());
        curve(text, start + "motion,", gain.counts(), gain.curves().motion());
        curve(text, start + "random,", gain.counts(), gain.curves().random());
    }

    private static void curve(StringBuilder text, String start, List<Integer> counts, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            text.append(start + (i == 0 ? 0 : counts.get(i - 1)) + "," + values.get(i) + "\n");
        }
    }
}
