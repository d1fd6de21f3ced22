package org.dianet.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.cli.common.Adapters;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.pipeline.results.SameClips;
import org.dianet.pipeline.spotting.ScoreSpotting;
import org.dianet.pipeline.spotting.ScoreSpotting.Recognition;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;

/// STRS: how well a run recognises the events that were found, for people and for scripts. Only answers of networks
/// that were not trained on the subject are used.
///
/// @param json `null` if there is no such score
record Recognised(List<String> lines, @Nullable Map<String, Object> json) {

    /// The answers of a run, asked for before anything that takes long.
    ///
    /// @param run folder of a run, or a table of predictions
    /// @throws IOException if it has no answers, such as a model trained on all clips
    static ReadPredictions.Answers answers(Path run) throws IOException {
        return new ReadPredictions(Adapters.runs()).of(run);
    }

    /// @param answers of the run
    static Recognised by(Path run, ReadPredictions.Answers answers, ProjectStore.Opened opened, ScoreSpotting scores)
            throws IOException {
        if (!answers.leaks().isEmpty()) {
            return none("the answers of " + run + " are not those of networks that never saw the subject: "
                    + String.join("; ", answers.leaks()));
        }
        boolean table = !Files.isDirectory(run);
        Predicate<Clip> same = table
                ? _ -> true
                : new SameClips(
                        Adapters.media(),
                        opened.folder(),
                        opened.project().name(),
                        run,
                        Adapters.runs().read(run))::holds;
        Optional<Recognition> known = scores.with(answers.classes(), answers.predictions(), same);
        if (known.isEmpty()) {
            return none(run + " has no prediction for an event that was found");
        }
        List<String> lines = new ArrayList<>(List.of(score(known.get())));
        lines.add(
                table
                        ? "A table does not say what its networks were trained on; none of its subjects was tested in two"
                                + " folds."
                        : "Each event is predicted by networks that were not trained on its subject.");
        int left = known.get().found() - known.get().answered();
        if (left > 0) {
            lines.add(Words.count(left, "event") + " found without a prediction: no class, or left out of the run.");
        }
        return new Recognised(lines, json(known.get()));
    }

    private static Recognised none(String why) {
        return new Recognised(List.of("STRS: not defined, because " + why + "."), null);
    }

    private static String score(Recognition known) {
        return String.format(
                Locale.ROOT,
                "STRS %.3f: F1 of spotting times UF1 %.3f of recognition%s, on %s found and predicted",
                known.strs(),
                known.uf1(),
                known.seeds() == 1 ? "" : ", the mean of " + known.seeds() + " seeds",
                Words.count(known.answered(), "event"));
    }

    private static Map<String, Object> json(Recognition known) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("found", known.found());
        json.put("events", known.answered());
        json.put("seeds", known.seeds());
        json.put("uf1", known.uf1());
        json.put("strs", known.strs());
        return json;
    }
}
