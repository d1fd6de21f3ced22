package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Numbers that a layer computes with and never learns.
public final class Constants {
    private Constants() {}

    /// @param beside what they meet: their device, type and owner are its own
    /// @param values row by row
    public static NDArray beside(NDArray beside, float[] values, Shape shape) {
        // A tensor made from an array borrows Java memory, which may be collected while the backward pass still reads
        // it. A copy owns its memory.
        return beside.getManager()
                .create(values, shape)
                .duplicate()
                .toType(beside.getDataType(), false)
                .toDevice(beside.getDevice(), false);
    }
}
