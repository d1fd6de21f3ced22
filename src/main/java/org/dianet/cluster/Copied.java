package org.dianet.cluster;

/// How far a copy to or from a cluster is.
///
/// @param bytes copied
/// @param all bytes, or 0 while they cannot be known
/// @param number of the file or folder that is copied now, from 1
/// @param count of these
/// @param name of it in the bundle, relative, with `/`
public record Copied(long bytes, long all, int number, int count, String name) {

    /// Hears it.
    @FunctionalInterface
    public interface Listener {
        void heard(Copied now);
    }
}
