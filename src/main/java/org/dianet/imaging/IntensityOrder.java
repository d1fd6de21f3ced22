package org.dianet.imaging;

import java.util.Arrays;
import java.util.Comparator;

/// Frames in the order of their motion instead of time, for the Motion-intensity dynamic image: s_t is the mean
/// |I_t − I_onset| over pixels and channels, and frames are pooled in the order of rising s_t. Our reading of MIDI
/// (arXiv 2510.09730), whose formula is not public.
/// See method.md 1.10.
public final class IntensityOrder {
    private IntensityOrder() {}

    /// s_t in grey levels, of unsigned bytes.
    public static double intensity(byte[] frame, byte[] onset) {
        long sum = 0;
        for (int i = 0; i < frame.length; i++) {
            sum += Math.abs((frame[i] & 0xff) - (onset[i] & 0xff));
        }
        return (double) sum / frame.length;
    }

    /// Weights of the frames in time order: the frame of the k-th smallest intensity gets the k-th weight of rank
    /// pooling. Equal intensities stay in time order.
    public static double[] weights(double[] intensities) {
        Integer[] order = new Integer[intensities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> intensities[i]));
        double[] ranked = RankPooling.weights(PoolingForm.LINEAR, intensities.length);
        double[] weights = new double[ranked.length];
        for (int k = 0; k < ranked.length; k++) {
            weights[order[k]] = ranked[k];
        }
        return weights;
    }
}
