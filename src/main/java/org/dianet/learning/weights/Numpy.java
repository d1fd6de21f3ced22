package org.dianet.learning.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.learning.Tensor;

/// NumPy's format of one array. Objects in it are refused, since reading them would run a pickle.
public final class Numpy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int SHORT_HEADER = 10;
    private static final int LONG_HEADER = 12;
    private static final Pattern HEADER =
            Pattern.compile("\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
                    + "\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");

    private Numpy() {}

    /// @param name of the array, for complaints
    /// @throws IOException if it is damaged, or holds something else than plain numbers in C order
    public static Tensor decode(String name, byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < LONG_HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            throw new IOException(name + " is not a NumPy array");
        }
        boolean shortHeader = file[MAGIC.length] == 1;
        int from = shortHeader ? SHORT_HEADER : LONG_HEADER;
        long length = shortHeader ? bytes.getShort(8) & 0xffff : bytes.getInt(8) & 0xffffffffL;
        if (length > file.length - from) {
            throw new IOException(name + " is cut off");
        }
        String header = new String(file, from, (int) length, StandardCharsets.UTF_8);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IOException(name + " holds no plain numbers");
        }
        Elements elements = Elements.ofNumpy(matcher.group(1))
                .orElseThrow(() -> new IOException(
                        name + " holds numbers of the kind " + matcher.group(1) + "; save it as float32"));
        long[] shape = shape(matcher.group(3));
        if (matcher.group(2).equals("True") && shape.length > 1) {
            throw new IOException(name + " is in Fortran order; save it with numpy.ascontiguousarray");
        }
        ByteBuffer data = bytes.slice(from + (int) length, file.length - from - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        int count = Sizes.count(shape);
        if (data.limit() < (long) count * elements.bytes()) {
            throw new IOException(name + " is cut off");
        }
        return new Tensor(name, shape, elements.all(data.limit(count * elements.bytes()), count));
    }

    private static long[] shape(String text) throws IOException {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(side -> !side.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IOException("a shape is too large", e);
        }
    }
}
