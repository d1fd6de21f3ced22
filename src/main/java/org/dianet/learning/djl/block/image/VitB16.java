package org.dianet.learning.djl.block.image;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.WeightNames;

/// ViT-B/16 (Dosovitskiy et al. 2021) without its classifier, in torchvision's layout: the tokens of its patches, 768
/// numbers at 1/16 of the size. The class token takes part and is left out at the end, so that every place of the image
/// can be explained and can meet the other stream.
public final class VitB16 implements Architecture {
    private final VisionTransformer.Plan plan;

    public VitB16(VisionTransformer.Plan plan) {
        this.plan = plan;
    }

    public VitB16() {
        this(VisionTransformer.Plan.BASE);
    }

    @Override
    public Block features(double dropout) {
        return new VisionTransformer(plan, VisionTransformer.Readout.PATCHES);
    }

    @Override
    public List<WeightNames> namings() {
        return namings(plan.layers());
    }

    /// The names of a [VisionTransformer]'s parameters.
    ///
    /// @param depth its layers
    public static List<WeightNames> namings(int depth) {
        return List.of(
                torchvision(depth, "mlp.0", "mlp.3"),
                // As its own files of weights have them.
                torchvision(depth, "mlp.linear_1", "mlp.linear_2"),
                timm(depth));
    }

    private static WeightNames torchvision(int depth, String first, String second) {
        WeightNames.Names names = new WeightNames.Names()
                .name("class_token")
                .name("encoder.pos_embedding")
                .both("conv_proj");
        for (int i = 0; i < depth; i++) {
            String layer = "encoder.layers.encoder_layer_" + i + ".";
            names.both(layer + "ln_1")
                    .name(layer + "self_attention.in_proj_weight")
                    .name(layer + "self_attention.in_proj_bias")
                    .both(layer + "self_attention.out_proj")
                    .both(layer + "ln_2")
                    .both(layer + first)
                    .both(layer + second);
        }
        return new WeightNames(
                "torchvision",
                InputScale.Constants.IMAGENET,
                names.both("encoder.ln").list(),
                List.of("heads."));
    }

    /// timm's weights of ViT-B/16 are of images scaled to −1..1.
    private static WeightNames timm(int depth) {
        WeightNames.Names names =
                new WeightNames.Names().name("cls_token").name("pos_embed").both("patch_embed.proj");
        for (int i = 0; i < depth; i++) {
            String layer = "blocks." + i + ".";
            names.both(layer + "norm1")
                    .both(layer + "attn.qkv")
                    .both(layer + "attn.proj")
                    .both(layer + "norm2")
                    .both(layer + "mlp.fc1")
                    .both(layer + "mlp.fc2");
        }
        return new WeightNames(
                "timm",
                InputScale.Constants.HALVES,
                names.both("norm").list(),
                List.of("head.", "pre_logits.", "fc_norm."));
    }
}
