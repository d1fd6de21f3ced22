package org.dianet.dataset;

import org.dianet.dataset.table.DatasetException;

/// A sheet that is known and cannot be imported; the sentence says what it is.
final class KnownSheet extends DatasetException {
    private static final long serialVersionUID = 1;

    KnownSheet(String message) {
        super(message);
    }
}
