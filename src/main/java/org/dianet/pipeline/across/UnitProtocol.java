package org.dianet.pipeline.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;

/// A project's clips as a question about one action unit: who shows it, and who does not. Emotions play no part; clips
/// that the project's own protocol excludes by name stay out.
/// See method.md 4.11.
public record UnitProtocol(int unit) {
    /// The units of CD6ME (Varanka et al., TAFFC 2024).
    public static final List<Integer> CD6ME = List.of(1, 2, 4, 5, 6, 7, 9, 10, 12, 14, 15, 17);

    static final String UNCODED = "no action unit is coded for it";

    private static final String VERSION = "1";

    /// Class of the clips that show it.
    public String shown() {
        return "AU" + unit;
    }

    public String notShown() {
        return "no AU" + unit;
    }

    /// Whether a clip shows the unit; empty if its coding does not say.
    public Optional<Boolean> shows(Clip clip) {
        ParsedActionUnits units = ActionUnitNotation.parse(clip.coding().actionUnits());
        if (units.numbers().contains(unit)) {
            return Optional.of(true);
        }
        return coded(units) && !open(units) ? Optional.of(false) : Optional.empty();
    }

    /// Whether the coding names any unit, also an open one.
    private static boolean coded(ParsedActionUnits units) {
        return units.terms().stream().anyMatch(term -> !(term instanceof ActionUnitTerm.Words));
    }

    private boolean open(ParsedActionUnits units) {
        return units.terms().stream().anyMatch(term -> term instanceof ActionUnitTerm.Choice choice && names(choice));
    }

    private boolean names(ActionUnitTerm.Choice choice) {
        return choice.options().stream().anyMatch(option -> option.numbers().contains(unit) || open(option));
    }

    /// The project with the two answers as its classes. The clips keep everything else.
    public Project of(Project project) {
        List<Clip> clips = new ArrayList<>();
        Map<ClipId, String> out = new HashMap<>(project.protocol().excluded());
        for (Clip clip : project.clips()) {
            Optional<Boolean> shows = shows(clip);
            if (shows.isEmpty()) {
                out.putIfAbsent(
                        clip.id(),
                        coded(ActionUnitNotation.parse(clip.coding().actionUnits()))
                                ? "its coder left open whether it shows " + shown()
                                : UNCODED);
            }
            clips.add(clip.with(clip.coding()
                    .withEmotion(shows.map(yes -> yes ? shown() : notShown()).orElse(null))));
        }
        List<String> classes = List.of(shown(), notShown());
        Protocol protocol = new Protocol(
                "action unit " + unit,
                VERSION,
                classes,
                Map.of(shown(), shown(), notShown(), notShown()),
                Map.of(),
                out);
        return project.withClips(clips).withClasses(project.vocabulary(), protocol);
    }
}
