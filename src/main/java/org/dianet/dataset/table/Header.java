package org.dianet.dataset.table;

import java.util.List;
import java.util.stream.Stream;

/// What a data set's sheet has above its rows.
///
/// @param own columns that need exactly this heading, because they distinguish this data set from others
/// @param others columns that may also be headed by a synonym
public record Header(List<String> own, List<String> others) {
    public Header {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    public static Header of(String... columns) {
        return new Header(List.of(), List.of(columns));
    }

    public List<String> all() {
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    List<String> spellings(String column) {
        return own.contains(column) ? List.of(Headings.plain(column)) : Headings.alike(column);
    }
}
