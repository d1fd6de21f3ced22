package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.model.annotation.Coding;

/// SMIC-HS: 100 frames a second, `HS/s1/micro/negative/s1_ne_01/image559740.bmp`. Nobody marked an apex or action
/// units.
/// A row holds up to three expressions; the label is part of the clip's name; text beneath the rows is not read.
public record Smic() implements DatasetFormat {
    private static final Pattern NAME = Pattern.compile("(s\\d+)_(ne|po|sur)_\\w+");
    private static final Map<String, String> EMOTIONS = Map.of("ne", "negative", "po", "positive", "sur", "surprise");

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(file, sheets, List.of("Filename", "OnsetF", "OffsetF"));
        List<ClipRow> clips = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (String place : List.of("", "2", "3")) {
            String onset = "Onset" + place + "F";
            PublishedRows rows = new PublishedRows(
                    "smic",
                    100,
                    LabelColumn.EMOTION,
                    table.keeping(
                            row -> place.isEmpty() || !table.text(row, onset).isEmpty()),
                    new PublishedRows.Columns(onset, "", "Offset" + place + "F", "", "Emotion", ""));
            ClipRows read = rows.all(row -> clip(rows, row, place));
            clips.addAll(read.clips());
            problems.addAll(read.problems());
        }
        clips.sort(Comparator.comparingInt(ClipRow::row));
        return new ClipRows(clips, problems);
    }

    private static ClipRow clip(PublishedRows rows, Sheet.Row row, String place) throws Unusable {
        String name = rows.name(row, "Filename");
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new Unusable("Filename", "'" + name + "' is not a clip's name such as s1_ne_01");
        }
        String subject = parts.group(1).replaceFirst("s0+", "s");
        String emotion = EMOTIONS.getOrDefault(parts.group(2), "");
        Coding coding = rows.coding(row);
        String said = coding.emotion() == null ? emotion : coding.emotion();
        if (!said.equalsIgnoreCase(emotion)) {
            rows.reader()
                    .note(
                            row,
                            "Emotion",
                            "the cell says " + said + ", the clip's name " + emotion,
                            RowProblem.Outcome.KEPT);
        }
        return rows.row(
                row,
                subject,
                place.isEmpty() ? name : name + "_" + place,
                List.of("HS/" + subject + "/micro/" + emotion + "/" + name, name),
                Numbering.AS_IN_FILES,
                coding.withEmotion(said));
    }
}
