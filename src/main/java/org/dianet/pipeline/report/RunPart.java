package org.dianet.pipeline.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dianet.learning.NetworkName;
import org.dianet.learning.WeightsReport;
import org.dianet.model.Words;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// Everything needed to run it again: spec, seeds, device, versions, times, clips.
final class RunPart {
    private RunPart() {}

    static Markup of(RunReport report) {
        RunRecord run = report.run();
        int threads = run.spec().execution().threads();
        ReportTable table = new ReportTable(2, "", "")
                .row("Run", report.name())
                .row("Network", run.network())
                .row("Project", run.project())
                .row("Class protocol", run.protocol() + ": " + Numbers.listed(run.classes()))
                .row("Seeds", Numbers.listed(run.spec().execution().seeds()))
                .row("Requested device", run.spec().execution().device())
                .row("Threads", threads == 0 ? "0: all cores" : String.valueOf(threads))
                .row("Learning engine", run.engine())
                .row(
                        "Arithmetic",
                        run.check() == null ? "not recorded" : run.check().text())
                .row("Pretrained weights", pretrained(run))
                .row("Report written by", report.writer())
                .row("Started", time(run.started()))
                .row("Ended", time(run.ended()))
                .row("Training, summed over folds", duration(report.trainings()))
                .row("Clips of the run", Words.count(run.clips().size(), "clip"))
                .row("Clip list, SHA-256", fingerprint(run.clips()));
        return Markup.section(
                "How to run it again",
                table.markup(),
                Markup.element(
                        "p class=\"note\"",
                        "The clip list's hash is over one line a clip (id, subject, class, and the hash of what the network"
                                + " saw, separated by tabs), as listed in run.json. The same spec, clips, seeds and number"
                                + " of threads on the same engine and machine give the same predictions."),
                Markup.element("h3", run.nested() ? "Settings that the folds chose" : "Spec"),
                Markup.element("pre", report.spec().strip()));
    }

    private static String pretrained(RunRecord run) {
        if (run.nested()) {
            return "as in the settings that each fold chose";
        }
        @Nullable WeightsReport weights = run.pretrained();
        return weights == null
                ? "none: "
                        + (NetworkName.frozenAtRandom(run.spec())
                                ? "the backbone stayed " + NetworkName.CONTROL
                                : "trained from scratch")
                : weights.file() + " (" + weights.source() + ", " + Words.count(weights.matched(), "tensor")
                        + "), SHA-256 " + weights.sha256();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "–" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String duration(List<FoldRecord> trainings) {
        long seconds =
                Math.round(trainings.stream().mapToDouble(FoldRecord::seconds).sum());
        return String.format(Locale.ROOT, "%d h %02d min %02d s", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// One hash of all clips with their labels and contents, in the order of the run.
    static String fingerprint(List<RunRecord.RunClip> clips) {
        return Sha256.of(clips.stream()
                .map(clip -> String.join("\t", clip.id(), clip.subject(), clip.label(), clip.hash()) + "\n")
                .collect(Collectors.joining()));
    }
}
