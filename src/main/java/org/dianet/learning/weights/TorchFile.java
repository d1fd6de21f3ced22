package org.dianet.learning.weights;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Tensor;
import org.jspecify.annotations.Nullable;

/// Files that `torch.save` wrote: a zip archive, or one pickle after another followed by the numbers (before 1.6).
final class TorchFile {
    static final String PICKLE = "data.pkl";
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final Long PROTOCOL = 1001L;

    /// Under these names a training script keeps the weights among other things.
    private static final List<String> WRAPPED =
            List.of("state_dict", "model_state_dict", "model", "state_dict_ema", "model_ema", "net");

    private static final int DEEPEST = 3;

    private TorchFile() {}

    static Map<String, Tensor> readZip(ZipParts zip) throws IOException {
        String pickle = zip.names().stream()
                .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
                .findFirst()
                .orElseThrow(() -> new IOException("it holds no " + PICKLE));
        String folder = pickle.substring(0, pickle.length() - PICKLE.length());
        TorchPickle allowed = new TorchPickle();
        Object root = Pickle.read(little(zip.read(pickle)), allowed);
        return tensors(root, storage -> little(zip.read(folder + "data/" + storage.key())));
    }

    static Map<String, Tensor> readLegacy(Path file) throws IOException {
        if (Files.size(file) > Integer.MAX_VALUE - 16) {
            throw new IOException("it is larger than any weights here");
        }
        ByteBuffer bytes = little(Files.readAllBytes(file));
        TorchPickle allowed = new TorchPickle();
        if (!MAGIC.equals(Pickle.read(bytes, allowed)) || !PROTOCOL.equals(Pickle.read(bytes, allowed))) {
            throw new IOException("it is a pickle, but not one of PyTorch's weights");
        }
        Pickle.read(bytes, allowed); // the machine it was written on
        Object root = Pickle.read(bytes, allowed);
        if (!(Pickle.read(bytes, allowed) instanceof List<?> keys)) {
            throw new IOException("its list of numbers is damaged");
        }
        Map<String, ByteBuffer> data = new HashMap<>();
        for (Object key : keys) {
            TorchPickle.@Nullable Storage storage = allowed.storages().get(String.valueOf(key));
            if (storage == null || bytes.remaining() < Long.BYTES || bytes.getLong() != storage.count()) {
                throw new IOException("it is cut off, or its numbers are not as many as it says");
            }
            long length = (long) storage.count() * storage.elements().bytes();
            if (length > bytes.remaining()) {
                throw new IOException("it is cut off");
            }
            data.put(storage.key(), bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN));
            bytes.position(bytes.position() + (int) length);
        }
        return tensors(root, storage -> {
            @Nullable ByteBuffer found = data.get(storage.key());
            if (found == null) {
                throw new IOException("it lacks the numbers " + storage.key());
            }
            return found;
        });
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Where the numbers of a storage are.
    private interface Numbers {
        ByteBuffer of(TorchPickle.Storage storage) throws IOException;
    }

    private static Map<String, Tensor> tensors(Object root, Numbers numbers) throws IOException {
        Map<?, ?> dictionary = dictionary(root);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, ByteBuffer> read = new HashMap<>();
        long total = 0;
        for (Map.Entry<?, ?> entry : dictionary.entrySet()) {
            if (entry.getValue() instanceof TorchPickle.View view && entry.getKey() instanceof String name) {
                ByteBuffer data = read.get(view.storage().key());
                if (data == null) {
                    data = numbers.of(view.storage());
                    read.put(view.storage().key(), data);
                }
                Tensor tensor = view.tensor(name, data);
                total += tensor.values().length;
                if (total > Sizes.LARGEST) {
                    throw new IOException("it holds more numbers than any network here has");
                }
                tensors.put(name, tensor);
            }
        }
        return tensors;
    }

    /// The dictionary of most tensors, since scripts keep single tensors next to their weights. Of equal ones
    /// that under a usual name, the first in the order of these names.
    private static Map<?, ?> dictionary(Object value) throws IOException {
        List<Found> found = new ArrayList<>();
        collect(value, "", 0, found);
        return found.stream()
                .max(Comparator.comparingLong(Found::tensors)
                        .thenComparing(Comparator.comparingInt(Found::rank).reversed()))
                .orElseThrow(() -> new IOException("it holds no dictionary of tensors"))
                .map();
    }

    private record Found(Map<?, ?> map, String name, long tensors) {
        int rank() {
            int place = WRAPPED.indexOf(name);
            return place < 0 ? WRAPPED.size() : place;
        }
    }

    private static void collect(Object value, String name, int depth, List<Found> found) {
        if (!(value instanceof Map<?, ?> map) || depth > DEEPEST) {
            return;
        }
        long tensors = map.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof String && entry.getValue() instanceof TorchPickle.View)
                .count();
        if (tensors > 0) {
            found.add(new Found(map, name, tensors));
        }
        map.forEach((key, inner) -> collect(inner, String.valueOf(key), depth + 1, found));
    }
}
