package org.dianet.pipeline.explain;

import org.dianet.storage.StorageException;

/// Every network of a run was trained on the person in the clip, so its map would explain nothing.
public final class LearntFromException extends StorageException {
    private static final long serialVersionUID = 1;

    LearntFromException(String sentence) {
        super(sentence);
    }
}
