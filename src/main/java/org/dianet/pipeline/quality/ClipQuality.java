package org.dianet.pipeline.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.quality.FrameQuality.FaceQuality;

/// How good a clip is to code from, over its phase from onset to offset or, where that is not marked, all its frames.
/// Numbers that need a face are NaN where none was found.
///
/// @param frames that were looked at
/// @param flaws stretches with a flaw among these frames
/// @param values one of each [Column]
public record ClipQuality(ClipId clip, int frames, List<FlawedStretch> flaws, Map<Column, Double> values) {
    public ClipQuality {
        flaws = List.copyOf(flaws);
        values = new EnumMap<>(values);
    }

    /// What is measured. Names are those of tables and rules.
    public enum Column {
        /// Share of frames in which a face was found, 0 to 1.
        FACE("face"),
        /// Median distance between the middles of the eyes, in pixels.
        EYE_DISTANCE("eyeDistance"),
        /// How far the head turned to the side, largest minus smallest, in degrees.
        YAW("yaw"),
        /// The same up and down.
        PITCH("pitch"),
        /// The same in the picture's plane.
        ROLL("roll"),
        /// Number of blinks.
        BLINKS("blinks"),
        /// Largest change of brightness that stays, as a share of the median brightness.
        LIGHT_STEP("lightStep"),
        /// Median variance of the Laplacian of the face at one size, in squared grey levels.
        SHARPNESS("sharpness");

        private final String word;

        Column(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static ClipQuality of(ClipId clip, QualityTrack track) {
        List<FlawedStretch> flaws = track.flaws();
        Map<Column, Double> values = new EnumMap<>(Column.class);
        int frames = track.frames().size();
        values.put(
                Column.FACE, frames == 0 ? Double.NaN : (double) track.faces().size() / frames);
        values.put(Column.EYE_DISTANCE, track.median(FaceQuality::eyeDistance));
        values.put(Column.YAW, track.range(face -> face.pose().yaw()));
        values.put(Column.PITCH, track.range(face -> face.pose().pitch()));
        values.put(Column.ROLL, track.range(face -> face.pose().roll()));
        values.put(Column.BLINKS, (double)
                flaws.stream().filter(each -> each.flaw() == Flaw.BLINK).count());
        values.put(Column.LIGHT_STEP, track.lightStep());
        values.put(Column.SHARPNESS, track.median(FaceQuality::sharpness));
        return new ClipQuality(clip, frames, flaws, values);
    }

    /// As it stands in tables, with three decimals at most; empty if it could not be measured.
    public String text(Column column) {
        double value = value(column);
        return Double.isNaN(value)
                ? ""
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }

    public double value(Column column) {
        return values.getOrDefault(column, Double.NaN);
    }
}
