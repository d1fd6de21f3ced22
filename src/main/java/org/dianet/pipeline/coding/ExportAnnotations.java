package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.SubjectFacts;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;

/// Annotations as a table: one row per coding, frame numbers as in the files and milliseconds from the clip's
/// first frame.
public final class ExportAnnotations {
    private final AnnotationWriter writer;

    public ExportAnnotations(AnnotationWriter writer) {
        this.writer = writer;
    }

    /// The number of codings written. A clip that nobody coded has no row.
    public int export(Project project, Path file) throws StorageException {
        return export(project, _ -> true, AnnotationColumn.ALL, Map.of(), file);
    }

    /// The number of codings written, which are those wanted. The column of tiers
    /// is one for each tier, as `tier_gaze`. A table of all columns has what is known of the subjects
    /// behind them, as `subject_condition`, and what was measured of the clips, as `quality_yaw`.
    ///
    /// @param columns those of the table
    /// @param quality of the clips that were measured
    public int export(
            Project project,
            Predicate<Coding> wanted,
            List<AnnotationColumn> columns,
            Map<ClipId, ClipQuality> quality,
            Path file)
            throws StorageException {
        List<List<String>> rows = new ArrayList<>();
        SubjectFacts subjects = project.study().subjects();
        List<String> facts = columns.equals(AnnotationColumn.ALL) ? subjects.columns() : List.of();
        List<String> tiers = TierColumns.names(project, project.clips());
        List<String> headings = new ArrayList<>();
        columns.forEach(column -> {
            if (column == AnnotationColumn.TIERS) {
                tiers.forEach(tier -> headings.add(TierValues.COLUMN + tier));
            } else {
                headings.add(column.heading());
            }
        });
        facts.forEach(fact -> headings.add("subject_" + fact));
        List<Column> measures =
                columns.equals(AnnotationColumn.ALL) && !quality.isEmpty() ? List.of(Column.values()) : List.of();
        measures.forEach(measure -> headings.add("quality_" + measure.word()));
        rows.add(headings);
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                if (wanted.test(coding)) {
                    List<String> row = new ArrayList<>();
                    columns.forEach(column -> {
                        if (column == AnnotationColumn.TIERS) {
                            tiers.forEach(tier -> row.add(coding.tiers().of(tier)));
                        } else {
                            row.add(column.cell(clip, coding));
                        }
                    });
                    facts.forEach(fact -> row.add(subjects.value(clip.subject(), fact)));
                    ClipQuality measured = quality.get(clip.id());
                    measures.forEach(measure -> row.add(measured == null ? "" : measured.text(measure)));
                    rows.add(row);
                }
            }
        }
        writer.write(file, rows);
        return rows.size() - 1;
    }
}
