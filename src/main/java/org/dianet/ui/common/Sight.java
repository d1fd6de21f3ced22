package org.dianet.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;

/// Who codes and what that person is shown of a clip. A coder's own coding comes first; without one, the coding
/// that counts is shown, and a blind coder is shown nothing.
public final class Sight {
    private static final String BLIND = "blind";
    private final ObjectProperty<Coder> coder;
    private final BooleanProperty blind = new SimpleBooleanProperty();

    Sight(Settings settings) {
        coder = new SimpleObjectProperty<>(new Coder(settings.coder().get()));
        coder.subscribe(now -> settings.coder().set(now.name()));
        blind.set(Boolean.parseBoolean(settings.layout(BLIND)));
        blind.subscribe(() -> {
            settings.layout(BLIND, Boolean.toString(blind.get()));
            settings.write();
        });
    }

    public ObjectProperty<Coder> coder() {
        return coder;
    }

    /// Whether others' marks, suggestions, motion candidates and the model's answers are hidden. Every part of the
    /// window that shows one of these watches this.
    public BooleanProperty blind() {
        return blind;
    }

    /// The coding that the coder is shown.
    public Coding coding(Clip clip) {
        return clip.codingBy(coder.get()).orElseGet(() -> blind.get() ? Coding.empty(coder.get()) : clip.coding());
    }

    /// A clip as the coder is shown it: with one coding.
    public Clip clip(Clip whole) {
        return whole.showing(coding(whole));
    }

    /// The coder's own coding, empty before the first mark.
    Coding own(Clip clip) {
        return clip.codingBy(coder.get()).orElseGet(() -> Coding.empty(coder.get()));
    }
}
