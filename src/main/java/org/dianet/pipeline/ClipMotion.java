package org.dianet.pipeline;

import org.dianet.imaging.MotionCurve;

/// How one clip moves.
///
/// @param onset index of the frame that is compared with
/// @param curve change of the whole picture
/// @param findings what more can be asked for
public record ClipMotion(int onset, MotionCurve curve, MotionFindings findings) {}
