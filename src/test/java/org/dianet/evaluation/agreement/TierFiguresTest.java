package org.dianet.evaluation.agreement;

import static org.dianet.evaluation.agreement.CodedProject.A;
import static org.dianet.evaluation.agreement.CodedProject.B;
import static org.dianet.evaluation.agreement.CodedProject.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.junit.jupiter.api.Test;

class TierFiguresTest {
    private static final List<Tier> TIERS = List.of(
            new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards")),
            new Tier("valence", Tier.Kind.NUMBER, List.of()),
            new Tier("context", Tier.Kind.TEXT, List.of()));

    /// @param values gaze and valence of A and B in each clip; empty for nothing
    private static Map<String, Statistic> figures(String[]... values) {
        return agreement(values).pairs().getFirst().tiers().stream()
                .flatMap(tier -> tier.figures().stream())
                .collect(Collectors.toMap(Statistic::name, Function.identity()));
    }

    private static Agreement agreement(String[]... values) {
        CodedProject coded = new CodedProject();
        for (int i = 0; i < values.length; i++) {
            String clip = "c" + i;
            TierValues a = new TierValues(Map.of("gaze", values[i][0], "valence", values[i][2], "context", "x"));
            TierValues b = new TierValues(Map.of("gaze", values[i][1], "valence", values[i][3]));
            coded.clip(clip, "m" + i)
                    .coded(clip, A, coding -> marks(10, 20, 30).apply(coding).with(a))
                    .coded(clip, B, coding -> marks(10, 20, 30).apply(coding).with(b));
        }
        Project plain = coded.project();
        Project project = plain.withClasses(plain.vocabulary().withTiers(TIERS), plain.protocol());
        return Agreement.of(project, new AgreementSettings(List.of(A, B), 5, 50, 1));
    }

    /// Of away/away, away/towards and twice towards/towards: pₒ = 3/4, pₑ = 1/2·1/4 + 1/2·3/4 = 1/2, κ = 1/2.
    ///
    /// Of 1 and 2, 2 and 3, 3 and 4: BMS = 2, EMS = 0, JMS = 3/2, so ICC = 2 / (2 + 2·3/2 / 3) = 2/3; the
    /// mean of |Δ| is 1.
    @Test
    void listsHaveKappaAndNumbersAnIccAndADifference() {
        Map<String, Statistic> figures = figures(
                new String[] {"away", "away", "1", "2"},
                new String[] {"away", "towards", "2", "3"},
                new String[] {"towards", "towards", "3", "4"},
                new String[] {"towards", "towards", "5", ""});
        assertEquals(0.5, value(figures.get("κ of gaze")), 1e-12);
        assertEquals(4, figures.get("κ of gaze").count());
        assertEquals(2.0 / 3, value(figures.get("ICC(2,1) of valence")), 1e-12);
        assertEquals(3, figures.get("ICC(2,1) of valence").count());
        assertEquals(1, value(figures.get("mean difference of valence")), 1e-12);
        assertEquals(
                new Coefficient.Undefined("free text is not compared"),
                figures.get("agreement on context").value());
    }

    @Test
    void theMethodsParagraphGivesTheFiguresThatThereAre() {
        String text = MethodsParagraph.of(agreement(
                new String[] {"away", "away", "1", ""},
                new String[] {"away", "towards", "2", ""},
                new String[] {"towards", "towards", "3", ""},
                new String[] {"towards", "towards", "5", ""}));
        assertTrue(text.contains("Beyond emotion and units, κ of gaze was 0.500"), text);
        assertFalse(text.contains("valence"), text);
        assertFalse(text.contains("context"), text);
    }

    @Test
    void withoutValuesByBothThereAreNoFigures() {
        Map<String, Statistic> figures = figures(new String[] {"away", "", "", "2"});
        assertEquals(
                new Coefficient.Undefined("nothing was coded by both"),
                figures.get("κ of gaze").value());
        assertEquals(
                new Coefficient.Undefined("fewer than two events with a number by both"),
                figures.get("ICC(2,1) of valence").value());
        assertEquals(
                new Coefficient.Undefined("nothing was coded by both"),
                figures.get("mean difference of valence").value());
    }

    private static double value(Statistic statistic) {
        return statistic.value().asOptional().orElseThrow(() -> new AssertionError(statistic.value()));
    }
}
