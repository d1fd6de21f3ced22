package org.dianet.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes of data that is too large to keep.
public final class Digests {
    private Digests() {}

    /// To be fed part by part.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
