package org.dianet.job;

/// Which threads a job runs on.
public enum Lane {
    /// One thread that owns the learning engine, whose gradient collector is global to the process.
    COMPUTE,
    /// A small pool for decoding and image arithmetic.
    DECODE,
    /// Virtual threads for files.
    IO,
    /// One thread that feeds the loudspeaker: it crackles if it has to wait for others.
    SOUND
}
