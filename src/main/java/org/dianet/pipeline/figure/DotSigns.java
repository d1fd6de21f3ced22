package org.dianet.pipeline.figure;

import java.util.List;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Grouping;

/// Signs of clips in a picture of them: colours that people who see red and green alike can tell (Okabe and Ito 2008),
/// and shapes for those who see none. 42 signs differ; after that they begin again.
public final class DotSigns {
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#5c6570");

    private DotSigns() {}

    public enum Shape {
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        PLUS,
        FRAME
    }

    /// @param colour as `#rrggbb`
    public record Sign(String colour, Shape shape) {}

    /// The sign of a name by its place in the list of names.
    public static Sign of(int index) {
        return new Sign(
                COLOURS.get(Math.floorMod(index, COLOURS.size())),
                Shape.values()[Math.floorMod(index, Shape.values().length)]);
    }

    /// What a clip is of.
    ///
    /// @throws IllegalArgumentException unless it is asked for class, subject or data set
    public static String name(Dot dot, Grouping by) {
        return switch (by) {
            case CLASS -> dot.member().className();
            case SUBJECT -> dot.member().clip().subject().value();
            case DATASET -> dot.member().clip().dataset();
            case UNIT, CODER -> throw new IllegalArgumentException("a clip has several of these");
        };
    }

    /// All of them, by name.
    public static List<String> names(Embedding embedding, Grouping by) {
        return embedding.dots().stream()
                .map(dot -> name(dot, by))
                .distinct()
                .sorted()
                .toList();
    }
}
