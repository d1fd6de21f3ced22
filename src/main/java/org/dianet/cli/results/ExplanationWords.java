package org.dianet.cli.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.cli.common.Console;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.HeldShare;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.figure.DrawExplanation;
import org.dianet.run.FoldKey;

/// What `explain` prints of one clip, and its JSON.
final class ExplanationWords {
    private ExplanationWords() {}

    /// @return the JSON of one clip
    static Map<String, Object> said(
            Console console, String clip, ExplainClip.Answer answer, OptionalDouble held, MapRegions regions) {
        PredictClip.Answer said = answer.answer();
        console.print(said.basis());
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < said.classes().size(); c++) {
            double p = said.probabilities().get(c);
            probabilities.put(said.classes().get(c), p);
            console.print(
                    String.format(Locale.ROOT, "  %-14s %.3f", said.classes().get(c), p));
        }
        if (!said.counted().isEmpty()) {
            console.print(said.counted());
        }
        ExplanationMethod method = answer.explanation().method();
        console.print("Map: " + method.caption(said.predicted()) + answer.headWords() + ".");
        LogitSplit split = answer.explanation().split();
        if (split != null) {
            console.print(split.sentence(said.predicted()));
        }
        held.ifPresent(share -> console.print(HeldShare.words(share)));
        if (!answer.meanOf().isEmpty()) {
            console.print(answer.meanOf());
        }
        if (!answer.minusWhat().isEmpty()) {
            console.print(answer.minusWhat());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("method", method.optionName());
        json.put("head", answer.head());
        json.put("fold", answer.networks().getFirst().folder());
        json.put("folds", answer.networks().stream().map(FoldKey::folder).toList());
        json.put("networks", said.networks());
        json.put("basis", said.basis());
        json.put("explained", said.predicted());
        json.put("class", said.predicted());
        if (split != null) {
            json.put("logit", split.logit());
            json.put("own", split.ownSum());
            json.put("cross", split.crossSum());
            json.put("bias", split.bias());
            json.put("residual", split.residual());
            json.put("ownOfImages", split.own());
            json.put("crossOfImages", split.cross());
            json.put("heldShare", held.isPresent() ? held.getAsDouble() : null);
        }
        json.put("probabilities", probabilities);
        json.put("streams", StreamsJson.of(said));
        json.put("minusMeanOf", answer.mean() == null ? null : answer.mean().clips());
        json.put("onset", null);
        json.put("offset", null);
        List<String> names = DrawExplanation.names(answer);
        for (int stream = 0; stream < names.size(); stream++) {
            ExplainClip.Seen seen = answer.seen().get(stream);
            Map<String, Object> map = map(console, names.get(stream), seen, answer.own(stream));
            json.put(names.get(stream), map);
            if (seen.kind() == PhaseKind.FULL && names.size() == 1) {
                // What scripts read before a single image had its own name.
                json.put(DrawExplanation.name(PhaseKind.ONSET), map);
            }
        }
        regions.sentences().forEach(console::print);
        json.put("regions", RegionsJson.of(regions));
        return json;
    }

    /// @param map as it is, with nothing taken from it
    private static Map<String, Object> map(Console console, String name, ExplainClip.Seen seen, TokenMap map) {
        console.print(String.format(
                Locale.ROOT,
                "%s map %d×%d: entropy %.3f of a flat map's, maximum %.2f times the mean",
                name,
                map.rows(),
                map.columns(),
                map.relativeEntropy(),
                map.maximumToUniform()));
        console.print("  " + seen.moving());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", map.rows());
        json.put("columns", map.columns());
        json.put("relativeEntropy", map.relativeEntropy());
        json.put("maximumToUniform", map.maximumToUniform());
        json.put("movingCells", seen.share().cells());
        json.put("movingShare", seen.share().map());
        json.put("movingShareOfMotion", seen.share().motion());
        json.put("movingShareOfFlat", seen.share().flat());
        json.put("moving", seen.moving());
        return json;
    }
}
