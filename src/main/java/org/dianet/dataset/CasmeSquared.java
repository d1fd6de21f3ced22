package org.dianet.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.LineReason;
import org.dianet.model.row.PartReason;
import org.jspecify.annotations.Nullable;

/// CAS(ME)^2: 30 frames a second, long recordings `rawpic/s15/15_0101disgustingteeth/img001.jpg`. The table has no
/// header; two more sheets give the folder of a subject and of a film. Macro-expressions are left out. An
/// offset of 0 means that none was seen and the apex stands for it.
public record CasmeSquared() implements DatasetFormat {
    private static final List<String> PLACES =
            List.of("subject", "clip", "onset", "apex", "offset", "action units", "emotion", "kind", "self report");
    private static final Pattern FOLDER = Pattern.compile("s\\d+");
    private static final Pattern CODE = Pattern.compile("\\d{3,4}");
    private static final FrameNumber NO_OFFSET = new FrameNumber(0);

    @Override
    public DatasetKind kind() {
        return DatasetKind.CASME_SQ;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        List<Sheet> all = sheets.read(file);
        if (all.size() < 3) {
            throw new DatasetException(file + " has " + all.size()
                    + " sheets; the table of CAS(ME)^2 has three: the codes and the two naming rules.");
        }
        Table table = Table.positional(file, all.getFirst(), PLACES);
        Table micro = table.keeping(
                row -> table.text(row, "kind").toLowerCase(Locale.ROOT).startsWith("micro"));
        if (micro.rows().isEmpty()) {
            throw new DatasetException(file + ", sheet " + all.getFirst().name()
                    + ": no row says micro-expression in column 8; is it the table of CAS(ME)^2?");
        }
        Map<String, String> subjects = subjects(all.get(1));
        Map<String, String> films = films(all.get(2));
        PublishedRows rows = new PublishedRows(
                "casme_sq",
                30,
                LabelColumn.EMOTION,
                micro,
                new PublishedRows.Columns("onset", "apex", "offset", "action units", "emotion", ""));
        ClipRows read = rows.all(row -> clip(rows, row, subjects, films)).with(others(file, all));
        int macro = table.rows().size() - micro.rows().size();
        return macro == 0
                ? read
                : read.with(
                        new RowProblem(file, 0, "kind", new LineReason.NotMicro(macro), RowProblem.Outcome.SKIPPED));
    }

    private static List<RowProblem> others(Path file, List<Sheet> all) {
        return all.stream()
                .skip(3)
                .filter(tab -> !tab.blank())
                .map(tab -> new RowPlace(file, tab.name(), 0)
                        .problem("", new PartReason.NotRead(), RowProblem.Outcome.NOTED))
                .toList();
    }

    /// Folder of each subject number, e.g. 1 → s15.
    private static Map<String, String> subjects(Sheet rule) {
        Map<String, String> folders = new HashMap<>();
        for (Sheet.Row row : rule.rows()) {
            String folder = row.cell(0).toLowerCase(Locale.ROOT);
            if (FOLDER.matcher(folder).matches()) {
                folders.put(plain(row.cell(2)), folder);
            }
        }
        return folders;
    }

    /// Four-digit code of each film, e.g. disgust1 → 0101, whichever column comes first.
    private static Map<String, String> films(Sheet rule) {
        Map<String, String> codes = new HashMap<>();
        for (Sheet.Row row : rule.rows()) {
            String first = row.cell(0);
            String second = row.cell(1);
            boolean codeFirst = CODE.matcher(plain(first)).matches();
            String code = plain(codeFirst ? first : second);
            if (CODE.matcher(code).matches()) {
                String name = codeFirst ? second : first;
                codes.put(name.toLowerCase(Locale.ROOT), code.length() == 3 ? "0" + code : code);
            }
        }
        return codes;
    }

    private static String plain(String number) {
        return number.replaceFirst("\\.0+$", "");
    }

    private static ClipRow clip(
            PublishedRows rows, Sheet.Row row, Map<String, String> subjects, Map<String, String> films)
            throws Unusable {
        String number = rows.number(row, "subject", 1);
        @Nullable String subject = subjects.get(number);
        if (subject == null) {
            throw new Unusable("1", new CellReason.SubjectUnnamed(number));
        }
        String name = rows.name(row, "clip");
        String film = name.replaceFirst("_\\d+$", "").toLowerCase(Locale.ROOT);
        @Nullable String code = films.get(film);
        if (code == null) {
            throw new Unusable("2", new CellReason.FilmUnnamed(film));
        }
        String onset = plain(rows.name(row, "onset"));
        return rows.row(
                row,
                subject,
                subject + "_" + name + "_" + onset,
                List.of(subject + "/" + subject.substring(1) + "_" + code + "*"),
                Numbering.AS_IN_FILES,
                withOffset(rows, row));
    }

    private static Coding withOffset(PublishedRows rows, Sheet.Row row) {
        Coding coding = rows.coding(row);
        Marks marks = coding.marks();
        if (marks.offset() == null || !marks.offset().equals(NO_OFFSET) || marks.apex() == null) {
            return coding;
        }
        rows.reader().note(row, "5", new CellReason.OffsetUnseen(marks.apex()), RowProblem.Outcome.REPAIRED);
        return coding.with(new Marks(marks.onset(), marks.apex(), marks.apex()));
    }
}
