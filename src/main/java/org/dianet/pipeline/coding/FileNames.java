package org.dianet.pipeline.coding;

import java.util.Locale;
import java.util.Set;

/// Names of files after names of clips.
final class FileNames {
    private FileNames() {}

    /// A name that no other clip got; two whose names differ only in what file names cannot hold get different ones.
    ///
    /// @param used gets the name
    static String unused(String name, Set<String> used) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|]", "_");
        String free = plain;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = plain + " (" + i + ")";
        }
        return free;
    }
}
