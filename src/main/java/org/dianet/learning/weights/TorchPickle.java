package org.dianet.learning.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.learning.Tensor;
import org.jspecify.annotations.Nullable;

/// What a file of PyTorch tensors names: ordered dictionaries, storages and how a tensor lies in its storage. Every
/// other name is refused.
final class TorchPickle implements Pickle.Allowed {
    private static final Pickle.Global DICTIONARY = new Pickle.Global("collections", "OrderedDict");
    private static final Pickle.Global TENSOR = new Pickle.Global("torch._utils", "_rebuild_tensor_v2");
    private static final Pickle.Global PARAMETER = new Pickle.Global("torch._utils", "_rebuild_parameter");
    private static final Set<Pickle.Global> CALLED = Set.of(DICTIONARY, TENSOR, PARAMETER);

    private final Map<String, Storage> storages = new HashMap<>();

    /// A block of numbers that tensors are views of.
    record Storage(String key, Elements elements, int count) {}

    /// A tensor before its numbers are read.
    record View(Storage storage, long offset, long[] shape, long[] strides) {

        Tensor tensor(String name, ByteBuffer data) throws IOException {
            int count = Sizes.count(shape);
            if (count > storage.count()
                    || data.limit()
                            < (long) storage.count() * storage.elements().bytes()) {
                throw new IOException("the tensor " + name + " is larger than its numbers");
            }
            float[] values = new float[count];
            long[] at = new long[shape.length];
            for (int i = 0; i < count; i++) {
                long place = offset;
                for (int d = 0; d < shape.length; d++) {
                    place += at[d] * strides[d];
                }
                if (place < 0 || place >= storage.count()) {
                    throw new IOException("the tensor " + name + " reaches outside its numbers");
                }
                values[i] = storage.elements().at(data, (int) place);
                for (int d = shape.length - 1; d >= 0 && ++at[d] == shape[d]; d--) {
                    at[d] = 0;
                }
            }
            return new Tensor(name, shape, values);
        }
    }

    /// The storages found so far.
    Map<String, Storage> storages() {
        return storages;
    }

    @Override
    public void check(Pickle.Global global) throws IOException {
        boolean storage = global.module().equals("torch")
                && Elements.ofStorage(global.name()).isPresent();
        if (!storage && !CALLED.contains(global)) {
            throw new IOException("it names " + global + ", which could run any code, so it was not read; save the"
                    + " plain state_dict instead");
        }
    }

    @Override
    public Object call(Pickle.Global function, List<?> arguments) throws IOException {
        if (function.equals(DICTIONARY)) {
            return new LinkedHashMap<>();
        }
        if (function.equals(PARAMETER) && !arguments.isEmpty()) {
            return arguments.getFirst();
        }
        if (function.equals(TENSOR) && arguments.size() >= 4 && arguments.get(0) instanceof Storage storage) {
            long[] shape = longs(arguments.get(2));
            long[] strides = longs(arguments.get(3));
            if (shape.length != strides.length || !(arguments.get(1) instanceof Long offset)) {
                throw damaged();
            }
            return new View(storage, offset, shape, strides);
        }
        throw damaged();
    }

    /// `('storage', type, key, location, count, …)`
    @Override
    public Object outside(Object reference) throws IOException {
        if (!(reference instanceof List<?> parts)
                || parts.size() < 5
                || !"storage".equals(parts.get(0))
                || !(parts.get(1) instanceof Pickle.Global type)
                || !(parts.get(2) instanceof String key)
                || !(parts.get(4) instanceof Long count)) {
            throw damaged();
        }
        Elements elements = Elements.ofStorage(type.name()).orElseThrow(TorchPickle::damaged);
        Storage storage = new Storage(key, elements, Sizes.count(new long[] {count}));
        @Nullable Storage before = storages.putIfAbsent(key, storage);
        if (before != null && !before.equals(storage)) {
            throw damaged();
        }
        return storage;
    }

    private static long[] longs(Object value) throws IOException {
        if (value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().mapToLong(v -> (Long) v).toArray();
        }
        throw damaged();
    }

    private static IOException damaged() {
        return new IOException("its description of a tensor is damaged");
    }
}
