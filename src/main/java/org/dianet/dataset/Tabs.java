package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.dianet.model.row.PartReason;
import org.dianet.model.row.RowReason;
import org.jspecify.annotations.Nullable;

/// The sheets of one file that have a data set's header, joined; the others are named.
final class Tabs {
    private final Path file;
    private final List<Sheet> tabs;
    private final HeadedFormat form;
    private final List<Parts.Part> parts = new ArrayList<>();
    private final List<RowProblem> unread = new ArrayList<>();
    private @Nullable DatasetException refusal;

    private Tabs(Path file, List<Sheet> tabs, HeadedFormat form) {
        this.file = file;
        this.tabs = tabs.stream().filter(tab -> !tab.blank()).toList();
        this.form = form;
    }

    static ClipRows read(Path file, List<Sheet> tabs, HeadedFormat form) throws DatasetException {
        Tabs all = new Tabs(file, tabs, form);
        all.tabs.forEach(all::add);
        if (!all.parts.isEmpty()) {
            return Parts.join(all.parts, PartReason.Part.SHEET).with(all.unread);
        }
        throw all.refusal == null ? Table.noHeader(file, tabs, form.headers().getFirst()) : all.refusal;
    }

    private void add(Sheet tab) {
        RowPlace place = new RowPlace(file, tabs.size() > 1 ? tab.name() : "", 0);
        Optional<Table> found = form.headers().stream()
                .flatMap(header -> Table.in(file, tab, header).stream())
                .findFirst();
        if (found.isEmpty()) {
            unread.add(place.problem(
                    "",
                    new PartReason.Lacking(
                            Table.fewestMissing(List.of(tab), form.headers().getFirst())),
                    RowProblem.Outcome.NOTED));
            return;
        }
        CleanRows clean = new CleanRows(found.get(), place);
        try {
            if (clean.table().rows().isEmpty()) {
                throw new DatasetException(file + " has a header but no row beneath it.");
            }
            ofAnother(clean.table());
            ClipRows rows = form.rows(clean.table()).with(clean.problems());
            parts.add(new Parts.Part(tab.name(), tab.hidden(), place, placed(rows, place.tab())));
        } catch (DatasetException e) {
            refusal = refusal == null ? e : refusal;
            unread.add(place.problem("", new RowReason.Said(String.valueOf(e.getMessage())), RowProblem.Outcome.NOTED));
        }
    }

    /// A table of clips says where the pictures are; no published sheet does.
    private void ofAnother(Table table) throws DatasetException {
        if (form.kind() != DatasetKind.TABLE && table.hasExactly("clip") && table.hasExactly("media")) {
            throw new DatasetException(file + " has the columns clip and media: it is " + DatasetKind.TABLE.title()
                    + ", not the sheet of " + form.kind().title() + ".");
        }
    }

    /// With the sheet's name in every place, if the file has several.
    private static ClipRows placed(ClipRows rows, String tab) {
        return tab.isEmpty()
                ? rows
                : new ClipRows(
                        rows.clips().stream().map(row -> row.in(tab)).toList(),
                        rows.problems().stream().map(problem -> problem.in(tab)).toList(),
                        rows.labels());
    }
}
