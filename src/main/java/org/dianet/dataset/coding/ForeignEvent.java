package org.dianet.dataset.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that another program's file says about a recording.
///
/// @param where in the file, for messages, e.g. `row 7`
/// @param recordings that it may be about, the likeliest first
/// @param label what was coded: a behaviour, a column, a tier
/// @param values what was said of it, by name
/// @param end `null` if it has none
/// @param ending what the end means
public record ForeignEvent(
        String where,
        List<NamedRecording> recordings,
        String label,
        Map<String, String> values,
        Moment start,
        @Nullable Moment end,
        Ending ending) {
    /// The value by which a file says who coded.
    public static final String CODER = "coder";

    public ForeignEvent {
        recordings = List.copyOf(recordings);
        values = new LinkedHashMap<>(values);
    }

    /// This event without one of its values.
    public ForeignEvent without(String value) {
        Map<String, String> left = new LinkedHashMap<>(values);
        left.remove(value);
        return new ForeignEvent(where, recordings, label, left, start, end, ending);
    }

    /// What the end of an event is the time of.
    public enum Ending {
        /// The last frame, which was shown when its end was coded.
        FRAME,
        /// The moment at which the last frame is no longer shown.
        BOUNDARY
    }
}
