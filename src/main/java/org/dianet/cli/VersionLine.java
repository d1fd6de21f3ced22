package org.dianet.cli;

import org.dianet.storage.AppVersion;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dianet " + AppVersion.text()};
    }
}
