package org.dianet.pipeline.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination;
import org.dianet.model.project.Combination.Part;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// Decides which codings count, as one edit.
///
/// @param by who decides
/// @param time when, with milliseconds
public record AdjudicateClips(Project project, Coder by, Instant time) {

    /// @param clips that are decided about, as they are then
    public record Decided(Edit edit, List<Clip> clips) {
        public Decided {
            clips = List.copyOf(clips);
        }
    }

    /// The decision to make.
    public sealed interface Choice {
        /// One coder's coding as it is.
        record Take(Coder coder) implements Choice {}

        /// The middle of two coders' marks.
        record Average(Coder a, Coder b) implements Choice {}

        /// Parts of several coders' codings, or values of the adjudicator's own.
        ///
        /// @param from whose coding each part is taken from
        /// @param values of parts that are taken from nobody
        /// @param tiersFrom whose value each tier has
        /// @param tierValues of tiers that are taken from nobody
        record Combine(
                Map<Part, Coder> from,
                Map<Part, String> values,
                Map<String, Coder> tiersFrom,
                Map<String, String> tierValues)
                implements Choice {
            public Combine {
                from = Map.copyOf(from);
                values = Map.copyOf(values);
                tiersFrom = Map.copyOf(tiersFrom);
                tierValues = Map.copyOf(tierValues);
            }

            /// Without anything about tiers, which stay open or as all say.
            public Combine(Map<Part, Coder> from, Map<Part, String> values) {
                this(from, values, Map.of(), Map.of());
            }

            /// The coders whose codings are looked at, by name.
            List<Coder> among() {
                return Stream.concat(from.values().stream(), tiersFrom.values().stream())
                        .distinct()
                        .sorted()
                        .toList();
            }
        }

        /// Nothing counts by decision; the coders look again.
        record Reopen() implements Choice {}
    }

    /// @param id the clip; `null` for every one that is fully coded and about which nothing is decided
    /// @param note why it is decided so; may be blank unless it is about a coding of one's own
    /// @throws IllegalArgumentException if a coder named did not code the clip, a part cannot be, or the note is
    ///     missing; in a sentence
    public Decided decide(@Nullable ClipId id, Choice choice, String note) {
        CodingRules rules = CodingRules.of(project);
        List<Clip> chosen = id == null
                ? project.clips().stream()
                        .filter(clip -> open(clip) && ready(clip, choice))
                        .toList()
                : List.of(CodingRules.find(project, id));
        List<Edit> edits = new ArrayList<>();
        List<Clip> decided = new ArrayList<>();
        for (Clip clip : chosen) {
            Edit.PutCoding edit = rules.decision(
                    clip, by, time, adjudication -> adjudication.because(decided(adjudication, choice), note));
            edits.add(edit);
            decided.add(clip.with(edit.coding()));
        }
        return new Decided(new Edit.Composite(edits), decided);
    }

    private Coding decided(Adjudication adjudication, Choice choice) {
        Clip clip = adjudication.clip();
        return switch (choice) {
            case Choice.Take take -> adjudication.take(by(clip, take.coder()));
            case Choice.Average mean -> adjudication.average(by(clip, mean.a()), by(clip, mean.b()));
            case Choice.Combine parts -> adjudication.combine(combined(clip, parts), parts.among());
            case Choice.Reopen _ -> adjudication.reopen();
        };
    }

    /// A part without a coder or a value takes the value on which all agree, or stays open.
    private Coding combined(Clip clip, Choice.Combine choice) {
        List<Coding> codings =
                choice.among().stream().map(coder -> by(clip, coder)).toList();
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Coder from = choice.from().get(part);
            List<String> said = codings.stream().map(part::of).distinct().toList();
            String alike = said.size() == 1 ? said.getFirst() : "";
            parts.put(part, from == null ? choice.values().getOrDefault(part, alike) : part.of(by(clip, from)));
        }
        TierValues tiers =
                codings.stream().map(Coding::tiers).reduce(TierValues::agreed).orElse(TierValues.NONE);
        for (Map.Entry<String, Coder> each : choice.tiersFrom().entrySet()) {
            tiers = tiers.with(each.getKey(), by(clip, each.getValue()).tiers().of(each.getKey()));
        }
        for (Map.Entry<String, String> each : choice.tierValues().entrySet()) {
            tiers = tiers.with(each.getKey(), each.getValue());
        }
        return new Combination(parts, tiers).coding(clip, project.vocabulary());
    }

    private static boolean open(Clip clip) {
        return clip.decision().isEmpty() || !clip.openConflicts().isEmpty();
    }

    private static boolean ready(Clip clip, Choice choice) {
        return switch (choice) {
            case Choice.Take take -> done(clip, take.coder());
            case Choice.Average mean -> done(clip, mean.a()) && done(clip, mean.b());
            case Choice.Combine parts -> parts.among().stream().allMatch(coder -> done(clip, coder));
            case Choice.Reopen _ -> false;
        };
    }

    private static boolean done(Clip clip, Coder coder) {
        return clip.codingBy(coder)
                .filter(coding -> coding.state() == ReviewState.CODED)
                .isPresent();
    }

    private static Coding by(Clip clip, Coder coder) {
        return clip.codingBy(coder)
                .orElseThrow(() -> new IllegalArgumentException("Clip " + clip.id() + " has no coding by " + coder
                        + "; it was coded by "
                        + (clip.codings().isEmpty()
                                ? "nobody"
                                : clip.codings().stream()
                                        .map(c -> c.coder().name())
                                        .collect(Collectors.joining(", ")))
                        + "."));
    }
}
