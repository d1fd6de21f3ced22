package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Spread;
import org.dianet.learning.NetworkName;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.Words;
import org.dianet.pipeline.explain.ModelCard.Audience;
import org.dianet.pipeline.explain.ModelCard.Line;
import org.dianet.pipeline.explain.ModelCard.Section;
import org.dianet.pipeline.results.JointSentence;
import org.dianet.pipeline.results.LinearSentence;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Writes the card of a model trained on all clips.
final class DescribeModel {
    private final RunStore store;

    DescribeModel(RunStore store) {
        this.store = store;
    }

    /// @param evaluation a leave-one-subject-out run whose scores it cites
    /// @throws StorageException if the evaluation cannot be read, or is of another spec
    ModelCard card(RunRecord record, Optional<Path> evaluation) throws StorageException {
        return new ModelCard(
                "Model card: " + record.network() + ", " + record.project(),
                List.of(
                        new Section("", Audience.EVERYBODY, about(record)),
                        new Section(
                                "Use",
                                Audience.FILE,
                                List.of(new Line.Paragraph(
                                        "`dianet predict PROJECT --run THIS_FOLDER --clip ID`, or choose"
                                                + " this folder in the window: Review, Model, Folder of a model. Weights, classes"
                                                + " and every setting are in this folder."))),
                        new Section("Learnt from", Audience.EVERYBODY, learntFrom(record)),
                        new Section("How well", Audience.EVERYBODY, scores(record, evaluation)),
                        new Section(
                                "Limits",
                                Audience.EVERYBODY,
                                List.of(new Line.Paragraph("It gives the class that a clip's motion resembles most; it"
                                        + " does not show what a person feels, and it has no answer for “none of these”."
                                        + " Cameras, frame rates, light and coding habits that differ from its training data"
                                        + " lower its accuracy. Do not use it to make decisions about people."))),
                        new Section(
                                "Training",
                                Audience.EVERYBODY,
                                List.of(new Line.Paragraph("Trained "
                                        + record.started().truncatedTo(ChronoUnit.SECONDS) + " with "
                                        + record.engine()
                                        + (record.spec().execution().seeds().size() == 1 ? ", seed " : ", seeds ")
                                        + record.spec().execution().seeds().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))
                                        + "; weights: " + NetworkName.start(record.spec()) + ".")))));
    }

    private static List<Line> about(RunRecord record) {
        List<Line> lines = new ArrayList<>();
        if (NetworkName.frozenAtRandom(record.spec())) {
            lines.add(new Line.Warning("The backbone was " + NetworkName.CONTROL + "."));
        }
        lines.add(new Line.Paragraph("A classifier of micro-expressions, made with DIANet Workbench. It takes "
                + takes(record) + " and answers with one of: " + String.join(", ", record.classes())
                + "."));
        return lines;
    }

    private static String takes(RunRecord record) {
        MotionRepresentation images = record.images();
        if (!(images instanceof ReadyImages)) {
            return "a clip with onset, apex and offset";
        }
        String what = images.family().equals("optical flow") ? "optical flow" : "motion";
        return (images.streams() == 1 ? "a ready-made image of " : "two ready-made images of ") + what;
    }

    private static List<Line> learntFrom(RunRecord record) {
        List<String> subjects = record.clips().stream()
                .map(RunRecord.RunClip::subject)
                .distinct()
                .sorted()
                .toList();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Paragraph(Words.count(record.clips().size(), "clip") + " of "
                + Words.count(subjects.size(), "subject") + " (project “"
                + record.project() + "”, protocol “" + record.protocol() + "”):"));
        record.perClass().forEach((name, count) -> lines.add(new Line.Item(name + ": " + count)));
        lines.add(new Line.Paragraph("Subjects: " + String.join(", ", subjects) + ". Do not test it on these."));
        return lines;
    }

    private List<Line> scores(RunRecord record, Optional<Path> evaluation) throws StorageException {
        if (evaluation.isEmpty()) {
            return List.of(new Line.Paragraph("Not evaluated: a model trained on all clips has no subject left to be"
                    + " tested on. Evaluate the same spec leave-one-subject-out, and cite that run in the card."));
        }
        RunRecord tested = store.read(evaluation.get());
        if (tested.kind() != RunRecord.Kind.LOSO || !sameSpec(record, tested)) {
            throw new StorageException(
                    "The run " + evaluation.get()
                            + " is not a leave-one-subject-out run of the same spec and classes, so its scores do not apply to this model.");
        }
        if (!sharesClips(record, tested)) {
            throw new StorageException(
                    "The run " + evaluation.get()
                            + " was evaluated on other clips than this model was trained on, so its scores do not apply to it.");
        }
        ReadPredictions.Answers answers = new ReadPredictions(store).of(evaluation.get());
        ScoreSheet sheet =
                ScoreSheet.of(answers.classes(), answers.predictions()).beside(answers.predictions(), answers.linear());
        List<Line> lines = new ArrayList<>();
        answers.leaks().forEach(leak -> lines.add(new Line.Warning("Not comparable: " + leak + ".")));
        lines.add(new Line.Paragraph("The same spec, " + tested.split().plan().words()
                + (tested.state() == RunRecord.State.PARTIAL ? ", partial" : "") + " (run " + answers.name() + "):"));
        for (Metric metric : Metric.values()) {
            lines.add(new Line.Item(score(sheet, metric)));
        }
        LinearSentence.of(sheet, record).ifPresent(words -> lines.add(new Line.Paragraph(words)));
        sheet.noInterval().ifPresent(why -> lines.add(new Line.Paragraph(why)));
        JointSentence.of(sheet).ifPresent(joint -> lines.add(new Line.Paragraph(joint)));
        sheet.narrow().ifPresent(why -> lines.add(new Line.Paragraph(why)));
        return lines;
    }

    private static String score(ScoreSheet sheet, Metric metric) {
        Spread spread = sheet.spread(metric::of);
        StringBuilder text = new StringBuilder(metric == Metric.ACCURACY ? "Accuracy" : metric.name());
        text.append(three(" %.3f", spread.mean()));
        if (sheet.bySeed().size() > 1) {
            text.append(three(" ± %.3f over seeds", spread.deviation()));
        }
        if (sheet.bootstrap() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    ", 95 %% over subjects %.3f to %.3f",
                    sheet.bootstrap().of(metric).low(),
                    sheet.bootstrap().of(metric).high()));
        }
        return text + " ("
                + (sheet.linear() == null ? "" : three("linear baseline %.3f, ", metric.of(sheet.linear())))
                + three("majority %.3f, ", metric.of(sheet.majority()))
                + three("random %.3f)", sheet.random().of(metric));
    }

    private static String three(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// By content where both keep it, otherwise by what the networks saw, or by name within one project.
    static boolean sharesClips(RunRecord model, RunRecord tested) {
        Set<String> known = new HashSet<>();
        boolean one = model.project().equals(tested.project());
        model.clips().forEach(clip -> {
            known.addAll(clip.contents());
            known.add(clip.hash());
            if (one && clip.content().isEmpty()) {
                known.add(clip.id());
            }
        });
        known.remove("");
        return tested.clips().stream()
                .anyMatch(clip -> clip.contents().stream().anyMatch(known::contains)
                        || known.contains(clip.hash())
                        || known.contains(clip.id()));
    }

    /// Whether a run's scores are of the network that a model is.
    static boolean sameSpec(RunRecord model, RunRecord tested) {
        return model.classes().equals(tested.classes())
                && model.spec()
                        .withRun(List.of(0L), model.spec().optimisation().epochs(), "cpu", 0)
                        .equals(tested.spec()
                                .withRun(
                                        List.of(0L),
                                        tested.spec().optimisation().epochs(),
                                        "cpu",
                                        0));
    }
}
