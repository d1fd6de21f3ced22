package org.dianet.pipeline.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.evaluation.unit.UnitAnswers;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;

/// What answers about units come to on each data set, and what there is to say of them.
final class UnitParts {
    private UnitParts() {}

    /// By name; empty unless clips of several data sets were tested.
    ///
    /// @param records of the units' runs
    static List<UnitTable.Part> of(List<RunRecord> records, List<UnitAnswers> units) {
        Map<List<String>, String> datasets = new HashMap<>();
        records.forEach(record ->
                record.clips().forEach(clip -> datasets.put(List.of(clip.subject(), clip.id()), clip.dataset())));
        Set<String> names = new TreeSet<>();
        units.forEach(unit ->
                unit.predictions().forEach(p -> names.add(datasets.getOrDefault(List.of(p.subject(), p.clip()), ""))));
        if (names.size() < 2) {
            return List.of();
        }
        List<UnitTable.Part> parts = new ArrayList<>();
        for (String name : names) {
            List<UnitAnswers> of = units.stream()
                    .map(unit -> unit.only(p -> datasets.getOrDefault(List.of(p.subject(), p.clip()), "")
                            .equals(name)))
                    .toList();
            parts.add(part(name.isEmpty() ? "no data set" : name, of));
        }
        return parts;
    }

    private static UnitTable.Part part(String name, List<UnitAnswers> units) {
        List<Double> means = new ArrayList<>();
        List<String> undefined = new ArrayList<>();
        int clips = 0;
        for (UnitAnswers unit : units) {
            clips = Math.max(clips, unit.clips());
            OptionalDouble mean = UnitAnswers.mean(unit.bySeed());
            mean.ifPresentOrElse(means::add, () -> undefined.add(unit.unit()));
        }
        return new UnitTable.Part(name, clips, UnitAnswers.mean(means), undefined);
    }

    static List<String> notes(List<RunRecord> records) {
        List<String> notes = new ArrayList<>();
        long most = 0;
        for (RunRecord record : records) {
            most = Math.max(
                    most,
                    record.skipped().stream()
                            .filter(clip -> clip.reason().equals(UnitProtocol.UNCODED))
                            .count());
        }
        if (most > 0) {
            notes.add(Words.count(most, "clip", "has", "have") + " no coded action units and "
                    + (most == 1 ? "takes" : "take") + " no part.");
        }
        return notes;
    }
}
