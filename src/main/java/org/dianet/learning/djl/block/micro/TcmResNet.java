package org.dianet.learning.djl.block.micro;

import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.djl.block.network.ResNet;

/// The temporal correlation module (TCM) in a ResNet-18 that exchanges channels between frames (TSM, Lin et al. 2019),
/// by their authors' layers, for a sequence of grey frames: the module is added after the second stage. The answers of
/// frames are averaged, which is the answer of their mean map.
public final class TcmResNet implements Architecture {
    private static final int WIDTH = 64;
    private static final int STAGES = 4;
    /// The stage that the module comes after, from 0.
    private static final int BEFORE = 1;
    /// Frames unless images say otherwise.
    private static final int USUAL = 8;

    /// Of grey frames, where ImageNet has colours: the means of its numbers.
    private static final InputScale.Constants GREY = new InputScale.Constants(List.of(0.449), List.of(0.226));

    private final int width;
    private final ResNet host;

    public TcmResNet() {
        this(WIDTH);
    }

    private TcmResNet(int width) {
        this.width = width;
        this.host = ResNet.resNet18(width);
    }

    /// The same network with fewer channels, for a reference that is quick to compute.
    ///
    /// @param divisor of the number of channels
    public static TcmResNet narrow(int divisor) {
        return new TcmResNet(WIDTH / divisor);
    }

    @Override
    public Block features(double dropout) {
        return features(dropout, USUAL);
    }

    @Override
    public Block features(double dropout, int planes) {
        EagerSequential network = host.stem();
        for (int stage = 0; stage < STAGES; stage++) {
            host.addStage(network, stage, () -> {
                EagerSequential inner = new EagerSequential();
                inner.add(new TemporalShift(planes));
                return inner;
            });
            if (stage == BEFORE) {
                network.add(module(planes, width << stage));
            }
        }
        return new FrameBatch(network);
    }

    /// The module by itself, on maps of so many channels.
    private Block module(int frames, int channels) {
        EagerSequential module = new EagerSequential();
        module.add(new TemporalDynamics(frames, width));
        module.add(new TemporalAttention(frames, width / 4, channels));
        return Residual.stochastic(module, 0);
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        EagerSequential block = new EagerSequential();
        block.addSingleton(Pool::globalAvgPool2d);
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        return Optional.of(block.add(Layers.linear(classes, Gain.ANSWER)));
    }

    @Override
    public InputScale.Constants scale() {
        return GREY;
    }

    @Override
    public List<WeightNames> namings() {
        return List.of(naming("TCM", true), naming("torchvision or timm", false));
    }

    /// @param whole whether the source has the module, too
    private WeightNames naming(String source, boolean whole) {
        WeightNames.Names names = new WeightNames.Names();
        host.stemNames(names);
        for (int stage = 0; stage < STAGES; stage++) {
            host.stageNames(names, stage);
            if (stage == BEFORE) {
                WeightNames.Names ofModule = new WeightNames.Names();
                TemporalDynamics.names(ofModule, "tcm.mtdm");
                TemporalAttention.names(ofModule, "tcm.tam");
                ofModule.list().forEach(name -> names.name(whole ? name : ""));
            }
        }
        return new WeightNames(source, GREY, new ArrayList<>(names.list()), List.of("fc.", "new_fc."));
    }

    @Override
    public List<String> classifierNames() {
        return new WeightNames.Names().both("new_fc").list();
    }
}
