package org.dianet.pipeline.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.face.UnitMask;
import org.dianet.face.UnitRegion;
import org.dianet.imaging.PhaseKind;

/// Maps in the words of action units: how much of each lies in which part of the face.
/// See method.md 5.7.
///
/// @param images one for each image that the network saw; empty if the parts are not known
/// @param coder the units that the clip's coder saw, as they were written; empty if none
/// @param missing why the parts are not known, in a sentence, or empty
public record MapRegions(List<OfImage> images, String coder, String missing) {
    private static final int NAMED = 3;
    private static final double LEAST = 0.03;

    public MapRegions {
        images = List.copyOf(images);
    }

    /// One image's map, and its motion on the same grid.
    ///
    /// @param kind which stretch of the clip the image shows
    /// @param name of the image
    /// @param magnitude what the motion is called, e.g. `|DI|`
    public record OfImage(
            PhaseKind kind, String name, String magnitude, List<UnitMask.Share> map, List<UnitMask.Share> motion) {
        public OfImage {
            map = List.copyOf(map);
            motion = List.copyOf(motion);
        }
    }

    static MapRegions missing(String why) {
        return new MapRegions(List.of(), "", why);
    }

    /// One sentence an image, and the coder's units.
    public List<String> sentences() {
        if (!missing.isEmpty()) {
            return List.of(missing);
        }
        List<String> sentences = new ArrayList<>();
        for (OfImage image : images) {
            sentences.add(image.name() + ": " + words(image.map(), Unit::withSides) + ". " + image.magnitude()
                    + " alone: " + words(image.motion(), Unit::words) + ".");
        }
        if (!coder.isEmpty()) {
            sentences.add("Coder: AU " + coder + ".");
        }
        return sentences;
    }

    /// One unit's two sides.
    private record Unit(int unit, double right, double left, double sum) {
        double share() {
            return right + left;
        }

        String words() {
            return String.format(
                    Locale.ROOT, "%s [AU\u00a0%d] %.0f\u00a0%%", UnitRegion.words(unit), unit, 100 * share());
        }

        String withSides() {
            return words()
                    + String.format(
                            Locale.ROOT,
                            " (right\u00a0%.0f, left\u00a0%.0f%s)",
                            100 * right,
                            100 * left,
                            sum < 0 ? ", against the class" : "");
        }
    }

    private static String words(List<UnitMask.Share> shares, Function<Unit, String> words) {
        Map<Integer, List<UnitMask.Share>> byUnit = shares.stream()
                .collect(
                        Collectors.groupingBy(share -> share.region().unit(), LinkedHashMap::new, Collectors.toList()));
        List<String> named = byUnit.entrySet().stream()
                .map(entry -> unit(entry.getKey(), entry.getValue()))
                .filter(unit -> unit.share() >= LEAST)
                .sorted(Comparator.comparingDouble(unit -> -unit.share()))
                .limit(NAMED)
                .map(words)
                .collect(Collectors.toCollection(ArrayList::new));
        double outside = 1 - shares.stream().mapToDouble(UnitMask.Share::share).sum();
        named.add(String.format(Locale.ROOT, "outside all parts %.0f\u00a0%%", 100 * outside));
        return String.join(", ", named);
    }

    private static Unit unit(int number, List<UnitMask.Share> sides) {
        return new Unit(
                number,
                share(sides, UnitRegion.Side.RIGHT),
                share(sides, UnitRegion.Side.LEFT),
                sides.stream().mapToDouble(UnitMask.Share::sum).sum());
    }

    private static double share(List<UnitMask.Share> sides, UnitRegion.Side side) {
        return sides.stream()
                .filter(share -> share.region().side() == side)
                .mapToDouble(UnitMask.Share::share)
                .sum();
    }
}
