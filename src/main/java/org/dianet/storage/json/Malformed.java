package org.dianet.storage.json;

/// A value in a file of ours is missing, of the wrong type, out of range or unknown. The message names it.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String place, String what) {
        super(place.isEmpty() ? what : place + ": " + what);
    }
}
