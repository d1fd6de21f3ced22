package org.dianet.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.LineReason;

/// What the sheets of the published data sets have in common. Names of clips and subjects begin with the data set's,
/// since several sets call a subject `sub01`.
final class PublishedRows {
    private static final Map<String, String> OBJECTIVE =
            Map.of("1", "I", "2", "II", "3", "III", "4", "IV", "5", "V", "6", "VI", "7", "VII");

    /// What some write before a subject's number.
    static final Pattern BEFORE_NUMBER = Pattern.compile(
            "^(?:participants?|subjects?|subj|sub|s|p|id|vp|被试|受试者|被験者)[ ._#-]*(?=\\d)", Pattern.CASE_INSENSITIVE);

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

    /// A row is known by its clip's name, and where several rows share one, by its onset too: a recording may hold more
    /// than one expression.
    ClipRows all(RowReader.Reading reading) {
        List<ClipRow> read = reader.all(reading);
        Map<ClipId, Set<String>> onsets = new HashMap<>();
        read.forEach(
                clip -> onsets.computeIfAbsent(clip.id(), _ -> new HashSet<>()).add(onset(clip)));
        List<ClipRow> named = read.stream()
                .map(clip -> onsets.getOrDefault(clip.id(), Set.of()).size() < 2
                                || onset(clip).isEmpty()
                        ? clip
                        : clip.called(new ClipId(clip.id() + "_" + onset(clip))))
                .toList();
        String label = labels == LabelColumn.EMOTION ? columns.emotion : columns.objectiveClass;
        return new ClipRows(reader.unique(named), reader.problems(), table.has(label) ? table.heading(label) : "");
    }

    private static String onset(ClipRow clip) {
        FrameNumber onset = clip.coding().marks().onset();
        return onset == null ? "" : onset.toString();
    }

    /// The same without the rows of macro-expressions, which are counted and named.
    ClipRows micro(String column, RowReader.Reading reading) {
        Table micro = table.keeping(
                row -> !table.text(row, column).toLowerCase(Locale.ROOT).startsWith("macro"));
        PublishedRows rows = new PublishedRows(dataset, rate, labels, micro, columns);
        int macro = table.rows().size() - micro.rows().size();
        return macro == 0
                ? rows.all(reading)
                : rows.all(reading)
                        .with(new RowPlace(table.file(), "", 0)
                                .problem(
                                        table.heading(column),
                                        new LineReason.Macro(macro),
                                        RowProblem.Outcome.SKIPPED));
    }

    /// @param name of the clip within its data set
    /// @param tails as in [ClipRow.Source.Search]
    ClipRow row(Sheet.Row row, String subject, String name, List<String> tails, Numbering numbering) throws Unusable {
        return row(row, subject, name, tails, numbering, coding(row));
    }

    ClipRow row(Sheet.Row row, String subject, String name, List<String> tails, Numbering numbering, Coding coding)
            throws Unusable {
        if (coding.marks().order().isPresent()) {
            reader.note(row, "onset, apex, offset", new CellReason.OutOfOrder(coding.marks()), RowProblem.Outcome.KEPT);
        }
        List<String> unread = ActionUnitNotation.parse(coding.actionUnits()).unparsed();
        if (!unread.isEmpty()) {
            reader.note(row, columns.actionUnits, new CellReason.UnreadUnits(unread), RowProblem.Outcome.KEPT);
        }
        FacsUnits.notOfFacs(coding.actionUnits())
                .ifPresent(unknown -> reader.note(
                        row, columns.actionUnits, new CellReason.UnknownUnits(unknown), RowProblem.Outcome.KEPT));
        return new ClipRow(
                reader.place(row),
                new ClipId(dataset + "_" + name),
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
        String objective = CellValue.withoutDecimals(table.text(row, columns.objectiveClass));
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
            throw new Unusable(column, new CellReason.EmptyCell());
        }
        boolean path = text.contains("/") || text.contains("\\") || text.contains("..") || text.contains("*");
        if (path || text.length() > 80 || text.chars().anyMatch(Character::isISOControl)) {
            throw new Unusable(column, new CellReason.NotAFolder(shortened(text)));
        }
        return text;
    }

    /// The name of a clip, without the extension of its video.
    String clipName(Sheet.Row row, String column) throws Unusable {
        return CellValue.withoutVideo(name(row, column));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /// A subject's number with as many zeros before it as its folder has, and without the `sub` that some write
    /// before it.
    String number(Sheet.Row row, String column, int digits) throws Unusable {
        String text = BEFORE_NUMBER
                .matcher(CellValue.withoutDecimals(name(row, column)))
                .replaceFirst("");
        if (!text.matches("\\d+")) {
            return text;
        }
        String bare = text.replaceFirst("^0+(?=\\d)", "");
        return "0".repeat(Math.max(0, digits - bare.length())) + bare;
    }
}
