package org.dianet.pipeline.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.evaluation.agreement.CodedEvent;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.EventMatching;
import org.dianet.evaluation.agreement.Independence;
import org.dianet.evaluation.agreement.MarkStatistics;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.storage.AppVersion;

/// A paragraph for the methods section of a paper. It claims nothing that the program does not know: whether coders
/// saw each other's codings is reported if it was recorded.
public final class MethodsParagraph {
    private static final Map<Exposure, String> SAID = said();
    private final Agreement agreement;

    private MethodsParagraph(Agreement agreement) {
        this.agreement = agreement;
    }

    public static String of(Agreement agreement) {
        return new MethodsParagraph(agreement).text();
    }

    private String text() {
        if (agreement.compared().isEmpty()) {
            return "No recording was coded by all of " + coders() + ", so that agreement could not be computed.";
        }
        List<String> sentences = new ArrayList<>(List.of(material(), matching()));
        for (PairAgreement pair : agreement.pairs()) {
            sentences.addAll(pair(pair));
        }
        if (agreement.settings().coders().size() > 2) {
            sentences.add("For all coders together, " + all(agreement.group()) + ".");
        }
        if (!agreement.based().isEmpty()) {
            int based = agreement.based().size();
            sentences.add("In " + Words.count(based, "clip")
                    + " a coding started from another coder's; these codings are not independent.");
        }
        sentences.addAll(blindness());
        sentences.add("Brackets give 95 % percentile bootstrap intervals from "
                + agreement.settings().draws() + " draws of recordings with replacement.");
        sentences.add("Figures were computed with DIANet Workbench " + AppVersion.text() + ".");
        return String.join(" ", sentences);
    }

    private String coders() {
        List<String> names =
                agreement.settings().coders().stream().map(Coder::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private String material() {
        String rates = agreement.compared().stream()
                .flatMap(recording -> recording.times().stream())
                .map(times -> times.times().rate().perSecond())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(MethodsParagraph::rate)
                .collect(Collectors.joining(" and "));
        int coders = agreement.settings().coders().size();
        long clips = agreement.compared().stream()
                .flatMap(recording -> recording.events().values().stream())
                .flatMap(List::stream)
                .map(CodedEvent::clip)
                .distinct()
                .count();
        String some = agreement.codedBySome().isEmpty()
                ? ""
                : "; " + Words.count(agreement.codedBySome().size(), "further clip") + " coded by only some of them "
                        + (agreement.codedBySome().size() == 1 ? "was" : "were") + " left out";
        return Words.capital(Words.count(coders, "coder")) + " (" + coders() + ") coded "
                + Words.count(clips, "clip") + " of "
                + Words.count(agreement.compared().size(), "recording") + " (" + rates
                + " frames per second)" + some + "."
                + (agreement.excludedEvents() == 0
                        ? ""
                        : " " + Words.capital(Words.count(agreement.excludedEvents(), "event"))
                                + " in stretches excluded beforehand "
                                + (agreement.excludedEvents() == 1 ? "was" : "were")
                                + " left out.");
    }

    /// What each coder had seen, and nothing if all of it is unknown.
    private List<String> blindness() {
        List<String> sentences = new ArrayList<>();
        for (Independence coder : agreement.independence()) {
            List<String> parts = new ArrayList<>();
            for (Exposure exposure : SAID.keySet()) {
                int clips = coder.of(exposure).size();
                if (clips > 0) {
                    parts.add(clips + " " + (clips == 1 ? inSingular(exposure) : SAID.get(exposure)));
                }
            }
            if (!parts.isEmpty()) {
                sentences.add("Of " + coder.coder() + "'s " + Words.count(coder.count(), "coding") + ", "
                        + String.join(", ", parts) + ".");
            }
        }
        if (agreement.blindOnly()) {
            sentences.add("The project requires blind coding.");
        }
        return sentences;
    }

    private static String inSingular(Exposure exposure) {
        return SAID.getOrDefault(exposure, "")
                .replaceFirst("^were", "was")
                .replaceFirst("^do ", "does ")
                .replace("and are", "and is");
    }

    private static Map<Exposure, String> said() {
        Map<Exposure, String> said = new EnumMap<>(Exposure.class);
        said.put(Exposure.BLIND, "were made blind to others' codings");
        said.put(Exposure.ALONE, "were made before anybody else had coded");
        said.put(Exposure.LATER, "were started independently and changed with others' codings in view");
        said.put(Exposure.BEFORE, "were made with others' codings in view and are not independent");
        said.put(Exposure.UNKNOWN, "do not record whether others' codings were in view");
        return said;
    }

    private static String rate(double perSecond) {
        return perSecond == Math.rint(perSecond)
                ? Long.toString((long) perSecond)
                : String.format(Locale.ROOT, "%.2f", perSecond);
    }

    private String matching() {
        AgreementSettings settings = agreement.settings();
        return "Events were matched one to one by temporal overlap (intersection over union of at least "
                + EventMatching.LEAST_OVERLAP + "), then by a common mark at most "
                + Words.count(settings.tolerance(), "frame")
                + " apart; unmatched events were not used in any other figure.";
    }

    private List<String> pair(PairAgreement pair) {
        String who = agreement.pairs().size() == 1 ? "" : pair.first() + " and " + pair.second() + ": ";
        int matched = pair.matched().size();
        String events = who + Words.count(matched, "event") + (matched == 1 ? " was" : " were") + " matched ("
                + pair.matchedBy(Step.OVERLAP) + " by overlap, " + pair.matchedBy(Step.TOLERANCE) + " by tolerance, "
                + pair.matchedBy(Step.SAME_CLIP) + " as the only ones in their clip), "
                + pair.onlyFirst().size()
                + " of " + pair.first() + " and " + pair.onlySecond().size() + " of " + pair.second() + " were not.";
        List<String> sentences = new ArrayList<>(List.of(
                Words.capital(events),
                "Action unit reliability R = 2·AU(C1∩C2)/AU(all) was " + said(pair.reliability())
                        + ", Cohen's κ of the emotion label " + said(pair.emotion())
                        + ", and linearly weighted κ of intensity " + said(pair.intensity()) + "."));
        pair.marks().stream().filter(l -> l.errors().count() > 0).forEach(l -> sentences.add(mark(l)));
        String tiers = all(
                pair.tiers().stream().flatMap(tier -> tier.figures().stream()).toList());
        if (!tiers.isEmpty()) {
            sentences.add("Beyond emotion and units, " + tiers + ".");
        }
        return sentences;
    }

    private static String mark(MarkStatistics figures) {
        String name = figures.markKind().name().toLowerCase(Locale.ROOT);
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < MarkStatistics.WITHIN.size(); i++) {
            String within = "±" + MarkStatistics.WITHIN.get(i);
            figures.within()
                    .get(i)
                    .value()
                    .asOptional()
                    .ifPresent(
                            share -> shares.add(String.format(Locale.ROOT, "%.0f %% within %s", 100 * share, within)));
        }
        return "The " + name + " differed by a mean of " + said(figures.mean()) + " frames ("
                + millis(figures.errors().meanMillis()) + "; median " + FigureText.value(figures.median())
                + " frames; " + String.join(", ", shares) + "), ICC(2,1) " + said(figures.correlation()) + ".";
    }

    private static String millis(Coefficient value) {
        return value.asOptional()
                .map(millis -> String.format(Locale.ROOT, "%.1f ms", millis))
                .orElse("no time");
    }

    private static String all(List<Statistic> figures) {
        return figures.stream()
                .filter(statistic -> statistic.value() instanceof Coefficient.Defined)
                .map(statistic -> statistic.name() + " was " + said(statistic))
                .collect(Collectors.joining(", "));
    }

    private static String said(Statistic statistic) {
        return FigureText.withInterval(statistic);
    }
}
