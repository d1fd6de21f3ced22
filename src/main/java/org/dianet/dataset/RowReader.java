package org.dianet.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
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
import org.dianet.model.row.RowReason;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a table into clips and keeps what was wrong with each.
final class RowReader {
    private final Table table;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<ClipId> seen = new HashSet<>();
    private final Map<String, List<RowPlace>> unlabelled = new LinkedHashMap<>();
    private String heading = "";

    RowReader(Table table) {
        this.table = table;
    }

    List<RowProblem> problems() {
        List<RowProblem> all = new ArrayList<>(problems);
        unlabelled.forEach((word, rows) -> all.add(rows.getFirst()
                .problem(heading, new CellReason.NoClass(word, rows.size() - 1), RowProblem.Outcome.REPAIRED)));
        return all;
    }

    /// A row that cannot be imported.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final String column;
        private final transient RowReason reason;

        Unusable(String column, RowReason reason) {
            this.column = column;
            this.reason = reason;
        }
    }

    interface Reading {
        ClipRow read(Sheet.Row row) throws Unusable;
    }

    List<ClipRow> all(Reading reading) {
        List<ClipRow> clips = new ArrayList<>();
        for (Sheet.Row row : table.rows()) {
            try {
                clips.add(reading.read(row));
            } catch (Unusable e) {
                note(row, e.column, e.reason, RowProblem.Outcome.SKIPPED);
            }
        }
        return clips;
    }

    RowPlace place(Sheet.Row row) {
        return new RowPlace(table.file(), "", row.number());
    }

    /// The clips whose name no earlier row has.
    List<ClipRow> unique(List<ClipRow> clips) {
        List<ClipRow> kept = new ArrayList<>();
        for (ClipRow clip : clips) {
            if (seen.add(clip.id())) {
                kept.add(clip);
            } else {
                problems.add(
                        clip.place().problem("clip", new LineReason.SameName(clip.id()), RowProblem.Outcome.SKIPPED));
            }
        }
        return kept;
    }

    ClipId clip(Sheet.Row row) throws Unusable {
        return name(row, "clip", ClipId::new);
    }

    SubjectId subject(Sheet.Row row) throws Unusable {
        return name(row, "subject", SubjectId::new);
    }

    private <T> T name(Sheet.Row row, String column, Function<String, T> type) throws Unusable {
        String text = table.text(row, column);
        if (text.isEmpty()) {
            throw new Unusable(column, new CellReason.EmptyCell());
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable(column, new RowReason.Said(String.valueOf(e.getMessage())));
        }
    }

    /// A path beneath the media folder; anything that leads out of it is refused.
    String path(Sheet.Row row, String column) throws Unusable {
        String path = table.text(row, column).replace('\\', '/');
        if (path.isEmpty()) {
            throw new Unusable(column, new CellReason.EmptyCell());
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            throw new Unusable(column, new CellReason.AbsolutePath(path));
        }
        int depth = 0;
        for (String part : path.split("/")) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                throw new Unusable(column, new CellReason.PathOutside(path));
            }
        }
        return path;
    }

    Optional<FrameRate> rate(Sheet.Row row) throws Unusable {
        String text = table.text(row, "fps");
        if (CellValue.missing(text)) {
            return Optional.empty();
        }
        OptionalDouble rate = CellValue.rate(text);
        try {
            return Optional.of(new FrameRate(rate.orElse(Double.NaN)));
        } catch (IllegalArgumentException e) {
            throw new Unusable("fps", new CellReason.NotARate(text));
        }
    }

    Coding coding(Sheet.Row row, String emotionColumn) {
        Marks marks = new Marks(mark(row, "onset"), mark(row, "apex"), mark(row, "offset"));
        if (marks.order().isPresent()) {
            note(row, "onset, apex, offset", new CellReason.OutOfOrder(marks), RowProblem.Outcome.KEPT);
        }
        String emotion = table.text(row, emotionColumn);
        if (!emotion.isEmpty() && CellValue.missing(emotion)) {
            heading = table.heading(emotionColumn);
            unlabelled.computeIfAbsent(emotion, _ -> new ArrayList<>()).add(place(row));
            emotion = "";
        }
        ActionUnits units = new ActionUnits(table.text(row, "action_units"));
        FacsUnits.unknown(units)
                .ifPresent(unknown ->
                        note(row, "action_units", new CellReason.UnknownUnits(unknown), RowProblem.Outcome.KEPT));
        return Coding.empty(Coder.DATASET).with(marks).with(units).withEmotion(emotion.isEmpty() ? null : emotion);
    }

    @Nullable
    FrameNumber mark(Sheet.Row row, String column) {
        String text = table.text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Long> frame = CellValue.frame(text);
        if (frame.isPresent()) {
            return new FrameNumber(frame.get());
        }
        note(row, column, new CellReason.NotAFrame(text), RowProblem.Outcome.REPAIRED);
        return null;
    }

    void note(Sheet.Row row, String column, RowReason reason, RowProblem.Outcome outcome) {
        problems.add(place(row).problem(table.heading(column), reason, outcome));
    }
}
