package org.dianet.learning.weights;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a pickle as data. A pickle is a program for a small machine, of which only what builds plain values is done
/// here; whatever names a function is handed to [Allowed], which knows a handful and refuses the rest. Nothing is ever
/// looked up, loaded or called by a name from the file.
final class Pickle {
    private static final int LARGEST_STACK = 1_000_000;

    /// A function or class by its name.
    record Global(String module, String name) {
        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /// The names that a file may contain.
    interface Allowed {
        /// @throws IOException if it may not
        void check(Global global) throws IOException;

        /// The result of a call.
        Object call(Global function, List<?> arguments) throws IOException;

        /// The object of a reference to something outside the pickle.
        Object outside(Object reference) throws IOException;
    }

    private static final Object MARK = new Object();
    private static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private final ByteBuffer bytes;
    private final Allowed allowed;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Pickle(ByteBuffer bytes, Allowed allowed) {
        this.bytes = bytes;
        this.allowed = allowed;
    }

    /// The value of the pickle that begins at the buffer's position, which moves behind it.
    ///
    /// @param bytes little-endian
    static Object read(ByteBuffer bytes, Allowed allowed) throws IOException {
        try {
            return new Pickle(bytes, allowed).run();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new EOFException("it is cut off");
        } catch (ClassCastException e) {
            throw new IOException("its pickle is damaged", e);
        }
    }

    private Object run() throws IOException {
        while (true) {
            int code = bytes.get() & 0xff;
            if (code == '.') {
                return pop();
            }
            step(code);
            if (stack.size() > LARGEST_STACK) {
                throw new IOException("its pickle is too large");
            }
        }
    }

    private void step(int code) throws IOException {
        switch (code) {
            case 0x80 -> bytes.get(); // protocol
            case 0x95 -> bytes.getLong(); // frame
            case '(' -> stack.add(MARK);
            case '0' -> pop();
            case 'N' -> stack.add(NONE);
            case 0x88 -> stack.add(true);
            case 0x89 -> stack.add(false);
            case 'J' -> stack.add(Long.valueOf(bytes.getInt()));
            case 'K' -> stack.add(Long.valueOf(bytes.get() & 0xff));
            case 'M' -> stack.add(Long.valueOf(bytes.getShort() & 0xffff));
            case 0x8a -> stack.add(whole(bytes.get() & 0xff));
            case 'G' -> stack.add(Double.longBitsToDouble(Long.reverseBytes(bytes.getLong())));
            case 'X' -> stack.add(text(bytes.getInt() & 0xffffffffL));
            case 0x8c -> stack.add(text(bytes.get() & 0xff));
            case 0x8d -> stack.add(text(bytes.getLong()));
            case 'B' -> stack.add(text(bytes.getInt() & 0xffffffffL));
            case 'C' -> stack.add(text(bytes.get() & 0xff));
            case 'q' -> memo.put(bytes.get() & 0xff, top());
            case 'r' -> memo.put(bytes.getInt(), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'h' -> stack.add(remembered(bytes.get() & 0xff));
            case 'j' -> stack.add(remembered(bytes.getInt()));
            default -> build(code);
        }
    }

    private void build(int code) throws IOException {
        switch (code) {
            case '}' -> stack.add(new LinkedHashMap<>());
            case ']' -> stack.add(new ArrayList<>());
            case ')' -> stack.add(List.of());
            case 't' -> stack.add(Collections.unmodifiableList(sinceMark()));
            case 0x85 -> stack.add(last(1));
            case 0x86 -> stack.add(last(2));
            case 0x87 -> stack.add(last(3));
            case 'a' -> {
                Object item = pop();
                list(top()).add(item);
            }
            case 'e' -> {
                List<Object> items = sinceMark();
                list(top()).addAll(items);
            }
            case 's' -> {
                List<Object> pair = last(2);
                map(top()).put(pair.get(0), pair.get(1));
            }
            case 'u' -> {
                List<Object> items = sinceMark();
                for (int i = 0; i + 1 < items.size(); i += 2) {
                    map(top()).put(items.get(i), items.get(i + 1));
                }
            }
            case 'b' -> pop(); // attributes, such as the layout notes of a state dictionary
            case 'c' -> global(line(), line());
            case 0x93 -> {
                List<Object> names = last(2);
                global((String) names.get(0), (String) names.get(1));
            }
            case 'R' -> {
                List<Object> call = last(2);
                stack.add(allowed.call((Global) call.get(0), (List<?>) call.get(1)));
            }
            case 'Q' -> stack.add(allowed.outside(pop()));
            default ->
                throw new IOException(String.format("its pickle does what plain tensors never do (0x%02x)", code));
        }
    }

    private void global(String module, String name) throws IOException {
        Global global = new Global(module, name);
        allowed.check(global);
        stack.add(global);
    }

    private Object pop() throws IOException {
        if (stack.isEmpty()) {
            throw new IOException("its pickle is damaged");
        }
        return stack.removeLast();
    }

    private Object top() {
        return stack.getLast();
    }

    private List<Object> last(int count) throws IOException {
        if (stack.size() < count) {
            throw new IOException("its pickle is damaged");
        }
        List<Object> tail = stack.subList(stack.size() - count, stack.size());
        List<Object> copy = List.copyOf(tail);
        tail.clear();
        return copy;
    }

    private List<Object> sinceMark() throws IOException {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw new IOException("its pickle is damaged");
        }
        List<Object> items = last(stack.size() - mark - 1);
        stack.removeLast();
        return items;
    }

    @SuppressWarnings("unchecked") // only this machine makes lists that can change
    private static List<Object> list(Object value) throws IOException {
        if (value instanceof ArrayList<?> list) {
            return (List<Object>) list;
        }
        throw new IOException("its pickle is damaged");
    }

    @SuppressWarnings("unchecked") // only this machine and Allowed make maps
    private static Map<Object, Object> map(Object value) throws IOException {
        if (value instanceof LinkedHashMap<?, ?> map) {
            return (Map<Object, Object>) map;
        }
        throw new IOException("its pickle is damaged");
    }

    private Object remembered(int key) throws IOException {
        @Nullable Object value = memo.get(key);
        if (value == null) {
            throw new IOException("its pickle is damaged");
        }
        return value;
    }

    private Object whole(int length) {
        byte[] little = new byte[length];
        bytes.get(little);
        byte[] big = new byte[length];
        for (int i = 0; i < length; i++) {
            big[i] = little[length - 1 - i];
        }
        BigInteger value = length == 0 ? BigInteger.ZERO : new BigInteger(big);
        return value.bitLength() < Long.SIZE ? Long.valueOf(value.longValue()) : value;
    }

    private String text(long length) throws IOException {
        if (length < 0 || length > bytes.remaining()) {
            throw new EOFException("it is cut off");
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (byte b = bytes.get(); b != '\n'; b = bytes.get()) {
            line.append((char) b);
        }
        return line.toString();
    }
}
