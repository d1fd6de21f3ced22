package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.evaluation.agreement.ClassAgreement;
import org.dianet.evaluation.agreement.RecordingBootstrap;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaOpener;

/// A run beside the coders of a project: how far each coder's labels, as classes of the project's protocol, agree with
/// what networks said that never saw the subject, and how far the coders agree with each other on the very same clips.
public final class CompareWithModel {
    private static final String MODEL = "model";
    private final ReadRuns runs;
    private final OutOfFoldAnswers answers;
    private final ReadAbstention abstention;

    public CompareWithModel(ReadRuns runs, ReadAbstention abstention, MediaOpener media) {
        this.runs = runs;
        this.abstention = abstention;
        this.answers = new OutOfFoldAnswers(media);
    }

    /// @param model each coder with the model
    /// @param people every two coders
    /// @param basis whose answers these are, on how many clips, and what the networks learned from, in sentences
    public record Result(List<ClassAgreement> model, List<ClassAgreement> people, int clips, String basis) {
        public Result {
            model = List.copyOf(model);
            people = List.copyOf(people);
        }
    }

    /// @throws StorageException if the run cannot be read
    /// @throws IllegalArgumentException if it has no answer about a clip that all coders put into a class
    public Result compare(Project project, Path folder, Path run, AgreementSettings settings) throws StorageException {
        RunRecord record = runs.record(run);
        if (record.kind() != RunRecord.Kind.LOSO) {
            throw new IllegalArgumentException("The run " + run.getFileName()
                    + " is one model on all clips: it has seen every subject, so its answers"
                    + " cannot be compared with coders. Choose a leave-one-subject-out run.");
        }
        Map<ClipId, OutOfFoldAnswers.Answer> said =
                answers.of(project, folder, run, record, runs.predictions(run, record));
        Map<Media, List<Row>> recordings = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            row(
                            project,
                            clip,
                            settings.coders(),
                            Optional.ofNullable(said.get(clip.id()))
                                    .map(answer -> record.classes().get(answer.read())),
                            record.classes())
                    .ifPresent(row -> recordings
                            .computeIfAbsent(clip.media(), _ -> new ArrayList<>())
                            .add(row));
        }
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException("No clip has an answer of the run " + run.getFileName()
                    + " and a class by each of the chosen coders.");
        }
        List<List<Row>> byRecording = List.copyOf(recordings.values());
        RecordingBootstrap bootstrap = new RecordingBootstrap(byRecording.size(), settings.draws(), settings.seed());
        List<String> raters =
                new ArrayList<>(settings.coders().stream().map(Coder::name).toList());
        raters.add(MODEL);
        List<ClassAgreement> model = new ArrayList<>();
        List<ClassAgreement> people = new ArrayList<>();
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                ClassAgreement agreement = ClassAgreement.of(
                        raters.get(a), raters.get(b), pairs(byRecording, a, b), record.classes(), settings, bootstrap);
                (b == raters.size() - 1 ? model : people).add(agreement);
            }
        }
        int clips = byRecording.stream().mapToInt(List::size).sum();
        List<ClipId> compared = byRecording.stream()
                .flatMap(rows -> rows.stream().map(Row::clip))
                .toList();
        return new Result(model, people, clips, basis(project, run, record, clips) + withoutAnswer(run, compared));
    }

    /// All are compared, since leaving out what is hard would make both look more alike.
    private String withoutAnswer(Path run, List<ClipId> compared) throws StorageException {
        Optional<Abstention> calibrated = abstention.of(run);
        if (calibrated.isEmpty()) {
            return "";
        }
        List<String> without = new ArrayList<>();
        for (ClipId clip : compared) {
            calibrated
                    .flatMap(found -> found.of(clip.value()))
                    .filter(decision -> !decision.given())
                    .ifPresent(decision -> without.add(clip + " (" + decision.numbers() + ")"));
        }
        return " Where it is not sure the run gives no answer: "
                + (without.isEmpty()
                        ? "for none of these clips."
                        : "for " + String.join(", ", without) + ". They are compared like the others.");
    }

    /// A clip with the class that each coder gave the event that counts and, last, the model's.
    private record Row(ClipId clip, List<String> classes) {}

    private static Optional<Row> row(
            Project project, Clip clip, List<Coder> coders, Optional<String> model, List<String> known) {
        List<String> classes = new ArrayList<>();
        for (Coder coder : coders) {
            Optional<String> given = clip.codingBy(coder)
                    .filter(coding -> EventSpan.oneEvent(clip, clip.coding(), coding))
                    .map(clip::showing)
                    .filter(seen -> project.protocol().verdict(seen) instanceof ProtocolVerdict.Counts)
                    .map(seen -> ((ProtocolVerdict.Counts) project.protocol().verdict(seen)).className())
                    .filter(known::contains);
            given.ifPresent(classes::add);
        }
        model.ifPresent(classes::add);
        return classes.size() == coders.size() + 1 ? Optional.of(new Row(clip.id(), classes)) : Optional.empty();
    }

    private static List<List<ClassAgreement.Pair>> pairs(List<List<Row>> recordings, int a, int b) {
        return recordings.stream()
                .map(rows -> rows.stream()
                        .map(row -> new ClassAgreement.Pair(
                                row.clip(), row.classes().get(a), row.classes().get(b)))
                        .toList())
                .toList();
    }

    private static String basis(Project project, Path run, RunRecord record, int clips) {
        Map<String, Integer> from = new TreeMap<>();
        project.clips().stream()
                .filter(clip -> project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts)
                .forEach(clip -> from.merge(clip.coding().coder().name(), 1, Integer::sum));
        List<String> learned = from.entrySet().stream()
                .map(coder -> coder.getKey() + " (" + Words.count(coder.getValue(), "clip") + ")")
                .toList();
        int seeds = record.spec().execution().seeds().size();
        return "Run " + run.getFileName() + ", " + Words.count(seeds, "seed")
                + ", answers of networks that never saw the subject; " + Words.count(clips, "clip")
                + " that all chosen coders put into one of its "
                + record.classes().size()
                + " classes, each as the same event of its recording. Training takes the codings that count, now by "
                + String.join(", ", learned)
                + ": with those coders the model agrees partly because it learned from them.";
    }
}
