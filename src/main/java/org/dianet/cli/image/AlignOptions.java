package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.face.Framing;
import org.dianet.face.Stabilisation;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.AlignClip;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import picocli.CommandLine.Option;

/// How an aligned picture is made, for the commands that can make one.
final class AlignOptions {
    @Option(
            names = "--margin",
            defaultValue = "" + Framing.DEFAULT_MARGIN,
            paramLabel = "SHARE",
            description = "Margin around an aligned face on every side, as a share of it (default ${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--stabilise",
            defaultValue = "OFF",
            description = "off (default) or rigid: also remove the head's slow drift from an aligned clip.")
    private Stabilisation stabilise = Stabilisation.OFF;

    /// What a clip's frames are read by.
    ///
    /// @param asked whether an aligned picture is wanted
    /// @param json the clip's JSON, to which the alignment is added
    MediaOpener media(boolean asked, Path folder, Clip clip, Console console, Map<String, Object> json)
            throws MediaException {
        if (!asked) {
            return Adapters.media();
        }
        AlignedClip aligned = align(folder, clip, console);
        json.put("alignment", aligned.record());
        return aligned;
    }

    /// Finds the clip's alignment and says what it is. Not finding a face is not an error: frames then stay as
    /// they are.
    private AlignedClip align(Path folder, Clip clip, Console console) throws MediaException {
        AlignmentSpec spec = new AlignmentSpec(Framing.withMargin(margin), stabilise);
        try (FaceFinder finder = Adapters.faces()) {
            AlignedClip aligned = new AlignClip(Adapters.media(), finder, spec).align(folder, clip, console);
            aligned.sentences().forEach(sentence -> console.note("Clip " + clip.id() + ": " + sentence + "."));
            return aligned;
        }
    }

    /// What is wrong with these options, in words.
    ///
    /// @param asked whether an aligned picture is wanted
    /// @param option that would ask for it
    Optional<String> problem(boolean asked, String option) {
        if (!asked && (margin != Framing.DEFAULT_MARGIN || stabilise != Stabilisation.OFF)) {
            return Optional.of("--margin and --stabilise need " + option + ".");
        }
        return margin >= 0 && margin <= 1 ? Optional.empty() : Optional.of("--margin must lie in 0..1.");
    }
}
