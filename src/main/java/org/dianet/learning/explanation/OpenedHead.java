package org.dianet.learning.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.map.TokenMap;

/// A head with two streams and attention between their tokens, opened up for one clip and one class.
///
/// @param onsetAsks onset tokens ask those of the offset stream
/// @param offsetAsks the other direction
/// @param logits of all classes
/// @param explained index of the class that the gradients are of
/// @param headBias that class's logit if no token brings anything, while normalisation and rectifiers stay as they
/// are for this clip
/// @param rows of the grid of tokens
public record OpenedHead(
        AttentionWay onsetAsks,
        AttentionWay offsetAsks,
        double[] logits,
        int explained,
        double headBias,
        int rows,
        int columns) {

    /// All of the explained class's logit.
    LogitSplit split() {
        return new LogitSplit(
                logits[explained],
                List.of(sum(onsetAsks.ownShares()), sum(offsetAsks.ownShares())),
                List.of(sum(total(offsetAsks, AttentionWay::shares)), sum(total(onsetAsks, AttentionWay::shares))),
                onsetAsks.bias() + offsetAsks.bias() + headBias);
    }

    /// The maps of a method that needs attention, and of each head where it has heads.
    ///
    /// @throws IllegalArgumentException if the method needs none
    public Explanation explanation(ExplanationMethod method) {
        OfHead ofHead = of(method);
        List<List<TokenMap>> heads = new ArrayList<>();
        for (int head = 0; method.directed() && head < onsetAsks.heads(); head++) {
            heads.add(List.of(map(ofHead.values(offsetAsks, head)), map(ofHead.values(onsetAsks, head))));
        }
        double[] onset = total(offsetAsks, ofHead);
        double[] offset = total(onsetAsks, ofHead);
        switch (method) {
            case TOTAL -> {
                add(onset, onsetAsks.ownShares());
                add(offset, offsetAsks.ownShares());
            }
            case ATTENTION, BIMODAL -> {
                divide(onset, onsetAsks.heads());
                divide(offset, onsetAsks.heads());
            }
            case NORM, CONTRIBUTION, GRADCAM, WEIGHTS -> {}
        }
        return new Explanation(method, List.of(map(onset), map(offset)), heads, this, split());
    }

    private interface OfHead {
        double[] values(AttentionWay way, int head);
    }

    private static OfHead of(ExplanationMethod method) {
        return switch (method) {
            case ATTENTION -> AttentionWay::received;
            case NORM -> AttentionWay::norms;
            case BIMODAL -> AttentionWay::bimodal;
            case CONTRIBUTION, TOTAL -> AttentionWay::shares;
            case GRADCAM, WEIGHTS -> throw new IllegalArgumentException(method + " needs no attention");
        };
    }

    private static double[] total(AttentionWay way, OfHead ofHead) {
        double[] total = ofHead.values(way, 0);
        for (int head = 1; head < way.heads(); head++) {
            add(total, ofHead.values(way, head));
        }
        return total;
    }

    private static void add(double[] into, double[] more) {
        Arrays.setAll(into, i -> into[i] + more[i]);
    }

    private static void divide(double[] values, int by) {
        Arrays.setAll(values, i -> values[i] / by);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private TokenMap map(double[] values) {
        return new TokenMap(rows, columns, values);
    }
}
