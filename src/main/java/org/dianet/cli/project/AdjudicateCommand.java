package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination.Part;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.agreement.JoinEvents;
import org.dianet.pipeline.project.AdjudicateClips;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides between codings.
@Command(
        name = "adjudicate",
        description = "Decide which coding of a clip counts, or of all clips that a coder has fully coded.")
public final class AdjudicateCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", paramLabel = "ID", description = "The clip; else every clip without a decision.")
    private @Nullable String clip;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private How how;

    static final class How {
        @Option(names = "--take", paramLabel = "NAME", description = "Use this coder's coding as it is.")
        private @Nullable String take;

        @Option(
                names = "--average",
                split = ",",
                paramLabel = "A,B",
                description = "Use the mean of two coders' marks.")
        private @Nullable List<String> average;

        @Option(
                names = "--from",
                split = ",",
                paramLabel = "PART=NAME",
                description =
                        "Combine a decision from parts: onset, apex, offset, marks (all three), emotion, units or a"
                                + " tier of the project, each from the coder named, e.g. marks=Ana,emotion=Ben.")
        private @Nullable Map<String, String> from;

        @Option(
                names = "--join",
                description = "First step after blind coding of recordings: put codings of overlapping events, which"
                        + " are in clips of their own, into one clip.")
        private boolean join;

        @Option(names = "--reopen", description = "Withdraw the decision; the clip becomes disputed.")
        private boolean reopen;
    }

    @Option(
            names = "--set",
            paramLabel = "PART=VALUE",
            description = "With --from: your own value for a part, e.g. apex=114.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "Reason; needed if one of the codings is yours.")
    private String note = "";

    @Option(names = "--coder", paramLabel = "NAME", description = "Who decides; else the name in the settings.")
    private @Nullable String coder;

    @Override
    protected void work(Console console) throws StorageException {
        if (how.average != null && how.average.size() != 2) {
            throw wrongUsage("--average takes two coders, e.g. --average Ana,Ben.");
        }
        if (how.reopen && clip == null) {
            throw wrongUsage("--reopen takes a --clip.");
        }
        if (how.join && clip != null) {
            throw wrongUsage("--join is about all recordings; leave --clip out.");
        }
        if (!set.isEmpty() && how.from == null) {
            throw wrongUsage("--set needs --from, e.g. --from marks=Ana,emotion=Ben --set apex=114.");
        }
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            session.notes().forEach(console::note);
            if (how.join) {
                join(session, console);
                return;
            }
            AdjudicateClips adjudicate =
                    new AdjudicateClips(session.project(), CoderName.orElse(coder), Adapters.now());
            AdjudicateClips.Decided outcome = adjudicate.decide(
                    clip == null ? null : new ClipId(clip),
                    choice(session.project().vocabulary()),
                    note);
            List<Clip> decided = outcome.clips();
            if (!decided.isEmpty()) {
                session.perform("Adjudicate", outcome.edit());
            }
            console.print(ClipJson.header());
            decided.forEach(each -> console.print(ClipJson.line(each)));
            console.json(Map.of("clips", decided.stream().map(ClipJson::of).toList()));
        }
    }

    private static void join(EditSession session, Console console) throws StorageException {
        JoinEvents.Plan plan = JoinEvents.plan(session.project());
        if (plan.edit().isPresent()) {
            session.perform("Put overlapping events together", plan.edit().get());
        }
        console.print(Words.count(plan.joined(), "coding") + " put to the overlapping event of another coder.");
        console.json(Map.of("joined", plan.joined()));
    }

    private AdjudicateClips.Choice choice(Vocabulary vocabulary) {
        if (how.take != null) {
            return new AdjudicateClips.Choice.Take(new Coder(how.take));
        }
        if (how.from != null) {
            return combination(how.from, vocabulary);
        }
        return how.average == null
                ? new AdjudicateClips.Choice.Reopen()
                : new AdjudicateClips.Choice.Average(
                        new Coder(how.average.getFirst()), new Coder(how.average.getLast()));
    }

    private AdjudicateClips.Choice combination(Map<String, String> from, Vocabulary vocabulary) {
        Map<Part, Coder> coders = new EnumMap<>(Part.class);
        Map<String, Coder> tiers = new LinkedHashMap<>();
        from.forEach((name, who) -> {
            if (isTier(name, vocabulary)) {
                tiers.put(name, new Coder(who));
            } else {
                parts(name).forEach(part -> coders.put(part, new Coder(who)));
            }
        });
        Map<Part, String> values = new EnumMap<>(Part.class);
        Map<String, String> tierValues = new LinkedHashMap<>();
        set.forEach((name, value) -> {
            if (isTier(name, vocabulary)) {
                tiers.remove(name);
                tierValues.put(name, value);
                return;
            }
            List<Part> parts = parts(name);
            if (parts.size() > 1) {
                throw wrongUsage("--set gives one mark a value, e.g. --set apex=114.");
            }
            coders.remove(parts.getFirst());
            values.put(parts.getFirst(), value);
        });
        return new AdjudicateClips.Choice.Combine(coders, values, tiers, tierValues);
    }

    /// A part of a coding keeps its name if a tier has the same.
    private static boolean isTier(String name, Vocabulary vocabulary) {
        boolean part = name.equals("marks")
                || Arrays.stream(Part.values()).anyMatch(each -> each.word().equals(name));
        return !part && vocabulary.tier(name).isPresent();
    }

    private List<Part> parts(String name) {
        if (name.equals("marks")) {
            return List.of(Part.ONSET, Part.APEX, Part.OFFSET);
        }
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() ->
                        wrongUsage("A part is onset, apex, offset, marks, emotion, units or a tier of the project, not "
                                + name + "."));
    }
}
