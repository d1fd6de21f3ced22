package org.dianet.pipeline.correction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// The marks of a table with the columns clip, onset, apex and offset, one row per clip.
///
/// @param marks of clips of the project; a mark whose cell is empty is absent
/// @param unknown names of clips that the project does not have
record MarksTable(Map<ClipId, Marks> marks, List<String> unknown) {
    private static final Header HEADER = Header.of("clip", "onset", "apex", "offset");

    MarksTable {
        marks = Map.copyOf(marks);
        unknown = List.copyOf(unknown);
    }

    /// @throws DatasetException if it cannot be read, a cell is not a frame number, or a clip has two rows; the
    /// sentence
    ///     names file and row
    static MarksTable read(SheetReader sheets, Path file, Project project) throws DatasetException {
        Table table = find(file, sheets.read(file));
        Map<ClipId, Marks> marks = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Sheet.Row row : table.rows()) {
            String name = table.text(row, "clip");
            @Nullable Integer earlier = rows.put(name, row.number());
            if (earlier != null) {
                throw new DatasetException(
                        file + ", rows " + earlier + " and " + row.number() + ": both are about clip " + name
                                + ". Keep one row per clip, or name the coder instead of the table.");
            }
            if (name.isBlank() || project.clip(new ClipId(name)).isEmpty()) {
                unknown.add(name);
                continue;
            }
            Marks of = Marks.NONE;
            for (MarkKind kind : MarkKind.values()) {
                of = of.with(kind, number(file, table, row, kind));
            }
            marks.put(new ClipId(name), of);
        }
        return new MarksTable(marks, unknown);
    }

    private static Table find(Path file, List<Sheet> sheets) throws DatasetException {
        for (Sheet sheet : sheets) {
            Optional<Table> table = Table.in(file, sheet, HEADER);
            if (table.isPresent()) {
                return table.get();
            }
        }
        throw Table.noHeader(file, sheets, HEADER);
    }

    private static @Nullable FrameNumber number(Path file, Table table, Sheet.Row row, MarkKind kind)
            throws DatasetException {
        String column = kind.name().toLowerCase(Locale.ROOT);
        String cell = table.text(row, column);
        if (CellValue.missing(cell)) {
            return null;
        }
        long number = CellValue.frame(cell)
                .orElseThrow(() -> new DatasetException(file + ", row " + row.number() + ": the " + column + " “" + cell
                        + "” is not a frame number. Correct the cell and try again."));
        return new FrameNumber(number);
    }
}
