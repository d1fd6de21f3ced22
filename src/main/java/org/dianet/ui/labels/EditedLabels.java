package org.dianet.ui.labels;

import javafx.collections.ObservableList;
import org.dianet.ui.common.message.Messages;

/// Labels of the project that are changed. Each change is an edit of its own that can be undone.
interface EditedLabels {
    /// @param shown the label with what there is to know of it
    /// @param uses codings that say it
    record Row(String label, String shown, int uses) {
        Row(String label, int uses) {
            this(label, label, uses);
        }
    }

    ObservableList<Row> rows();

    /// Whether only the coder's own codings are counted, as others' are hidden from them.
    boolean ownOnly();

    /// Heads the labels.
    String title();

    /// Stands in place of labels where there are none.
    default String placeholder() {
        return Messages.text("emotions.none");
    }

    /// Whether a new name would merge two labels.
    boolean merges(String label, String name);

    void rename(String label, String name);

    void move(String label, int by);

    /// What would be lost with a label, in a sentence; empty if nothing, or if it is refused then.
    default String loss(String label) {
        return "";
    }

    void remove(String label);

    /// Whether labels are added by a text that is asked for.
    default boolean asksForMore() {
        return true;
    }

    /// @param written one label, or several with commas or semicolons between them
    void add(String written);
}
