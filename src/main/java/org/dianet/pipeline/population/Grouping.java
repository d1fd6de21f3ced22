package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;

/// What clips are put together by.
public enum Grouping {
    CLASS,
    SUBJECT,
    /// Action units; a clip with several is in several groups.
    UNIT,
    /// Coders, each with their own marks; a clip that several coded is in several groups.
    CODER,
    DATASET;

    /// A clip, its marks as its group takes them, and the groups that it is in.
    record Entry(Member member, List<String> groups) {}

    /// The clips that are in a group at all.
    List<Entry> entries(List<Member> members) {
        return members.stream()
                .flatMap(member -> this == CODER
                        ? byCoder(member)
                        : Stream.of(new Entry(member, groups(member)))
                                .filter(entry -> !entry.groups().isEmpty()))
                .toList();
    }

    private static Stream<Entry> byCoder(Member member) {
        Clip clip = member.clip();
        return clip.codings().stream()
                .filter(coding -> coding.coder().isPerson() || coding.coder().isSheet())
                .filter(coding -> coding.marks().phases(clip.frames()).isPresent())
                .map(coding -> new Entry(
                        new Member(clip.showing(coding), member.className()),
                        List.of(coding.coder().name())));
    }

    private List<String> groups(Member member) {
        Clip clip = member.clip();
        return switch (this) {
            case CLASS -> named(member.className());
            case SUBJECT -> named(clip.subject().value());
            case DATASET -> named(clip.dataset());
            case CODER -> List.of();
            case UNIT -> units(clip.coding());
        };
    }

    private static List<String> named(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static List<String> units(Coding coding) {
        return ActionUnitNotation.parse(coding.actionUnits()).active().stream()
                .map(ActionUnitTerm.Unit::number)
                .distinct()
                .sorted()
                .map(number -> "AU" + number)
                .toList();
    }

    /// The groups of entries: classes in the order of their protocol, units by number, others by name.
    ///
    /// @param classes in the order of the protocol
    List<String> order(List<Entry> entries, List<String> classes) {
        Set<String> there = new LinkedHashSet<>();
        entries.forEach(entry -> there.addAll(entry.groups()));
        List<String> ordered = new ArrayList<>();
        if (this == CLASS) {
            classes.stream().filter(there::remove).forEach(ordered::add);
        }
        there.stream()
                .sorted(
                        this == UNIT
                                ? Comparator.comparingInt(unit -> Integer.parseInt(unit.substring("AU".length())))
                                : Comparator.naturalOrder())
                .forEach(ordered::add);
        return ordered;
    }

    /// Why two of its groups cannot be compared by exchanging labels within subjects, in a sentence.
    public Optional<String> incomparable() {
        return switch (this) {
            case CLASS, UNIT, CODER -> Optional.empty();
            case SUBJECT ->
                Optional.of("Subjects cannot be compared: the test exchanges labels of the same subject's clips.");
            case DATASET ->
                Optional.of(
                        "Data sets cannot be compared: the test exchanges labels of the same subject's clips, and all"
                                + " clips of a subject are of one data set.");
        };
    }
}
