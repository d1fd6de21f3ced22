package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.Network;
import org.jspecify.annotations.Nullable;

/// `weights.params`: every parameter by its name, see [TensorNames], in the safetensors format, which Python reads too.
/// Files of earlier versions have the engine's names, which number the parts, and stay readable.
final class WeightFile {
    private WeightFile() {}

    static void write(Network network, Architecture architecture, Path folder) throws EngineException {
        Path file = folder.resolve(TrainedNetwork.WEIGHTS);
        Map<String, String> names = TensorNames.of(network, architecture);
        NDList list = new NDList();
        for (Pair<String, Parameter> entry : network.getParameters()) {
            NDArray array = entry.getValue().getArray();
            array.setName(names.get(entry.getKey()));
            list.add(array);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            list.encode(out, NDList.Encoding.SAFETENSORS);
        } catch (IOException e) {
            throw new EngineException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    /// Fills an initialised network.
    static void read(Network network, Architecture architecture, Path folder, NDManager manager)
            throws EngineException {
        Path file = folder.resolve(TrainedNetwork.WEIGHTS);
        try (NDManager scope = manager.newSubManager();
                InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Map<String, NDArray> arrays = new HashMap<>();
            NDList.decode(scope, in).forEach(array -> arrays.put(array.getName(), array));
            Map<String, String> names = TensorNames.of(network, architecture);
            for (Pair<String, Parameter> entry : network.getParameters()) {
                String name = names.getOrDefault(entry.getKey(), entry.getKey());
                @Nullable NDArray found = arrays.remove(name);
                fill(entry.getValue().getArray(), found == null ? arrays.remove(entry.getKey()) : found, file, name);
            }
            if (!arrays.isEmpty()) {
                throw other(file, arrays.keySet().iterator().next());
            }
        } catch (NoSuchFileException e) {
            throw new EngineException(
                    folder + " holds no " + TrainedNetwork.WEIGHTS + ". Copy the run again or train it again.", e);
        } catch (IOException | RuntimeException e) {
            throw new EngineException(
                    file + " cannot be read as weights (" + e.getMessage()
                            + "): it is damaged, or of an earlier version. The scores of its run stay as they are; train"
                            + " it again to ask it about clips.",
                    e);
        }
    }

    private static void fill(NDArray into, @Nullable NDArray from, Path file, String name) throws EngineException {
        if (from == null || !from.getShape().equals(into.getShape())) {
            throw other(file, name);
        }
        from.copyTo(into);
    }

    private static EngineException other(Path file, String name) {
        return new EngineException(file + " does not fit this network (they differ at " + name
                + "): it is of another network, or of an earlier version of this one. The scores of its run stay as they"
                + " are; train it again to ask it about clips.");
    }
}
