package org.dianet.dataset;

/// A sheet that is known and cannot be imported; the sentence says what it is.
final class KnownSheet extends DatasetException {
    private static final long serialVersionUID = 1;

    KnownSheet(String message) {
        super(message);
    }
}
