package org.dianet.ui.exchange.protocol;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a protocol does with one label of the project.
public final class LabelChoice {
    private final String key;
    private final int clips;
    private final int subjects;
    private final StringProperty className = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /// @param key as in [org.dianet.model.project.Protocol]: the label, after its data set where there are several
    LabelChoice(String key, int clips, int subjects) {
        this.key = key;
        this.clips = clips;
        this.subjects = subjects;
    }

    public String key() {
        return key;
    }

    public int clips() {
        return clips;
    }

    public int subjects() {
        return subjects;
    }

    /// The class that the label counts as; blank leaves it out.
    public StringProperty className() {
        return className;
    }

    /// Why it is left out.
    public StringProperty reason() {
        return reason;
    }

    boolean decided() {
        return !className.get().isBlank() || !reason.get().isBlank();
    }
}
