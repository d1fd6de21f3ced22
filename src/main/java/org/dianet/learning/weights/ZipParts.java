package org.dianet.learning.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A zip archive that is read into memory part by part, and never unpacked to the disk.
final class ZipParts implements AutoCloseable {
    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST = 2L << 30;
    private static final long LARGEST_PART = Integer.MAX_VALUE - 16;
    private static final long LARGEST_RATIO = 100;

    private final ZipFile zip;

    ZipParts(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException("it is cut off, or no zip archive", e);
        }
        try {
            check();
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /// Everything that the list of contents says is checked before anything is read.
    private void check() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new IOException("it holds " + zip.size() + " parts, which no weights have");
        }
        long total = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
                throw new IOException("it holds a part named " + name + ", which points outside the archive");
            }
            long size = entry.getSize();
            total += Math.max(0, size);
            if (size < 0 || size > LARGEST_PART || total > LARGEST) {
                throw new IOException("it unpacks to more than " + (LARGEST >> 30) + " GB, which no weights here do");
            }
            if (size > LARGEST_RATIO * Math.max(1, entry.getCompressedSize()) && size > 1 << 20) {
                throw new IOException("its part " + name + " unpacks to "
                        + size / Math.max(1, entry.getCompressedSize()) + " times its size, which weights never do");
            }
        }
    }

    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /// @throws IOException if there is no such part, or it is not as long as the list of contents says
    byte[] read(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no part " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
            if (bytes.length != entry.getSize()) {
                throw new IOException("its part " + name + " is not as long as it says");
            }
            return bytes;
        } catch (ZipException e) {
            throw new IOException("its part " + name + " is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
