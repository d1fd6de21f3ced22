package org.dianet.learning;

import java.util.List;

/// What a file of pretrained weights has for a network.
///
/// @param file its name without folders
/// @param format safetensors, pth or npz
/// @param sha256 of the file
/// @param source whose names it has, e.g. torchvision
/// @param matched number of the network's tensors that it holds
/// @param missing names of those it lacks; the network keeps its initial ones
/// @param unexpected names in the file that the network does not have, its published classifier apart
/// @param mean what images are scaled by, one a channel or one for all
public record WeightsReport(
        String file,
        String format,
        String sha256,
        String source,
        int matched,
        List<String> missing,
        List<String> unexpected,
        List<Double> mean,
        List<Double> deviation) {
    public WeightsReport {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }
}
