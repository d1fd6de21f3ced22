package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.Stream;
import org.dianet.learning.Backbone;
import org.dianet.learning.BackboneShape;
import org.dianet.learning.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class BackboneShapeTest {
    static Stream<Backbone> withGrid() {
        return Stream.of(Backbone.values())
                .filter(backbone -> backbone != Backbone.LINEAR
                        && BackboneShape.withoutGrid(backbone).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withGrid")
    void theGridThatIsToldIsThatOfTheNetwork(Backbone backbone) throws Exception {
        for (int size : new int[] {backbone.imageSize(), 100}) {
            int planes = backbone.planes();
            int side = backbone == Backbone.MOBILEVIT_S && size == 100 ? 128 : size;
            Tensor image = new Tensor("image", new long[] {1, planes, side, side}, new float[planes * side * side]);
            long[] shape = new DjlEngine().features(backbone, null, 1, 1, image).shape();
            int grid = BackboneShape.grid(backbone, side);
            assertArrayEquals(new long[] {grid, grid}, new long[] {shape[2], shape[3]}, backbone + " at " + side);
        }
    }
}
