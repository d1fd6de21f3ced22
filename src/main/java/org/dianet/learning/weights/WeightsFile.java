package org.dianet.learning.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.dianet.model.Digests;
import org.jspecify.annotations.Nullable;

/// A file of pretrained weights. What kind it is comes from its first bytes, not from its name.
///
/// @param format safetensors, pth or npz
/// @param sha256 of the whole file
/// @param tensors by name
/// @param prefix that the wanted names begin with, or `null` if none was named after the file
public record WeightsFile(
        Path file,
        String format,
        String sha256,
        Map<String, Tensor> tensors,
        @Nullable String prefix) {
    private static final char BEFORE_PREFIX = '#';
    private static final String COUNTER = "num_batches_tracked";

    public WeightsFile {
        tensors = new LinkedHashMap<>(tensors);
    }

    /// @param named a file, or where it holds several networks `FILE#PREFIX`
    /// @throws EngineException if it is none of the formats, damaged, or holds what it should not;
    ///     the sentence says what
    public static WeightsFile read(Path named) throws EngineException {
        String name = String.valueOf(named.getFileName());
        int mark = name.lastIndexOf(BEFORE_PREFIX);
        return mark > 0 && !Files.exists(named)
                ? read(named.resolveSibling(name.substring(0, mark)), name.substring(mark + 1))
                : read(named, null);
    }

    private static WeightsFile read(Path file, @Nullable String prefix) throws EngineException {
        try {
            Content content = content(file);
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Tensor tensor : content.tensors().values()) {
                if (!tensor.name().endsWith(COUNTER)) {
                    checkFinite(tensor);
                    tensors.put(tensor.name(), tensor);
                }
            }
            return new WeightsFile(file, content.format(), sha256(file), tensors, prefix);
        } catch (NoSuchFileException e) {
            throw new EngineException("there is no weights file " + file, e);
        } catch (IOException e) {
            throw new EngineException(file + " is refused as weights: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new EngineException(file + " is refused as weights: it does not fit into memory", e);
        }
    }

    private record Content(String format, Map<String, Tensor> tensors) {}

    private static Content content(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(9);
        }
        if (start.length < 9) {
            throw new IOException("it is cut off");
        }
        if (start[0] == 'P' && start[1] == 'K') {
            try (ZipParts zip = new ZipParts(file)) {
                boolean arrays = zip.names().stream().allMatch(name -> name.endsWith(".npy"));
                return arrays ? new Content("npz", arrays(zip)) : new Content("pth", TorchFile.readZip(zip));
            }
        }
        // A safetensors file begins with a length, which may begin with any byte, also with that of a pickle.
        if (start[8] == '{') {
            try (FileChannel channel = FileChannel.open(file)) {
                return new Content("safetensors", Safetensors.read(channel));
            }
        }
        if ((start[0] & 0xff) == 0x80) {
            return new Content("pth", TorchFile.readLegacy(file));
        }
        throw new IOException("it is neither safetensors nor .pth nor .npz");
    }

    private static Map<String, Tensor> arrays(ZipParts zip) throws IOException {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        for (String part : zip.names()) {
            String name = part.substring(0, part.length() - ".npy".length());
            arrays.put(name, Numpy.decode(name, zip.read(part)));
        }
        return arrays;
    }

    private static void checkFinite(Tensor tensor) throws IOException {
        int at = tensor.firstNotFinite();
        if (at >= 0) {
            throw new IOException(
                    "the tensor " + tensor.name() + " holds " + tensor.values()[at] + ", which is not a weight");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
