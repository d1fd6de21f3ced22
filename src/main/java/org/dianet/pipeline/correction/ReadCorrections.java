package org.dianet.pipeline.correction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.State;
import org.dianet.run.RunRecord;
import org.dianet.storage.CorrectionFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Puts the runs of a study into one table.
public final class ReadCorrections {
    private final RunStore store;
    private final CorrectionFiles files;

    public ReadCorrections(RunStore store, CorrectionFiles files) {
        this.store = store;
        this.files = files;
    }

    /// The table of what is there.
    ///
    /// @throws StorageException if the folder holds no study, or a run of it cannot be read
    public Corrections read(Path out) throws StorageException {
        CorrectionStudy study = files.read(out);
        Map<Arm, StudyAnswers> answers = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Arm arm : study.arms()) {
            if (answered(out, arm)) {
                answers.put(arm, answers(folder(out, arm)));
            } else {
                missing.add(arm.key());
            }
        }
        @Nullable StudyAnswers before = answers.get(Arm.BEFORE);
        if (before == null) {
            return new Corrections(study, List.of(), missing, List.of(), Optional.empty(), Optional.empty());
        }
        List<Corrections.Line> lines = new ArrayList<>();
        lines.add(line(study, Arm.BEFORE, before, null));
        for (Arm arm : study.arms()) {
            if (arm.state() == State.QUEUE && answers.containsKey(arm)) {
                StudyAnswers those = Objects.requireNonNull(answers.get(arm));
                lines.add(line(study, arm, those, those.minus(before)));
            }
        }
        List<Arm> random = study.arms().stream()
                .filter(arm -> arm.state() == State.RANDOM)
                .filter(answers::containsKey)
                .toList();
        Optional<StudyAnswers> drawn = StudyAnswers.together(random.stream()
                .map(arm -> Objects.requireNonNull(answers.get(arm)))
                .toList());
        drawn.ifPresent(all -> lines.add(random(study, random, all, all.minus(before.times(random.size())))));
        @Nullable StudyAnswers after = answers.get(Arm.AFTER);
        if (after != null) {
            lines.add(line(study, Arm.AFTER, after, after.minus(before)));
        }
        @Nullable
        StudyAnswers queue = answers.get(new Arm(State.QUEUE, study.review().rounds()));
        return new Corrections(
                study,
                lines,
                missing,
                store.read(folder(out, Arm.BEFORE)).leaks(),
                Optional.of(before.pictures()),
                queue == null
                        ? Optional.empty()
                        : drawn.map(all -> queue.times(random.size()).minus(all)));
    }

    static Path folder(Path out, Arm arm) {
        return out.resolve("runs").resolve(arm.key());
    }

    /// Whether a run of the study is finished and was asked about all pictures.
    boolean answered(Path out, Arm arm) throws StorageException {
        Path run = folder(out, arm);
        return trained(run) && !store.answers(run, CorrectedPictures.ANSWERS).isEmpty();
    }

    boolean trained(Path run) throws StorageException {
        return Files.exists(run.resolve("run.json")) && store.read(run).state() == RunRecord.State.COMPLETE;
    }

    private StudyAnswers answers(Path run) throws StorageException {
        RunRecord record = store.read(run);
        return new StudyAnswers(
                record.classes(),
                new ReadRuns(store).predictions(run, record),
                store.answers(run, CorrectedPictures.ANSWERS));
    }

    private static Corrections.Line line(
            CorrectionStudy study, Arm arm, StudyAnswers answers, Corrections.@Nullable Both gain) {
        int all = study.clips().size();
        return switch (arm.state()) {
            case BEFORE -> line(arm.state(), "marks before", 0, 0, answers, gain);
            case QUEUE ->
                line(
                        arm.state(),
                        "queue, " + study.looked(arm).size() + " of " + all + " clips",
                        study.looked(arm).size(),
                        study.found(arm),
                        answers,
                        gain);
            case AFTER ->
                line(arm.state(), "all corrected", all, study.differing().size(), answers, gain);
            case RANDOM -> throw new IllegalArgumentException("random orders are one line");
        };
    }

    private static Corrections.Line random(
            CorrectionStudy study, List<Arm> orders, StudyAnswers answers, Corrections.Both gain) {
        int looks = study.looked(orders.getFirst()).size();
        return line(
                State.RANDOM,
                "random, " + looks + " of " + study.clips().size() + " clips",
                looks,
                orders.stream().mapToInt(study::found).average().orElse(0),
                answers,
                gain);
    }

    private static Corrections.Line line(
            State state, String name, int looks, double found, StudyAnswers answers, Corrections.@Nullable Both gain) {
        return new Corrections.Line(
                state,
                name,
                looks,
                found,
                answers.scored(answers.whole(), gain == null ? null : gain.whole()),
                answers.scored(answers.training(), gain == null ? null : gain.training()));
    }
}
