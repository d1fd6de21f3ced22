package org.dianet.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.SubjectId;

/// What the sheets of the published data sets have in common. Names of clips and subjects begin with the data set's,
/// since several sets call a subject `sub01`.
final class PublishedRows {
    private static final Map<String, String> OBJECTIVE =
            Map.of("1", "I", "2", "II", "3", "III", "4", "IV", "5", "V", "6", "VI", "7", "VII");

    private final String dataset;
    private final Optional<FrameRate> rate;
    private final LabelColumn labels;
    private final Table table;
    private final Columns columns;
    private final RowReader reader;

    /// Column names; a name that the table does not have reads as empty.
    record Columns(
            String onset, String apex, String offset, String actionUnits, String emotion, String objectiveClass) {}

    PublishedRows(String dataset, double fps, LabelColumn labels, Table table, Columns columns) {
        this(dataset, Optional.of(new FrameRate(fps)), labels, table, columns);
    }

    /// @param rate of clips whose row says none
    PublishedRows(String dataset, Optional<FrameRate> rate, LabelColumn labels, Table table, Columns columns) {
        this.dataset = dataset;
        this.rate = rate;
        this.labels = labels;
        this.table = table;
        this.columns = columns;
        this.reader = new RowReader(table);
    }

    RowReader reader() {
        return reader;
    }

    ClipRows all(RowReader.Reading reading) {
        List<ClipRow> clips = reader.all(reading);
        return new ClipRows(clips, reader.problems());
    }

    /// @param name of the clip within its data set
    /// @param tails as in [ClipRow.Source.Search]
    ClipRow row(Sheet.Row row, String subject, String name, List<String> tails, Numbering numbering) throws Unusable {
        return row(row, subject, name, tails, numbering, coding(row));
    }

    ClipRow row(Sheet.Row row, String subject, String name, List<String> tails, Numbering numbering, Coding coding)
            throws Unusable {
        coding.marks()
                .order()
                .ifPresent(disorder -> reader.note(row, "onset, apex, offset", disorder, RowProblem.Outcome.KEPT));
        List<String> unread = ActionUnitNotation.parse(coding.actionUnits()).unparsed();
        if (!unread.isEmpty()) {
            reader.note(
                    row,
                    columns.actionUnits,
                    "'" + String.join("', '", unread) + "' is no action unit; kept as it stands",
                    RowProblem.Outcome.KEPT);
        }
        return new ClipRow(
                row.number(),
                reader.unique(new ClipId(dataset + "_" + name)),
                new SubjectId(dataset + "/" + subject),
                dataset,
                new ClipRow.Source.Search(tails, numbering),
                reader.rate(row).or(() -> rate),
                coding);
    }

    Coding coding(Sheet.Row row) {
        Marks marks = new Marks(
                reader.mark(row, columns.onset), reader.mark(row, columns.apex), reader.mark(row, columns.offset));
        String emotion = table.text(row, columns.emotion);
        String objective = table.text(row, columns.objectiveClass).replaceFirst("\\.0+$", "");
        String objectiveClass = OBJECTIVE.getOrDefault(objective, objective);
        String label = labels == LabelColumn.EMOTION ? emotion : objectiveClass;
        return Coding.empty(Coder.DATASET)
                .with(marks)
                .with(new ActionUnits(table.text(row, columns.actionUnits)))
                .withEmotion(label.isEmpty() ? null : label)
                .withNote(note(emotion, objectiveClass));
    }

    private String note(String emotion, String objectiveClass) {
        return switch (labels) {
            case EMOTION -> objectiveClass.isEmpty() ? "" : "objective class " + objectiveClass;
            case OBJECTIVE_CLASS -> emotion.isEmpty() ? "" : "estimated emotion " + emotion;
        };
    }

    /// A cell that names a subject or a clip and with that a folder; anything that could lead elsewhere is refused.
    String name(Sheet.Row row, String column) throws Unusable {
        String text = table.text(row, column);
        if (text.isEmpty()) {
            throw new Unusable(column, "the cell is empty");
        }
        boolean path = text.contains("/") || text.contains("\\") || text.contains("..") || text.contains("*");
        if (path || text.length() > 80 || text.chars().anyMatch(Character::isISOControl)) {
            throw new Unusable(column, "'" + shortened(text) + "' is not the name of a folder");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /// A subject's number, padded with zeros where a spreadsheet program has taken them away.
    String number(Sheet.Row row, String column, int digits) throws Unusable {
        String text = name(row, column).replaceFirst("\\.0+$", "");
        return text.matches("\\d+") ? "0".repeat(Math.max(0, digits - text.length())) + text : text;
    }
}
