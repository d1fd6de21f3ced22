package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// The forms without learned weights: dot-product attention with residual (the paper's ablation), or nothing at
/// all.
final class PlainFusion extends StreamFusion {

    enum Form {
        DOT_PRODUCT,
        SIDE_BY_SIDE
    }

    private final Form form;

    PlainFusion(Form form) {
        this.form = form;
    }

    @Override
    Meeting meet(ParameterStore store, NDArray onset, NDArray offset, NDArray places, boolean training) {
        return switch (form) {
            case SIDE_BY_SIDE -> new Meeting(onset, offset, new NDList());
            case DOT_PRODUCT ->
                new Meeting(attended(onset, offset, places), attended(offset, onset, places), new NDList());
        };
    }

    private static NDArray attended(NDArray a, NDArray b, NDArray places) {
        float scale = (float) (1 / Math.sqrt((double) a.getShape().get(2)));
        NDArray weights = a.add(places)
                .matMul(b.add(places).transpose(0, 2, 1))
                .mul(a.getManager().full(new Shape(1), scale))
                .softmax(-1);
        return a.add(weights.matMul(b));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        Meeting meeting = meet(store, inputs.get(0), inputs.get(1), inputs.get(2), training);
        return new NDList(meeting.onset(), meeting.offset());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }
}
