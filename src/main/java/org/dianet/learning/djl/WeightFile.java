package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
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
import org.jspecify.annotations.Nullable;

/// `weights.params`: every parameter by its name, in the safetensors format, which Python reads too.
final class WeightFile {
    private WeightFile() {}

    static void write(Block network, Path folder) throws EngineException {
        Path file = folder.resolve(TrainedNetwork.WEIGHTS);
        NDList list = new NDList();
        for (Pair<String, Parameter> entry : network.getParameters()) {
            NDArray array = entry.getValue().getArray();
            array.setName(entry.getKey());
            list.add(array);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            list.encode(out, NDList.Encoding.SAFETENSORS);
        } catch (IOException e) {
            throw new EngineException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    /// Fills an initialised network.
    static void read(Block network, Path folder, NDManager manager) throws EngineException {
        Path file = folder.resolve(TrainedNetwork.WEIGHTS);
        try (NDManager scope = manager.newSubManager();
                InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Map<String, NDArray> arrays = new HashMap<>();
            NDList.decode(scope, in).forEach(array -> arrays.put(array.getName(), array));
            for (Pair<String, Parameter> entry : network.getParameters()) {
                fill(entry.getValue().getArray(), arrays.remove(entry.getKey()), file, entry.getKey());
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
