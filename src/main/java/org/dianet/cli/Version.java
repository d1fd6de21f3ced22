package org.dianet.cli;

import org.dianet.storage.AppVersion;
import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it into the jar.
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dianet " + text()};
    }

    public static String text() {
        return AppVersion.text();
    }
}
