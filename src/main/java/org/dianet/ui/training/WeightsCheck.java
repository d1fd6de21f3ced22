package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.job.Lane;
import org.dianet.learning.Backbone;
import org.dianet.learning.NetworkName;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;

/// What the chosen weights file has for the chosen backbone; without a file, which one to get.
final class WeightsCheck {
    private final TrainingForm form;
    private final Trainer trainer;
    private final Latest<WeightsReport> checking;
    private final ReadOnlyStringWrapper finding = new ReadOnlyStringWrapper("");

    WeightsCheck(TrainingForm form, Trainer trainer, Tasks tasks) {
        this.form = form;
        this.trainer = trainer;
        this.checking = new Latest<>(
                tasks,
                Messages.text("training.task.weights"),
                Lane.COMPUTE,
                report -> finding.set(words(report)),
                cause -> finding.set(String.valueOf(cause.getMessage())));
        form.weights().addListener((_, _, _) -> look());
        form.backbone().addListener((_, _, _) -> look());
        // What is trained may change without them.
        form.draft().addListener((_, _, _) -> {
            if (form.weights().get().isBlank()) {
                look();
            }
        });
        look();
    }

    /// A sentence or two.
    ReadOnlyStringProperty finding() {
        return finding.getReadOnlyProperty();
    }

    private void look() {
        checking.clear();
        String file = form.weights().get().strip();
        Backbone backbone = form.backbone().get();
        if (file.isEmpty()) {
            String advice = Messages.text("training.weights.none." + backbone.specName());
            finding.set(
                    backbone == Backbone.LINEAR
                            ? advice
                            : Messages.text(frozen() ? "training.weights.frozen" : "training.weights.random", advice));
        } else {
            finding.set(Messages.text("training.weights.checking"));
            checking.submit(context -> trainer.weights(Path.of(file), backbone));
        }
    }

    private boolean frozen() {
        return form.draft().get() instanceof SpecDraft.Valid(TrainingSpec spec) && NetworkName.frozenAtRandom(spec);
    }

    private String words(WeightsReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(matched(report));
        sentences.addAll(report.remarks());
        if (form.draft().get() instanceof SpecDraft.Valid(TrainingSpec spec)) {
            report.adapted(spec.images().motion().channels()).ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private static String matched(WeightsReport report) {
        return Messages.text(
                "training.weights.found",
                report.source(),
                report.matched(),
                report.missing().size(),
                report.unexpected().size(),
                report.sha256().substring(0, 12));
    }
}
