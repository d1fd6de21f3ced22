package org.dianet.ui.timeline;

import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.motion.OpticalFlow;

/// What motion is measured with.
///
/// @param faces makes a finder for one job, which closes it
public record MotionTools(Supplier<? extends FaceFinder> faces, OpticalFlow flow) {}
