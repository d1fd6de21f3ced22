package org.dianet.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.WorkCommand;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.storage.StorageException;
import picocli.CommandLine.ParameterException;

/// A protocol named on the command line: one of those that are known, or a file.
final class ProtocolOption {
    private ProtocolOption() {}

    /// @param text a name, or a file that ends in `.json`
    /// @throws ParameterException if there is no such protocol
    static ProtocolPreset of(WorkCommand command, String text, List<ProtocolPreset> known) throws StorageException {
        if (text.endsWith(".json")) {
            return file(Path.of(text));
        }
        return known.stream()
                .filter(preset -> preset.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> command.wrongUsage("There is no protocol " + text + ". There are "
                        + known.stream().map(ProtocolPreset::name).collect(Collectors.joining(", "))
                        + ", and files that end in .json."));
    }

    static ProtocolPreset file(Path file) throws StorageException {
        return ProtocolPreset.own(Adapters.protocols().read(file));
    }
}
