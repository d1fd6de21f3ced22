package org.dianet.learning.motion;

import java.util.List;

/// One image, of the whole clip only: its phases cannot be seen apart.
public sealed interface WholeClipImage extends MotionRepresentation
        permits ApexPooling,
                CombinedFlow,
                FlowSequence,
                FrameSequence,
                IntensityRanked,
                KeyFrames,
                KeyFramesFlow,
                ModulatedFlow {

    @Override
    default InputMode input() {
        return InputMode.FULL;
    }

    @Override
    default List<InputMode> inputs() {
        return List.of(InputMode.FULL);
    }

    @Override
    default MotionRepresentation withInput(InputMode other) {
        return MotionRepresentation.only(this, other);
    }
}
