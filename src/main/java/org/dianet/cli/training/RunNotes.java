package org.dianet.cli.training;

import org.dianet.cli.common.Console;
import org.dianet.model.Words;
import org.dianet.pipeline.sample.PreparedClips;

/// What is said about clips before a training.
final class RunNotes {
    private static final int SHOWN = 10;

    private RunNotes() {}

    static void print(Console console, PreparedClips clips) {
        console.print(Words.count(clips.clips().size(), "clip") + " of "
                + Words.count(clips.classes().size(), "class") + ": " + String.join(", ", clips.classes()));
        clips.skipped().stream().limit(SHOWN).forEach(s -> console.note("skipped " + s.id() + ": " + s.reason()));
        if (clips.skipped().size() > SHOWN) {
            console.note("and " + (clips.skipped().size() - SHOWN) + " more skipped; all are in run.json");
        }
        clips.warnings().forEach(console::note);
    }
}
