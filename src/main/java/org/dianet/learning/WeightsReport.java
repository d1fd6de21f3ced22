package org.dianet.learning;

import java.util.List;
import java.util.Optional;

/// How a file of pretrained weights matches a network.
///
/// @param file its name without folders
/// @param format safetensors, pth or npz
/// @param sha256 of the file
/// @param source whose names it has, e.g. torchvision
/// @param matched number of the network's tensors that it holds
/// @param missing names of those it lacks; the network keeps its initial ones
/// @param unexpected names in the file that the network does not have, its published classifier apart
/// @param channels of the images that its first layer was made for; 0 in runs from before it was recorded
/// @param remarks changes of names, as sentences
/// @param mean what images are scaled by, one a channel or one for all
public record WeightsReport(
        String file,
        String format,
        String sha256,
        String source,
        int matched,
        List<String> missing,
        List<String> unexpected,
        int channels,
        List<String> remarks,
        List<Double> mean,
        List<Double> deviation) {
    public WeightsReport {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        remarks = List.copyOf(remarks);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /// How the first layer is adapted in a network with other channels, in a sentence; empty if it is not.
    ///
    /// @param into channels of the network's images
    public Optional<String> adapted(int into) {
        if (channels == into || channels == 0) {
            return Optional.empty();
        }
        return Optional.of(
                into > channels
                        ? "The first layer was made for grey images: each of its weights is repeated for " + into
                                + " channels and divided by " + into + "."
                        : "The first layer was made for colour images: its weights are summed over the channels.");
    }
}
