package org.dianet.model.study;

import java.time.Instant;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;

/// Two recordings of one event, as by two cameras: a moment of the first is the moment `offset` later of the second.
///
/// @param clip a clip of the recording that is coded; it holds for all clips of that recording
/// @param other a clip of the recording that is shown next to it
/// @param offset milliseconds that are added to a time of the first recording
/// @param basis what it rests on
/// @param by who set it
public record Pairing(ClipId clip, ClipId other, double offset, Basis basis, Coder by, Instant at) {

    /// What an offset rests on.
    public enum Basis {
        /// Somebody found two frames that show the same moment, or typed it.
        HAND,
        /// A clap is heard in both recordings.
        CLAP
    }

    /// @throws IllegalArgumentException if it is one recording, or the offset is not a number
    public Pairing {
        if (clip.equals(other)) {
            throw new IllegalArgumentException("clip " + clip + " cannot be paired with itself");
        }
        if (!Double.isFinite(offset)) {
            throw new IllegalArgumentException("an offset of " + offset + " ms is not a time");
        }
    }
}
