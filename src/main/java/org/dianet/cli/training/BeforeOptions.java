package org.dianet.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.NamedFile;
import org.dianet.model.annotation.Coder;
import org.dianet.pipeline.correction.FindMarks;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which marks a study of corrections starts from.
final class BeforeOptions {
    @Option(
            names = "--before",
            paramLabel = "WHO",
            description = "Marks before the correction: the name of a coder, or a table with clip, onset, apex, offset."
                    + " The marks that count now are those after.")
    private @Nullable String before;

    @Option(
            names = "--before-state",
            paramLabel = "N",
            description = "Marks before: those of the earlier state N that 'dianet versions' lists.")
    private @Nullable Integer state;

    @Option(
            names = "--off",
            paramLabel = "N",
            description = "Marks before: the true apexes (without them, those that count now) moved by N frames, at"
                    + " random earlier or later; 0 moves none, as a check.")
    private @Nullable Integer off;

    @Option(names = "--like-coders", description = "The same, but moved as far as the project's coders differ.")
    private boolean likeCoders;

    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Share of the clips whose apex is moved, 0 to 1 (default: 1).")
    private @Nullable Double share;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "Number that moved apexes and random orders are drawn from (default: 1).")
    private @Nullable Long draw;

    boolean given() {
        return sources() > 0 || share != null || draw != null;
    }

    private long sources() {
        return Stream.of(before != null, state != null, off != null, likeCoders)
                .filter(one -> one)
                .count();
    }

    long draw() {
        return draw == null ? 1 : draw;
    }

    /// What is wrong with them together, in a sentence.
    Optional<String> problem() {
        if (sources() > 1) {
            return Optional.of("Give one of --before, --before-state, --off and --like-coders.");
        }
        if (share != null && off == null && !likeCoders) {
            return Optional.of("--share needs --off or --like-coders.");
        }
        if (share != null && !(share >= 0 && share <= 1)) {
            return Optional.of("--share must lie in 0 to 1.");
        }
        return off != null && off < 0 ? Optional.of("--off must not be negative.") : Optional.empty();
    }

    FindMarks.Found find(ProjectStore.Opened opened) throws IOException {
        FindMarks find = new FindMarks(opened.project());
        double part = share == null ? 1 : share;
        if (before != null) {
            Optional<Path> table = NamedFile.of(before).filter(Files::isRegularFile);
            return table.isPresent() ? find.listed(Adapters.sheets(), table.get()) : find.by(new Coder(before));
        }
        if (state != null) {
            return find.earlier(Adapters.projects(), opened.folder(), state);
        }
        if (off != null) {
            return find.moved(off, part, draw());
        }
        return likeCoders ? find.movedLikeCoders(part, draw()) : find.firstCoded();
    }
}
