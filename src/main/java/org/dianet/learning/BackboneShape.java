package org.dianet.learning;

import java.util.Map;
import java.util.Optional;

/// The parts and the output of a backbone, for a methods section.
public final class BackboneShape {
    private static final Map<Backbone, String> WITHOUT_GRID = Map.of(
            Backbone.SKD_TSTSAN,
            "it sees 16 blocks of the face one over another, so that a place of its last map is one of each block",
            Backbone.SLSTT,
            "it makes one token of each flow of the sequence, and keeps none of the places");

    private BackboneShape() {}

    /// In a clause after its name; empty if it is not a network.
    public static String description(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> "";
            case SMALL ->
                "four convolutions of stride 2 (5×5 with 16 filters, then 3×3 with 32, 64 and 96), each followed by batch"
                        + " normalisation and a rectifier";
            case STSTNET ->
                "three parallel 3×3 convolutions with 3, 5 and 8 filters, each followed by a rectifier and batch"
                        + " normalisation, then 3×3 maximum and 2×2 average pooling (Liong et al. 2019)";
            case LEARNET ->
                "four lateral branches of convolutions with 16, 32 and 64 filters, accumulated between levels, and a last"
                        + " convolution with 256 filters (Verma et al. 2020)";
            case RESNET18 -> "18 layers with residual connections (He et al. 2016), without its classifier";
            case RESNET18_FINE ->
                "the first three stages of a network of 18 layers with residual connections (He et al. 2016)";
            case RESNET50 -> "50 layers with residual connections (He et al. 2016), without its classifier";
            case VGG19 -> "16 convolutions of 3×3 in five stages (Simonyan & Zisserman 2015), without its classifier";
            case EFFICIENTNET_B0 -> "inverted bottlenecks (Tan & Le 2019), without its classifier";
            case VIT_B_16 ->
                "12 transformers over patches of 16×16 pixels (Dosovitskiy et al. 2021), of which the tokens of patches"
                        + " were taken";
            case ORIGINET ->
                "3×3 and 5×5 convolutions side by side with 16, 32, 64 and 96 filters, each followed by σ(x) + σ(x) ·"
                        + " LeakyReLU(x) (Verma et al. 2020)";
            case AFFECTIVENET ->
                "two stages of 3×3, 5×5 and 7×7 convolutions side by side with 16 and 32 filters, a convolution with 128"
                        + " filters, and what its map and that of the next one give to further convolutions, put together;"
                        + " our reading of the abstract of Verma et al. 2021";
            case MEGANET ->
                "four convolutions of stride 2 with 32, 64, 128 and 256 filters, and between them attention to places"
                        + " where the map changes over the image; our reading of the abstract of arXiv 2509.00056";
            case FMANET ->
                "the flows of both phases subtracted and modulated by their magnitudes with four learned numbers, then four"
                        + " convolutions of stride 2 with 32, 64, 128 and 256 filters and attention to places between"
                        + " them; our reading of the abstract of arXiv 2510.07810";
            case EFFICIENTNET_V2_S -> "fused and plain inverted bottlenecks (Tan & Le 2021), without its classifier";
            case CONVNEXT_TINY -> "four stages of 7×7 depthwise convolutions (Liu et al. 2022), without its classifier";
            case MOBILEVIT_S ->
                "inverted bottlenecks with transformers over patches (Mehta & Rastegari 2022), without its classifier";
            case MMNET ->
                "convolutions over the difference of the apex and the onset frame, four blocks of continuous attention and,"
                        + " added to their map, a transformer over the small onset frame (Li et al. 2022)";
            case MMNET_VERTICAL ->
                "convolutions over the difference of the apex and the onset frame, four blocks with attention to rows of"
                        + " their maps (FaceSleuth, arXiv 2506.02695) and, added to their map, a transformer over the"
                        + " small onset frame (Li et al. 2022)";
            case MMNET_ORIENTED ->
                "convolutions over the difference of the apex and the onset frame, four blocks with attention to rows of"
                        + " their maps turned by learned angles (FaceSleuth, arXiv 2506.02695) and, added to their map, a"
                        + " transformer over the small onset frame (Li et al. 2022)";
            case TSFMICRO ->
                "four stages of retention over the difference of the apex and the onset frame and, added to their map, a"
                        + " transformer over the small onset frame (TSFmicro in its parallel form)";
            case SKD_TSTSAN ->
                "three streams over blocks of the apex frame, the small apex frame and the flows of both phases, each with"
                        + " learned motion magnification in front and five convolutions, with two auxiliary branches that"
                        + " learn from the last layer (Zhu et al. 2024)";
            case SLSTT ->
                "ViT-B/16 over each flow of a sequence, shown as colours, and an LSTM of three layers over their class"
                        + " tokens (Zhang et al. 2022)";
            case TCM_RESNET18 ->
                "18 layers with residual connections over each frame (He et al. 2016), with channels exchanged between"
                        + " frames (Lin et al. 2019) and, after the second stage, displacements to the next and from the"
                        + " first frame by local correlation (temporal correlation module), averaged over the frames";
        };
    }

    /// Why the feature map has no places of the picture, so that no map over the picture explains the network and none
    /// of
    /// its maps can stand for a stream; empty if it has.
    public static Optional<String> withoutGrid(Backbone backbone) {
        return Optional.ofNullable(WITHOUT_GRID.get(backbone));
    }

    /// Rows, and as many columns, of the feature map of a square image; each cell is a token.
    ///
    /// @param imageSize side of the image in pixels
    /// @throws IllegalArgumentException if it is not a network, or one without such a grid
    public static int grid(Backbone backbone, int imageSize) {
        return switch (backbone) {
            case LINEAR, SKD_TSTSAN, SLSTT ->
                throw new IllegalArgumentException(backbone.specName() + " has no tokens");
            case SMALL,
                    RESNET18_FINE,
                    ORIGINET,
                    AFFECTIVENET,
                    MEGANET,
                    FMANET,
                    MMNET,
                    MMNET_VERTICAL,
                    MMNET_ORIENTED,
                    TSFMICRO -> halved(imageSize, 4);
            case LEARNET, RESNET18, RESNET50, EFFICIENTNET_B0, EFFICIENTNET_V2_S, MOBILEVIT_S, TCM_RESNET18 ->
                halved(imageSize, 5);
            case VGG19 -> imageSize / 2 / 2 / 2 / 2 / 2;
            case VIT_B_16 -> imageSize / 16;
            case CONVNEXT_TINY -> imageSize / 4 / 2 / 2 / 2;
            case STSTNET -> ((imageSize + 1) / 3 + 1) / 2;
        };
    }

    /// Each layer of stride 2 pads, so that an odd side is rounded up.
    private static int halved(int side, int times) {
        int rest = side;
        for (int i = 0; i < times; i++) {
            rest = (rest + 1) / 2;
        }
        return rest;
    }
}
