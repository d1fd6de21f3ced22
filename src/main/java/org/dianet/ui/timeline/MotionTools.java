package org.dianet.ui.timeline;

import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.pipeline.motion.ReadRecording;

/// What motion is measured with.
///
/// @param faces makes a finder for one job, which closes it
/// @param recordings reads clips that are too long to be read whole first
public record MotionTools(Supplier<? extends FaceFinder> faces, OpticalFlow flow, ReadRecording recordings) {}
