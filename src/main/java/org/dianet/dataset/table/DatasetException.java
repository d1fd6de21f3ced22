package org.dianet.dataset.table;

import java.io.IOException;

/// An annotation sheet cannot be used. The message is a sentence for the user that names file, row and column.
public class DatasetException extends IOException {
    private static final long serialVersionUID = 1;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
