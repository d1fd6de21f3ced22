package org.dianet.ui.common.session;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.FrameIndex;
import org.jspecify.annotations.Nullable;

/// Data of the selected clip besides its pixels and its marks. Empty again when another clip is selected. Used
/// on the window's thread only.
public final class ClipSignals {
    private final ObjectProperty<List<SignalCurve>> curves = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable FrameIndex> flickerWith = new SimpleObjectProperty<@Nullable FrameIndex>();
    private Runnable arrival = () -> {};

    public ClipSignals(Workbench workbench) {
        workbench.selection().clipId().subscribe(_ -> {
            curves.set(List.of());
            flickerWith.set(null);
        });
    }

    /// Curves from elsewhere, e.g. action units of another program, that the timeline shows next to its own.
    public ObjectProperty<List<SignalCurve>> curves() {
        return curves;
    }

    /// The frame that flicker shows in turn with the current one; `null` is the onset. Setting it starts the flicker.
    public ObjectProperty<@Nullable FrameIndex> flickerWith() {
        return flickerWith;
    }

    /// Takes the steps that wait for their pictures, so that what is said of a frame is said of the one to which all
    /// keys before led, however slow the machine is.
    public void arrive() {
        arrival.run();
    }

    /// @param steps takes the steps that wait
    public void onArrive(Runnable steps) {
        arrival = steps;
    }
}
