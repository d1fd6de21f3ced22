package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dianet.learning.Tensor;
import org.dianet.learning.weights.Numpy;

/// Reads an archive of arrays.
public final class Npz {
    private Npz() {}

    /// By name without `.npy`.
    public static Map<String, Tensor> read(Path file) throws IOException {
        Map<String, Tensor> arrays = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().replaceFirst("\\.npy$", "");
                arrays.put(name, Numpy.decode(name, zip.getInputStream(entry).readAllBytes()));
            }
        }
        return arrays;
    }
}
