package org.dianet.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.importing.MissingMedia;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Tells the library whose media are missing: looked for when a project is opened, when media move in it, and when
/// the open clip's cannot be opened or can again.
public final class MissingClips {
    private final LibraryViewModel library;
    private final Latest<Set<ClipId>> looking;
    private List<Clip> looked = List.of();
    private @Nullable Path of;

    public MissingClips(Workbench workbench, Tasks tasks, LibraryViewModel library) {
        this.library = library;
        this.looking = new Latest<>(
                tasks,
                Messages.text("library.task.missing"),
                Lane.IO,
                found -> library.missing().set(found),
                // Nothing is marked then; the clip itself says why it cannot be opened.
                _ -> library.missing().set(Set.of()));
        workbench.session().openProject().subscribe(open -> changed(open));
        workbench.selection().framesProblem().addListener(_ -> look());
    }

    private void changed(@Nullable OpenProject open) {
        Path folder = open == null ? null : open.folder();
        List<Clip> clips = open == null ? List.of() : open.project().clips();
        if (!Objects.equals(folder, of)) {
            looking.clear();
            library.missing().set(Set.of());
        } else if (sameMedia(clips)) {
            looked = clips;
            return;
        }
        of = folder;
        looked = clips;
        look();
    }

    @SuppressWarnings("ReferenceEquality") // an edit keeps every other clip; comparing ten thousand of them is slow
    private boolean sameMedia(List<Clip> clips) {
        if (clips.size() != looked.size()) {
            return false;
        }
        for (int i = 0; i < clips.size(); i++) {
            Clip now = clips.get(i);
            Clip before = looked.get(i);
            if (now != before && !(now.id().equals(before.id()) && now.media().equals(before.media()))) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        Path folder = of;
        List<Clip> clips = looked;
        if (folder != null) {
            looking.submit(context -> MissingMedia.of(clips, folder, context));
        }
    }
}
