package org.dianet.pipeline.abstention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.abstention.Answered;
import org.dianet.evaluation.abstention.RiskCoverage;
import org.dianet.evaluation.abstention.Temperature;
import org.dianet.evaluation.abstention.Threshold;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// What a run's kept calibration says of its answers.
public final class ReadAbstention {
    private final RunStore store;

    public ReadAbstention(RunStore store) {
        this.store = store;
    }

    /// The rule of the networks that left one subject out, for the mean over all seeds of the run; empty if it was
    /// never calibrated, or not for every seed.
    ///
    /// @throws StorageException if the run or a file of it is damaged
    public Optional<FoldRule> of(Path run, String fold) throws StorageException {
        Optional<Wanted> wanted = store.wanted(run);
        return wanted.isEmpty() ? Optional.empty() : rule(run, store.read(run), fold, wanted.get());
    }

    /// All of the run; empty if it was never calibrated.
    ///
    /// @throws StorageException if the run or a file of it is damaged
    public Optional<Abstention> of(Path run) throws StorageException {
        Optional<Wanted> wanted = store.wanted(run);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        RunRecord record = store.read(run);
        Map<String, List<Prediction>> clips = new LinkedHashMap<>();
        Set<String> subjects = new LinkedHashSet<>();
        for (Prediction answer : new ReadRuns(store).predictions(run, record)) {
            clips.computeIfAbsent(answer.clip(), _ -> new ArrayList<>()).add(answer);
            subjects.add(answer.fold());
        }
        Map<String, FoldRule> rules = new LinkedHashMap<>();
        for (String subject : subjects) {
            rule(run, record, subject, wanted.get()).ifPresent(rule -> rules.put(subject, rule));
        }
        Map<String, Sureness> decisions = new LinkedHashMap<>();
        List<Answered> answers = new ArrayList<>();
        clips.forEach((clip, said) -> {
            FoldRule rule = rules.get(said.getFirst().fold());
            if (rule != null && said.size() == record.spec().execution().seeds().size()) {
                decisions.put(clip, rule.of(mean(said)));
                answers.add(answered(record, said, rule.temperature()));
            }
        });
        return Optional.of(new Abstention(
                wanted.get(),
                rules,
                subjects.size() - rules.size(),
                answers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(RiskCoverage.of(answers, answer -> gives(rules, answer))),
                decisions));
    }

    private Optional<FoldRule> rule(Path run, RunRecord record, String subject, Wanted wanted) throws StorageException {
        Map<String, List<Prediction>> byClip = new LinkedHashMap<>();
        List<Long> seeds = record.spec().execution().seeds();
        for (long seed : seeds) {
            List<Prediction> inner = store.innerPredictions(run, new FoldKey(new SubjectId(subject), seed));
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            inner.forEach(
                    answer -> byClip.computeIfAbsent(answer.subject() + "\n" + answer.clip(), _ -> new ArrayList<>())
                            .add(answer));
        }
        Temperature temperature = Temperature.fit(byClip.values().stream()
                .map(said -> new Temperature.Known(
                        mean(said), record.classes().indexOf(said.getFirst().truth())))
                .toList());
        return Optional.of(new FoldRule(
                temperature,
                Threshold.choose(
                        byClip.values().stream()
                                .map(said -> answered(record, said, temperature))
                                .toList(),
                        wanted)));
    }

    private static boolean gives(Map<String, FoldRule> rules, Answered answer) {
        FoldRule rule = rules.get(answer.subject());
        return rule != null && rule.threshold().gives(answer.confidence());
    }

    private static Answered answered(RunRecord record, List<Prediction> said, Temperature temperature) {
        List<Double> mean = mean(said);
        Prediction first = said.getFirst();
        return new Answered(
                first.subject(),
                temperature.confidence(mean),
                record.classes().get(Prediction.argMax(mean)).equals(first.truth()));
    }

    private static List<Double> mean(List<Prediction> said) {
        return IntStream.range(0, said.getFirst().probabilities().size())
                .mapToObj(c -> said.stream()
                        .mapToDouble(p -> p.probabilities().get(c))
                        .average()
                        .orElseThrow())
                .toList();
    }
}
