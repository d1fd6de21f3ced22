package org.dianet.dataset;

import java.util.List;
import java.util.Locale;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// SAMM: 200 frames a second, `006/006_1_2/006_05562.jpg`. The sheet's header stands beneath a banner of thirteen rows,
/// or on top in copies that were saved again; its durations are formulas and are not read.
public record Samm(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.SAMM;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        if (!Signs.names(table, DatasetKind.SAMM)) {
            refuse(table, "Fps", DatasetKind.DFME);
        }
        boolean macro = table.rows().stream()
                .anyMatch(
                        row -> table.text(row, "Type").toLowerCase(Locale.ROOT).startsWith("macro"));
        if (macro && !table.has("Estimated Emotion")) {
            throw new KnownSheet(
                    table.file() + " is the sheet of SAMM Long Videos: macro- and micro-expressions in long recordings,"
                            + " without an emotion. It cannot be imported; take the sheet of SAMM's cut clips, such as"
                            + " SAMM_Micro_FACS_Codes_v2.xlsx.");
        }
        PublishedRows rows = new PublishedRows(
                "samm",
                200,
                labels,
                table,
                new PublishedRows.Columns(
                        "Onset Frame",
                        "Apex Frame",
                        "Offset Frame",
                        "Action Units",
                        "Estimated Emotion",
                        "Objective Classes"));
        return rows.micro(macro ? "Type" : "Micro", row -> {
            String subject = rows.number(row, "Subject", 3);
            String name = rows.clipName(row, "Filename");
            return rows.row(row, subject, name, List.of(subject + "/" + name), Numbering.AS_IN_FILES);
        });
    }
}
