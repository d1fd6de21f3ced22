package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Tensor;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.explain.RunNetworks;
import org.dianet.pipeline.report.Csv;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;

/// What a run's networks say of clips that they never saw, clip by clip: maps and answers, which are small.
final class RunColumns {
    private final RunRecord record;
    private final List<FoldKey> keys;
    private final ExplanationMethod method;
    private final MapNote note;
    private final List<PredictClip.Answer> answers = new ArrayList<>();
    private final List<List<TokenMap>> maps = new ArrayList<>();
    private List<String> streams = List.of();

    /// @param keys the networks whose vectors are exported
    /// @param note what the controls of this kind of map say
    RunColumns(RunRecord record, List<FoldKey> keys, ExplanationMethod method, MapNote note) {
        this.record = record;
        this.keys = keys;
        this.method = method;
        this.note = note;
    }

    void add(ExplainClip.Answer answer) {
        streams = Writing.streams(
                answer.seen().stream().map(ExplainClip.Seen::kind).toList());
        maps.add(answer.seen().stream().map(ExplainClip.Seen::map).toList());
        answers.add(answer.answer());
    }

    /// Whose folds the exported vectors are of.
    List<String> networks() {
        return keys.stream().map(FoldKey::name).toList();
    }

    void write(Writing writing) throws StorageException {
        for (int stream = 0; stream < streams.size(); stream++) {
            TokenMap first = maps.getFirst().get(stream);
            writing.begin("map_" + streams.get(stream), maps.size(), first.rows(), first.columns());
            for (List<TokenMap> clip : maps) {
                writing.npz().write(Tensor.of("map", clip.get(stream).values()).values());
            }
        }
        writing.begin("probabilities", answers.size(), record.classes().size());
        for (PredictClip.Answer answer : answers) {
            for (double p : answer.probabilities()) {
                writing.npz().write((float) p);
            }
        }
    }

    List<String> headings() {
        List<String> head = new ArrayList<>(List.of("fold", "network", "seeds", "predicted"));
        record.classes().forEach(name -> head.add("p_" + name));
        head.addAll(List.of("map", "map_controls", "known_before"));
        return head;
    }

    /// @param unseen the networks that never saw the clip's subject
    List<String> cells(int row, RunNetworks unseen) {
        String fold = unseen.keys().getFirst().name();
        int network = networks().indexOf(fold);
        List<String> cells = new ArrayList<>(List.of(
                fold,
                network < 0 ? "" : String.valueOf(network),
                unseen.keys().stream()
                        .map(key -> String.valueOf(key.seed()))
                        .distinct()
                        .collect(Collectors.joining(" ")),
                answers.get(row).predicted()));
        answers.get(row).probabilities().forEach(p -> cells.add(Csv.number(p)));
        cells.addAll(List.of(method.optionName(), note.state(), unseen.person().before() ? "yes" : "no"));
        return cells;
    }
}
