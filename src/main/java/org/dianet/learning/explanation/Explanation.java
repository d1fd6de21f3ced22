package org.dianet.learning.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dianet.imaging.map.TokenMap;
import org.jspecify.annotations.Nullable;

/// Why a network answered as it did, for one sample.
///
/// @param maps one an image of the sample, in the order of its images
/// @param heads the same for each head; empty where the method has none, or for the mean of several networks
/// @param onsetToOffset attention of onset queries over offset keys, `[heads][queries][keys]`, rows sum to 1; `null`
/// where the fusion has none
/// @param offsetToOnset the other direction
/// @param opened what the maps were computed from; `null` without attention, or for the mean of several networks
/// @param split what the explained class's logit is the sum of; `null` where that is not known
public record Explanation(
        ExplanationMethod method,
        List<TokenMap> maps,
        List<List<TokenMap>> heads,
        float @Nullable [][][] onsetToOffset,
        float @Nullable [][][] offsetToOnset,
        @Nullable OpenedHead opened,
        @Nullable LogitSplit split) {

    public Explanation {
        maps = List.copyOf(maps);
        heads = List.copyOf(heads);
    }

    /// Maps alone.
    public static Explanation of(ExplanationMethod method, List<TokenMap> maps, @Nullable LogitSplit split) {
        return new Explanation(method, maps, List.of(), null, null, null, split);
    }

    Explanation(
            ExplanationMethod method,
            List<TokenMap> maps,
            List<List<TokenMap>> heads,
            OpenedHead opened,
            LogitSplit split) {
        this(
                method,
                maps,
                heads,
                opened.onsetAsks().attention(),
                opened.offsetAsks().attention(),
                opened,
                split);
    }

    /// The mean of what several networks of one kind say of one sample, map by map and attention head by head. Heads of
    /// different networks have nothing in common, so there are no maps of single heads.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Explanation mean(List<Explanation> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no network was asked");
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        List<TokenMap> maps = new ArrayList<>();
        for (int stream = 0; stream < all.getFirst().maps.size(); stream++) {
            int of = stream;
            maps.add(TokenMap.mean(
                    all.stream().map(explanation -> explanation.maps.get(of)).toList()));
        }
        List<LogitSplit> splits =
                all.stream().map(Explanation::split).filter(Objects::nonNull).toList();
        return new Explanation(
                all.getFirst().method,
                maps,
                List.of(),
                attention(all, Explanation::onsetToOffset),
                attention(all, Explanation::offsetToOnset),
                null,
                splits.size() == all.size() ? LogitSplit.mean(splits) : null);
    }

    private interface Direction {
        float @Nullable [][][] of(Explanation explanation);
    }

    private static float @Nullable [][][] attention(List<Explanation> all, Direction direction) {
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
