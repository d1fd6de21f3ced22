package org.dianet.cli.common;

import org.dianet.model.annotation.Coder;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Who does what a command does.
public final class CoderName {
    private CoderName() {}

    /// The given name, otherwise the one in the settings, otherwise the system's user.
    public static Coder orElse(@Nullable String given) throws StorageException {
        if (given != null) {
            return new Coder(given);
        }
        return Coder.person(Adapters.settings().load().coder())
                .orElseGet(() -> Coder.proposedBy(System.getProperty("user.name", "")));
    }
}
