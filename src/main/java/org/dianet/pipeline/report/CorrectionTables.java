package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.pipeline.correction.CorrectionOutput;
import org.dianet.pipeline.correction.Corrections;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.Look;
import org.dianet.run.CorrectionStudy.StudiedClip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// A study of corrections as `table.csv` and `table.html`, and what was looked at as `looks.csv`.
public final class CorrectionTables implements CorrectionOutput {
    private final RunStore store;

    public CorrectionTables(RunStore store) {
        this.store = store;
    }

    @Override
    public void write(Path folder, Corrections corrections) throws StorageException {
        store.writeText(folder, "table.csv", csv(corrections));
        store.writeText(folder, "table.html", CorrectionPage.of(corrections));
        store.writeText(folder, "looks.csv", looks(corrections.study()));
    }

    static String csv(Corrections corrections) {
        List<String> head = new ArrayList<>(List.of("state", "looks", "found", "tested_on", "seeds"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            head.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
            head.addAll(List.of(name + "_gain", name + "_gain_low", name + "_gain_high"));
        }
        StringBuilder text = new StringBuilder(Csv.line(head));
        for (Corrections.Line line : corrections.lines()) {
            text.append(Csv.line(cells(line, "own pictures", line.whole())));
            text.append(Csv.line(cells(line, "corrected pictures", line.training())));
        }
        return text.toString();
    }

    private static List<String> cells(Corrections.Line line, String tested, Corrections.Scored scored) {
        List<String> cells = new ArrayList<>(List.of(
                line.name(),
                Integer.toString(line.looks()),
                Csv.number(line.found()),
                tested,
                Integer.toString(scored.sheet().bySeed().size())));
        for (Metric metric : Metric.values()) {
            cells.addAll(Csv.score(scored.sheet(), metric));
            Comparison gain = scored.gain();
            cells.add(gain == null ? "" : Csv.number(gain.difference(metric)));
            cells.addAll(Csv.interval(
                    gain == null || scored.sheet().bootstrap() == null
                            ? null
                            : gain.interval().of(metric)));
        }
        return cells;
    }

    private static String looks(CorrectionStudy study) {
        StringBuilder text = new StringBuilder(
                Csv.line(List.of("run", "look", "clip", "other_marks", "apex_before", "apex_after", "reason")));
        for (Arm arm : study.arms()) {
            List<Look> looks = study.looked(arm);
            for (int i = 0; i < looks.size(); i++) {
                Look look = looks.get(i);
                StudiedClip clip = study.clips().stream()
                        .filter(one -> one.id().equals(look.clip()))
                        .findFirst()
                        .orElseThrow();
                text.append(Csv.line(List.of(
                        arm.key(),
                        Integer.toString(i + 1),
                        look.clip().value(),
                        clip.differs() ? "yes" : "no",
                        String.valueOf(clip.before().apex()),
                        String.valueOf(clip.after().apex()),
                        look.reason())));
            }
        }
        return text.toString();
    }
}
