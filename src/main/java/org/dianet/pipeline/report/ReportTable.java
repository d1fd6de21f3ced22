package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;

/// A table of words on the left and numbers on the right.
public final class ReportTable {
    /// Rows up to which a table is not broken over pages.
    private static final int ON_ONE_PAGE = 16;

    private final int words;
    private final List<String> heads;
    private final List<Markup> rows = new ArrayList<>();

    /// @param words number of columns, from the left, that hold words
    public ReportTable(int words, String... heads) {
        this.words = words;
        this.heads = List.of(heads);
    }

    public ReportTable row(String... cells) {
        Markup[] texts = new Markup[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = Markup.text(cells[i]);
        }
        return row(texts);
    }

    public ReportTable row(Markup... cells) {
        List<Markup> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String kind = i == 0 ? "th scope=\"row\"" : "td";
            row.add(Markup.element(i < words ? kind : kind + " class=\"number\"", cells[i]));
        }
        rows.add(Markup.element("tr", row));
        return this;
    }

    public Markup markup() {
        List<Markup> head = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            head.add(
                    Markup.element(i < words ? "th scope=\"col\"" : "th scope=\"col\" class=\"number\"", heads.get(i)));
        }
        return Markup.element(
                rows.size() <= ON_ONE_PAGE ? "div class=\"wide short\"" : "div class=\"wide\"",
                Markup.element(
                        "table", Markup.element("thead", Markup.element("tr", head)), Markup.element("tbody", rows)));
    }
}
