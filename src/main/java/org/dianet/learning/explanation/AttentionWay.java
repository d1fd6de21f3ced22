package org.dianet.learning.explanation;

/// One direction of attention for one clip and one class, opened up: all that its part of the logit is a sum of. The
/// asking stream has `queries` tokens, the asked one `keys`.
/// See method.md 5.1 and 5.2.
///
/// @param attention A `[heads][queries][keys]`; each row sums to 1
/// @param values W_Oʰ W_Vʰ LN(x_j), what a key brings through a head `[heads][keys][width]`
/// @param valueBias W_Oʰ b_Vʰ, what a head brings whatever the key `[heads][width]`
/// @param outputBias b_O `[width]`
/// @param own the asking stream's tokens, which go past the attention `[queries][width]`
/// @param gradient of the class's logit by those tokens after the meeting, while the deviation in the head's
/// normalisation is held `[queries][width]`
/// @param derivative the same with nothing held
public record AttentionWay(
        float[][][] attention,
        float[][][] values,
        float[][] valueBias,
        float[] outputBias,
        float[][] own,
        float[][] gradient,
        float[][] derivative) {

    public int heads() {
        return attention.length;
    }

    private int queries() {
        return attention[0].length;
    }

    private int keys() {
        return attention[0][0].length;
    }

    private interface Weight {
        double of(int query, int key);
    }

    /// Σᵢ Aʰ(i,j) · weight(i,j).
    private double[] sums(int head, Weight weight) {
        double[] sums = new double[keys()];
        for (int query = 0; query < queries(); query++) {
            for (int key = 0; key < sums.length; key++) {
                sums[key] += attention[head][query][key] * weight.of(query, key);
            }
        }
        return sums;
    }

    /// Attention that each key receives from a head, the mean over queries; sums to 1.
    double[] received(int head) {
        return sums(head, (_, _) -> 1.0 / queries());
    }

    /// The same times the length of what the key brings.
    double[] norms(int head) {
        double[] lengths = new double[keys()];
        for (int key = 0; key < lengths.length; key++) {
            lengths[key] = Math.sqrt(dot(values[head][key], values[head][key]));
        }
        return sums(head, (_, key) -> lengths[key] / queries());
    }

    /// Each key's share in the logit through a head, without biases: Σᵢ Aʰ(i,j) ⟨gᵢ, W_Oʰ W_Vʰ LN(x_j)⟩.
    double[] shares(int head) {
        return sums(head, (query, key) -> dot(gradient[query], values[head][key]));
    }

    /// The mean over queries of the attention times the logit's derivative by it, where that is positive.
    double[] bimodal(int head) {
        double[] biases = new double[queries()];
        for (int query = 0; query < biases.length; query++) {
            biases[query] = dot(derivative[query], valueBias[head]);
        }
        return sums(
                head,
                (query, key) -> Math.max(0, dot(derivative[query], values[head][key]) + biases[query]) / queries());
    }

    /// Each of the asking stream's tokens' share in the logit past the attention: ⟨gᵢ, tᵢ⟩.
    double[] ownShares() {
        double[] shares = new double[queries()];
        for (int query = 0; query < shares.length; query++) {
            shares[query] = dot(gradient[query], own[query]);
        }
        return shares;
    }

    /// What the attention's biases bring to the logit.
    double bias() {
        double sum = 0;
        for (float[] slope : gradient) {
            sum += dot(slope, outputBias);
            for (float[] bias : valueBias) {
                sum += dot(slope, bias);
            }
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
