package org.dianet.storage;

import org.jspecify.annotations.Nullable;

/// The program's version, as the build wrote it into the jar. Stands in every file the program writes.
public final class AppVersion {
    private AppVersion() {}

    /// The version, or `development` if the program does not run from its jar.
    public static String text() {
        @Nullable String version = AppVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
