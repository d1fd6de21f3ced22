package org.dianet.learning.djl.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EagerSequentialTest {

    @Test
    void whatLiesBetweenIsLetGoAndInputAndOutputStay() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            List<NDArray> between = new ArrayList<>();
            NDArray input = manager.create(new float[] {1, 2});
            EagerSequential eagerSequential = new EagerSequential();
            eagerSequential
                    .add(new LambdaBlock(x -> seen(between, x.head().mul(3))))
                    .add(new LambdaBlock(x -> seen(between, x.head().add(1))))
                    .addSingleton(x -> x)
                    .addSingleton(x -> x.mul(2));
            NDArray output = eagerSequential
                    .forward(new ParameterStore(manager, false), new NDList(input), false)
                    .head();
            assertArrayEquals(new float[] {8, 14}, output.toFloatArray());
            assertArrayEquals(new float[] {1, 2}, input.toFloatArray());
            for (NDArray array : between) {
                assertThrows(IllegalStateException.class, array::toFloatArray);
            }
        }
    }

    @Test
    void aChainThatChangesNothingGivesItsInput() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray input = manager.create(new float[] {1, 2});
            EagerSequential eagerSequential = new EagerSequential();
            eagerSequential.addSingleton(x -> x).addSingleton(x -> x);
            NDList output = eagerSequential.forward(new ParameterStore(manager, false), new NDList(input), false);
            assertSame(input, output.head());
            assertArrayEquals(new float[] {1, 2}, output.head().toFloatArray());
        }
    }

    private static NDList seen(List<NDArray> list, NDArray array) {
        list.add(array);
        return new NDList(array);
    }
}
