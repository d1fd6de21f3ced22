package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.evaluation.population.NeighbourScore;
import org.dianet.model.Words;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord.Skipped;

/// Where a run's networks put clips: a picture of one network's vectors, and how well the nearest neighbour tells class
/// and subject in all of them.
///
/// @param shown the network of the picture
/// @param width numbers of a vector
/// @param layout how the picture was made of the vectors
/// @param shares of the variance that the picture's two directions have; empty unless they are principal components
/// @param scores of what there is to tell
/// @param identity p of the networks telling subjects as well as the images do, with subjects' differences flipped
/// @param networks that were asked
public record Embedding(
        FoldKey shown,
        int width,
        Layout layout,
        List<Dot> dots,
        double[] shares,
        List<Score> scores,
        double identity,
        int networks,
        List<Skipped> skipped,
        List<String> notes) {
    private static final double LEVEL = 0.05;

    public Embedding {
        dots = List.copyOf(dots);
        scores = List.copyOf(scores);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /// Ways to draw vectors in two dimensions.
    public enum Layout {
        /// The two largest principal components.
        COMPONENTS,
        UMAP
    }

    /// A clip in the picture.
    ///
    /// @param trainedOn whether the network was trained on its subject
    public record Dot(Member member, double x, double y, Sight trainedOn) {}

    /// Whether a network was trained on a clip's subject.
    public enum Sight {
        SEEN,
        UNSEEN
    }

    /// What a neighbour may tell.
    public enum Question {
        CLASS,
        SUBJECT,
        DATASET
    }

    /// @param network by the networks' vectors
    /// @param images by the motion images, which no network touched
    public record Score(Question question, NeighbourScore network, NeighbourScore images) {}

    /// The scores in sentences, and what they mean.
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        for (Score score : scores) {
            String what = switch (score.question()) {
                case CLASS ->
                    "Class: of a clip that the network never saw, the nearest clip of another subject has the"
                            + " same class in ";
                case SUBJECT ->
                    "Subject: of a clip that the network was trained on, the nearest other one shows the"
                            + " same subject in ";
                case DATASET ->
                    "Data set: of a clip that the network never saw, the nearest clip of another subject is"
                            + " of the same data set in ";
            };
            said.add(
                    what + figures(score.network()) + ". By the motion images alone: " + figures(score.images()) + ".");
        }
        said.add("Each figure is the mean over classes, subjects or data sets, so that large ones do not count more;"
                + " that of subjects also the mean over " + Words.count(networks, "network")
                + ", while a clip that was never seen is asked of the network that left it out."
                + " Chance is what exchanged labels"
                + " give: classes within each subject, subjects within each class.");
        subject().ifPresent(score -> said.add(identity(score)));
        return said;
    }

    private Optional<Score> subject() {
        return scores.stream()
                .filter(score -> score.question() == Question.SUBJECT)
                .findFirst();
    }

    /// Above chance means that subjects can be told; what the images themselves tell says where it comes from.
    private String identity(Score score) {
        if (Double.isNaN(score.network().p())) {
            return "Whether the networks tell subjects cannot be tested: no class has clips of two subjects.";
        }
        if (score.network().p() > LEVEL) {
            return "There is no sign that the networks tell their training subjects.";
        }
        String told = "The networks tell their training subjects";
        if (identity > LEVEL) {
            return told
                    + String.format(
                            Locale.ROOT,
                            ". Whether better or less well than the images do is open (p = %.2f, over subjects).",
                            identity);
        }
        return told
                + (score.network().accuracy() > score.images().accuracy()
                        ? String.format(
                                Locale.ROOT,
                                ", and better than the images do (p = %.4f, over subjects): they learned something of who"
                                        + " these are.",
                                identity)
                        : String.format(
                                Locale.ROOT,
                                ", but less well than the images do (p = %.4f, over subjects): what they have of who these"
                                        + " are was there before they learned, and they kept a part of it.",
                                identity));
    }

    private static String figures(NeighbourScore score) {
        return String.format(
                Locale.ROOT,
                "%.0f %% (chance %.0f %%%s)",
                100 * score.accuracy(),
                100 * score.chance(),
                Double.isNaN(score.p())
                        ? ", no exchange possible"
                        : String.format(Locale.ROOT, ", p = %.4f", score.p()));
    }
}
