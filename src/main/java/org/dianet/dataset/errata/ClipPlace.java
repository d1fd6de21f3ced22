package org.dianet.dataset.errata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.project.Clip;

/// Which clips of a data set are meant.
sealed interface ClipPlace {
    Pattern ROW = Pattern.compile("row (\\d+) of (\\d+)");

    boolean is(Clip clip, int position, int count);

    record Every() implements ClipPlace {
        @Override
        public boolean is(Clip clip, int position, int count) {
            return true;
        }
    }

    /// The clip of this name within its data set.
    record Named(String name) implements ClipPlace {
        @Override
        public boolean is(Clip clip, int position, int count) {
            return clip.id().value().equalsIgnoreCase(clip.dataset() + "_" + name);
        }
    }

    /// The clip of one row of the sheet, counted from 0, if all of its rows were imported; sources that give only row
    /// numbers mean those.
    record OfRow(int row, int rows) implements ClipPlace {
        @Override
        public boolean is(Clip clip, int position, int count) {
            return position == row && count == rows;
        }
    }

    static ClipPlace of(String text) {
        Matcher row = ROW.matcher(text);
        if (row.matches()) {
            return new OfRow(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)));
        }
        return text.equals("*") ? new Every() : new Named(text);
    }
}
