package org.dianet.cli.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.ClassAgreement;
import org.dianet.evaluation.agreement.CodedEvent;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.EventMatching;
import org.dianet.evaluation.agreement.Independence;
import org.dianet.evaluation.agreement.MarkStatistics;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.evaluation.agreement.UnitStatistics;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.dianet.pipeline.results.CompareWithModel;
import org.jspecify.annotations.Nullable;

/// Agreement as scripts see it.
final class AgreementJson {
    private AgreementJson() {}

    /// @param model `null` if no run was named
    static Map<String, @Nullable Object> of(Agreement agreement, CompareWithModel.@Nullable Result model) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "coders",
                agreement.settings().coders().stream().map(Coder::name).toList());
        json.put("overlap", EventMatching.LEAST_OVERLAP);
        json.put("tolerance", agreement.settings().tolerance());
        json.put("draws", agreement.settings().draws());
        json.put("seed", agreement.settings().seed());
        json.put("recordings", agreement.compared().size());
        json.put(
                "codedBySome",
                agreement.codedBySome().stream().map(Object::toString).toList());
        json.put(
                "startedFromAnother",
                agreement.based().stream().map(Object::toString).toList());
        json.put("exposure", exposure(agreement));
        json.put("blindOnly", agreement.blindOnly());
        json.put("marksOnMissingFrames", agreement.lostMarks());
        json.put("eventsInExcludedStretches", agreement.excludedEvents());
        json.put("pairs", agreement.pairs().stream().map(AgreementJson::pair).toList());
        json.put("group", agreement.group().stream().map(AgreementJson::named).toList());
        json.put("methods", MethodsParagraph.of(agreement));
        if (model != null) {
            Map<String, Object> beside = new LinkedHashMap<>();
            beside.put("clips", model.clips());
            beside.put("basis", model.basis());
            beside.put(
                    "model", model.model().stream().map(AgreementJson::classes).toList());
            beside.put(
                    "people",
                    model.people().stream().map(AgreementJson::classes).toList());
            json.put("model", beside);
        }
        return json;
    }

    private static Map<String, Object> classes(ClassAgreement pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("raters", List.of(pair.first(), pair.second()));
        json.put("kappa", figure(pair.kappa()));
        json.put("alike", figure(pair.alike()));
        json.put("classes", pair.table().classes());
        json.put("table", pair.table().counts());
        json.put("differing", pair.differing().stream().map(ClipId::value).toList());
        return json;
    }

    /// Numbers of compared clips by coder and by what the coder had been shown of others' codings.
    private static Map<String, Object> exposure(Agreement agreement) {
        Map<String, Object> coders = new LinkedHashMap<>();
        for (Independence coder : agreement.independence()) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Exposure exposure : Exposure.values()) {
                counts.put(exposure.toString(), coder.of(exposure).size());
            }
            coders.put(coder.coder().name(), counts);
        }
        return coders;
    }

    private static Map<String, @Nullable Object> pair(PairAgreement pair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("coders", List.of(pair.first().name(), pair.second().name()));
        json.put("matched", pair.matched().size());
        json.put("matchedByOverlap", pair.matchedBy(Step.OVERLAP));
        json.put("matchedByTolerance", pair.matchedBy(Step.TOLERANCE));
        json.put("matchedBySameClip", pair.matchedBy(Step.SAME_CLIP));
        json.put("onlyFirst", clips(pair.onlyFirst()));
        json.put("onlySecond", clips(pair.onlySecond()));
        json.put("reliability", figure(pair.reliability()));
        json.put("emotion", figure(pair.emotion()));
        json.put("emotions", pair.emotions().classes());
        json.put("confusion", pair.emotions().counts());
        json.put("intensity", figure(pair.intensity()));
        json.put(
                "tiers",
                pair.tiers().stream()
                        .flatMap(tier -> tier.figures().stream())
                        .map(AgreementJson::named)
                        .toList());
        json.put("units", pair.units().stream().map(AgreementJson::unit).toList());
        Map<String, Object> marks = new LinkedHashMap<>();
        pair.marks().forEach(figures -> marks.put(figures.markKind().name().toLowerCase(Locale.ROOT), mark(figures)));
        // As scripts know it.
        json.put("landmarks", marks);
        json.put("curve", curve(pair.curve()));
        return json;
    }

    private static List<String> clips(List<CodedEvent> events) {
        return events.stream().map(event -> event.clip().value()).toList();
    }

    private static Map<String, Object> unit(UnitStatistics figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", figures.counts().unit());
        json.put("both", figures.counts().both());
        json.put("onlyFirst", figures.counts().onlyFirst());
        json.put("onlySecond", figures.counts().onlySecond());
        json.put("neither", figures.counts().neither());
        json.put("reliability", figure(figures.reliability()));
        json.put("kappa", figure(figures.kappa()));
        return json;
    }

    private static Map<String, @Nullable Object> mark(MarkStatistics figures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", figures.errors().count());
        json.put("icc", figure(figures.correlation()));
        json.put("meanFrames", figure(figures.mean()));
        json.put("medianFrames", figure(figures.median()));
        json.put("biasFrames", figure(figures.bias()));
        json.put("meanMillis", value(figures.errors().meanMillis()));
        json.put("medianMillis", value(figures.errors().medianMillis()));
        for (int i = 0; i < MarkStatistics.WITHIN.size(); i++) {
            json.put(
                    "within" + MarkStatistics.WITHIN.get(i),
                    figure(figures.within().get(i)));
        }
        return json;
    }

    private static List<Map<String, Object>> curve(List<Statistic> curve) {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int tolerance = 0; tolerance < curve.size(); tolerance++) {
            points.add(Map.of("tolerance", tolerance, "kappa", figure(curve.get(tolerance))));
        }
        return points;
    }

    private static Map<String, @Nullable Object> named(Statistic statistic) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", statistic.name());
        json.putAll(figure(statistic));
        return json;
    }

    private static Map<String, @Nullable Object> figure(Statistic statistic) {
        @Nullable Interval interval = statistic.interval();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", value(statistic.value()));
        json.put("low", interval == null ? null : interval.low());
        json.put("high", interval == null ? null : interval.high());
        json.put("n", statistic.count());
        json.put("undefined", statistic.value() instanceof Coefficient.Undefined none ? none.reason() : null);
        json.put("remark", statistic.remark().isEmpty() ? null : statistic.remark());
        json.put("how", statistic.how());
        return json;
    }

    private static @Nullable Double value(Coefficient coefficient) {
        return coefficient.asOptional().orElse(null);
    }
}
