package org.dianet.learning.explanation;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.map.TokenMap;
import org.jspecify.annotations.Nullable;

/// Why a network answered as it did, for one sample.
///
/// @param maps one an image of the sample, in the order of its images
/// @param onsetToOffset attention of onset queries over offset keys, `[heads][queries][keys]`, rows sum to 1; `null`
/// where the method or the fusion has none
/// @param offsetToOnset the other direction
public record Explanation(
        ExplanationMethod method,
        List<TokenMap> maps,
        float @Nullable [][][] onsetToOffset,
        float @Nullable [][][] offsetToOnset) {

    public Explanation {
        maps = List.copyOf(maps);
    }

    /// The mean of what several networks of one kind say of one sample, map by map and head by head. Heads of different
    /// networks have nothing in common; their mean over all heads does.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Explanation mean(List<Explanation> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no network was asked");
        }
        List<TokenMap> maps = new ArrayList<>();
        for (int stream = 0; stream < all.getFirst().maps.size(); stream++) {
            int of = stream;
            maps.add(TokenMap.mean(
                    all.stream().map(explanation -> explanation.maps.get(of)).toList()));
        }
        return new Explanation(
                all.getFirst().method,
                maps,
                heads(all, Explanation::onsetToOffset),
                heads(all, Explanation::offsetToOnset));
    }

    private interface Direction {
        float @Nullable [][][] of(Explanation explanation);
    }

    private static float @Nullable [][][] heads(List<Explanation> all, Direction direction) {
        float[][][] first = direction.of(all.getFirst());
        if (first == null) {
            return null;
        }
        float[][][] mean = new float[first.length][first[0].length][first[0][0].length];
        for (Explanation explanation : all) {
            float[][][] one = direction.of(explanation);
            for (int head = 0; one != null && head < mean.length; head++) {
                for (int query = 0; query < mean[head].length; query++) {
                    for (int key = 0; key < mean[head][query].length; key++) {
                        mean[head][query][key] += one[head][query][key] / all.size();
                    }
                }
            }
        }
        return mean;
    }
}
