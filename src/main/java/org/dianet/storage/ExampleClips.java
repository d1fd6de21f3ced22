package org.dianet.storage;

import java.util.List;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;

/// A few clips of a run with what its networks saw of them and why they answered so, kept with the run so that its
/// report can be written again without the project. They show faces.
///
/// @param method what the maps show
/// @param seeds whose networks' maps these are the mean of
/// @param picture how the images were made, for a caption
/// @param notes sentences on what is not there, or why nothing is
public record ExampleClips(
        ExplanationMethod method, List<Long> seeds, String picture, List<Example> examples, List<String> notes) {
    public ExampleClips {
        seeds = List.copyOf(seeds);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
    }

    /// No picture, and why.
    public static ExampleClips none(String why) {
        return new ExampleClips(ExplanationMethod.ATTENTION, List.of(), "", List.of(), List.of(why));
    }

    /// A clip.
    ///
    /// @param probability of the predicted class, the mean over seeds
    /// @param streams one an image that the network saw
    public record Example(
            String subject, String clip, String truth, String predicted, double probability, List<Stream> streams) {
        public Example {
            streams = List.copyOf(streams);
        }

        public boolean right() {
            return truth.equals(predicted);
        }
    }

    /// An image that a network saw, and the map over it.
    ///
    /// @param png the image as a PNG file in Base64
    public record Stream(PhaseKind kind, String png, TokenMap map) {}
}
