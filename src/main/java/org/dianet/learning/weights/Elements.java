package org.dianet.learning.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// How numbers lie in a file, little-endian.
enum Elements {
    FLOAT16(2),
    BFLOAT16(2),
    FLOAT32(4),
    FLOAT64(8),
    /// Whole numbers and truth values, such as a batch counter. No network here has weights of this kind.
    WHOLE8(1),
    WHOLE16(2),
    WHOLE32(4),
    WHOLE64(8);

    private final int bytes;

    Elements(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /// By the name that the safetensors format has for it.
    static Optional<Elements> ofSafetensors(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "F16" -> FLOAT16;
                    case "BF16" -> BFLOAT16;
                    case "F32" -> FLOAT32;
                    case "F64" -> FLOAT64;
                    case "BOOL", "U8", "I8" -> WHOLE8;
                    case "I16", "U16" -> WHOLE16;
                    case "I32", "U32" -> WHOLE32;
                    case "I64", "U64" -> WHOLE64;
                    default -> null;
                });
    }

    /// By the name of PyTorch's storage.
    static Optional<Elements> ofStorage(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "HalfStorage" -> FLOAT16;
                    case "BFloat16Storage" -> BFLOAT16;
                    case "FloatStorage" -> FLOAT32;
                    case "DoubleStorage" -> FLOAT64;
                    case "BoolStorage", "ByteStorage", "CharStorage" -> WHOLE8;
                    case "ShortStorage" -> WHOLE16;
                    case "IntStorage" -> WHOLE32;
                    case "LongStorage" -> WHOLE64;
                    default -> null;
                });
    }

    /// By the name in the header of a NumPy file.
    static Optional<Elements> ofNumpy(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "<f2" -> FLOAT16;
                    case "<f4" -> FLOAT32;
                    case "<f8" -> FLOAT64;
                    case "|b1", "|u1", "|i1" -> WHOLE8;
                    case "<i2", "<u2" -> WHOLE16;
                    case "<i4", "<u4" -> WHOLE32;
                    case "<i8", "<u8" -> WHOLE64;
                    default -> null;
                });
    }

    /// The number at a place.
    ///
    /// @param index of the element in `data`, whose order is little-endian
    float at(ByteBuffer data, int index) {
        return switch (this) {
            case FLOAT16 -> Float.float16ToFloat(data.getShort(index * 2));
            case BFLOAT16 -> Float.intBitsToFloat((data.getShort(index * 2) & 0xffff) << 16);
            case FLOAT32 -> data.getFloat(index * 4);
            case FLOAT64 -> (float) data.getDouble(index * 8);
            case WHOLE8 -> data.get(index);
            case WHOLE16 -> data.getShort(index * 2);
            case WHOLE32 -> data.getInt(index * 4);
            case WHOLE64 -> data.getLong(index * 8);
        };
    }

    /// All numbers of a block of bytes.
    float[] all(ByteBuffer data, int count) throws IOException {
        if ((long) count * bytes != data.limit()) {
            throw new IOException("it holds " + data.limit() + " bytes for " + count + " numbers");
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = at(data, i);
        }
        return values;
    }
}
