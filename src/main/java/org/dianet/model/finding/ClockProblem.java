package org.dianet.model.finding;

import org.dianet.model.clip.FrameNumber;

/// What the times of a video's frames are like. Rates are frames a second.
public sealed interface ClockProblem extends FileProblem {

    /// @param rate that the project counts
    /// @param last frame of the clip
    /// @param counted milliseconds from the first to the last frame in the project
    /// @param stamped milliseconds from the first to the last frame by the file's time stamps
    record OtherTimes(String file, double rate, FrameNumber last, double counted, double stamped)
            implements ClockProblem {}

    /// The project knows no rate, but the file has stamps.
    record UnknownRate(String file) implements ClockProblem {}

    /// @param counting what times the project has
    record VariableRate(String file, double least, double most, double mean, Counting counting)
            implements ClockProblem {}

    /// @param nominal rate in the header of the file
    /// @param mean rate of the frames
    record OtherNominalRate(String file, double nominal, double mean) implements ClockProblem {}

    /// @param rate that times are computed from
    record NoStamps(String file, double rate) implements ClockProblem {}

    /// Stamps repeat or jump.
    ///
    /// @param mean rate without those
    record BrokenStamps(String file, double mean) implements ClockProblem {}

    /// The times that a project has for the frames of a clip.
    enum Counting {
        UNKNOWN,
        CONSTANT,
        /// Each frame's own.
        STAMPS
    }
}
