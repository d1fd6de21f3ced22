package org.dianet.cli.common;

import org.dianet.pipeline.records.RunOutput;
import picocli.CommandLine.Option;

/// Whether a report may show faces.
public final class PictureOption {
    @Option(
            names = "--no-pictures",
            description = "Leave the pictures of example clips, which show faces, out of the report.")
    private boolean none;

    public RunOutput.Pictures wanted() {
        return none ? RunOutput.Pictures.NONE : RunOutput.Pictures.EXAMPLES;
    }
}
