package org.dianet.ui.preview.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.Lane;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.preview.phase.PreviewClip;
import org.jspecify.annotations.Nullable;

/// Keeps the pictures of all representations in step with the selected clip and its marks, also while a mark is
/// dragged: the newest wish wins, and what was made for the same marks is not made again.
public final class GalleryViewModel {
    private static final int REMEMBERED = 40;

    private final ObservableValue<@Nullable PreviewClip> clip;
    private final ObservableValue<@Nullable Phases> phases;
    private final FlowAlgorithm.Measures flows;
    private final Latest<Made> making;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<GalleryTile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Map<Phases, List<GalleryTile>> known = new LinkedHashMap<>();
    private @Nullable GalleryImages images;

    private record Made(Phases phases, List<GalleryTile> tiles) {}

    /// @param clip the selected one, another object whenever its frames or exclusions change
    public GalleryViewModel(
            Tasks tasks,
            ObservableValue<@Nullable PreviewClip> clip,
            ObservableValue<@Nullable Phases> phases,
            FlowAlgorithm.Measures flows) {
        this.clip = clip;
        this.phases = phases;
        this.flows = flows;
        this.making = new Latest<>(
                tasks,
                Messages.text("gallery.task"),
                Lane.IO,
                this::arrived,
                cause -> message.set(String.valueOf(cause.getMessage())));
        clip.addListener((_, _, _) -> {
            known.clear();
            images = null;
            follow();
        });
        phases.addListener((_, _, _) -> follow());
        shown.addListener((_, _, _) -> follow());
        follow();
    }

    /// Whether anybody looks; nothing is made otherwise.
    public BooleanProperty shown() {
        return shown;
    }

    ReadOnlyObjectProperty<List<GalleryTile>> tiles() {
        return tiles.getReadOnlyProperty();
    }

    /// Why there are no pictures; empty if there are.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    private void follow() {
        PreviewClip now = clip.getValue();
        Phases marks = phases.getValue();
        if (!shown.get() || now == null || marks == null) {
            making.clear();
            tiles.set(List.of());
            message.set(Messages.text(now == null ? "gallery.noClip" : "gallery.noMarks"));
            return;
        }
        List<GalleryTile> before = known.get(marks);
        if (before != null) {
            making.clear();
            arrived(new Made(marks, before));
            return;
        }
        GalleryImages source = images == null ? new GalleryImages(now.frames(), flows) : images;
        images = source;
        if (tiles.get().isEmpty()) {
            message.set(Messages.text("gallery.making"));
        }
        making.submit(context -> new Made(marks, source.of(marks, context)));
    }

    private void arrived(Made made) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(made.phases(), made.tiles());
        message.set("");
        tiles.set(made.tiles());
    }
}
