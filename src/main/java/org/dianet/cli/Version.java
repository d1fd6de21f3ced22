package org.dianet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it into the jar.
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dianet " + text()};
    }

    /// The version, or `development` where the program does not run from its jar.
    public static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
