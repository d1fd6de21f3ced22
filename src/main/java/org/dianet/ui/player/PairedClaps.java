package org.dianet.ui.player;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.project.PairedClips;
import org.dianet.pipeline.sound.FindOffset;
import org.dianet.sound.ClapMatch;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Looks for a clap that is heard in both recordings. What it finds is shown and not kept before somebody says so.
public final class PairedClaps {
    private final Workbench workbench;
    private final PairedViewModel model;
    private final Finder finder;
    private final Latest<Answer> looking;

    /// Finds a clap; empty if there is none.
    @FunctionalInterface
    public interface Finder {
        Optional<FindOffset.Found> find(Path root, PairedClips pair, JobContext context) throws MediaException;
    }

    private record Answer(PairedClips asked, FindOffset.@Nullable Found found) {}

    public PairedClaps(Workbench workbench, Tasks tasks, PairedViewModel model, Finder finder) {
        this.workbench = workbench;
        this.model = model;
        this.finder = finder;
        this.looking = new Latest<>(
                tasks,
                Messages.text("task.clap"),
                Lane.IO,
                this::arrived,
                cause -> say(String.valueOf(cause.getMessage())));
    }

    void look() {
        PairedClips pair = model.pair().get();
        OpenProject open = workbench.session().openProject().get();
        if (pair != null && open != null) {
            say(Messages.text("pair.clap.looking"));
            looking.submit(context ->
                    new Answer(pair, finder.find(open.folder(), pair, context).orElse(null)));
        }
    }

    private void arrived(Answer answer) {
        PairedClips now = model.pair().get();
        if (now == null
                || !now.first().equals(answer.asked().first())
                || !now.second().equals(answer.asked().second())) {
            return;
        }
        FindOffset.Found found = answer.found();
        if (found == null) {
            say(Messages.text("pair.clap.none"));
            return;
        }
        model.tryClap(found.pair());
        ClapMatch match = found.match();
        say(Messages.text(
                match.clear() ? "pair.clap.clear" : "pair.clap.doubtful",
                String.format(Locale.ROOT, "%+.0f", found.pair().offset()),
                String.format(Locale.ROOT, "%.2f", match.agreement()),
                String.format(Locale.ROOT, "%.2f", match.rival())));
    }

    private void say(String sentence) {
        workbench.notices().hints().show(sentence);
    }
}
