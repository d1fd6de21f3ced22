package org.dianet.learning.djl.block;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// x · σ(x) (Elfwing et al. 2018), computed by PyTorch as one function: put together from two, it keeps a second map of
/// every layer for the backward pass. The engine's Java interface has no such function, so it comes from a TorchScript
/// file of one line, which `src/test/python/silu.py` writes.
public final class Silu {
    private static final String FILE = "silu.pt";
    private static final Model MODEL = load();
    private static final Block FUNCTION = MODEL.getBlock();

    private Silu() {}

    public static NDArray of(NDArray x) {
        // Without weights of its own it is the same on every device; whether gradients are recorded is x's matter.
        return FUNCTION.forward(new ParameterStore(x.getManager(), false), new NDList(x), true)
                .head();
    }

    private static Model load() {
        Model model = Model.newInstance("silu", Device.cpu(), "PyTorch");
        try (InputStream stream = Objects.requireNonNull(Silu.class.getResourceAsStream(FILE), FILE)) {
            ((PtModel) model).load(stream, false);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException(FILE + " in this program cannot be read", e);
        }
    }
}
