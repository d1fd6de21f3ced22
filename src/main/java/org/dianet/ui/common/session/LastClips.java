package org.dianet.ui.common.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.common.settings.ObservableSettings;

/// The clip looked at last in each of the recent projects.
public final class LastClips {
    private static final String KEPT = "clip.";
    private final ObservableSettings settings;

    LastClips(ObservableSettings settings) {
        this.settings = settings;
    }

    void follow(WindowSession session, Selection selection) {
        selection.clipId().subscribe(clip -> {
            OpenProject open = session.openProject().get();
            if (clip != null && open != null) {
                note(open.folder(), clip);
            }
        });
    }

    private void note(Path folder, ClipId clip) {
        settings.layout(KEPT + name(folder), clip.value());
        List<String> recent = settings.recent().stream().map(LastClips::name).toList();
        settings.layouts(KEPT).keySet().stream()
                .filter(known -> !known.equals(name(folder)) && !recent.contains(known))
                .forEach(known -> settings.forgetLayout(KEPT + known));
    }

    Optional<ClipId> of(Path folder) {
        return kept(settings.layout(KEPT + name(folder)));
    }

    /// The same from settings as they lie on the disk.
    ///
    /// @param layout their [org.dianet.storage.Settings#layout]
    public static Optional<ClipId> in(Map<String, String> layout, Path folder) {
        return kept(layout.getOrDefault(KEPT + name(folder), ""));
    }

    private static Optional<ClipId> kept(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(new ClipId(id));
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
