package org.dianet.ui.preview.phase;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The images beside those of the marks on the screen. They are computed once for a clip, as training does it, and not
/// again while one's own marks are dragged.
public final class BesideViewModel {
    private final ObjectProperty<@Nullable PreviewClip> clip;
    private final ObjectProperty<PreviewSettings> settings;
    private final ObjectProperty<BesideChoice> choice = new SimpleObjectProperty<>(new BesideChoice.Nothing());
    private final ObjectProperty<Map<Coder, Phases>> others = new SimpleObjectProperty<>(Map.of());
    private final StringProperty called = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Beside> shown = new ReadOnlyObjectWrapper<@Nullable Beside>();
    private final Latest<Beside> building;

    BesideViewModel(Tasks tasks, ObjectProperty<@Nullable PreviewClip> clip, ObjectProperty<PreviewSettings> settings) {
        this.clip = clip;
        this.settings = settings;
        this.building = new Latest<>(
                tasks,
                Messages.text("preview.task.pooling"),
                Lane.IO,
                shown::set,
                cause -> shown.set(Beside.none(whose(), String.valueOf(cause.getMessage()))));
        clip.addListener((_, _, _) -> build());
        settings.addListener((_, _, _) -> build());
        choice.addListener((_, _, _) -> build());
        others.addListener((_, before, now) -> {
            if (choice.get() instanceof BesideChoice.MarksOf(Coder coder)
                    && !Objects.equals(before.get(coder), now.get(coder))) {
                build();
            }
        });
    }

    public ObjectProperty<BesideChoice> choice() {
        return choice;
    }

    /// The other coders of the clip whose marks make phases, as far as they may be shown.
    public ObjectProperty<Map<Coder, Phases>> others() {
        return others;
    }

    /// What the images on the screen are called once they are kept.
    public StringProperty called() {
        return called;
    }

    ReadOnlyObjectProperty<@Nullable Beside> shown() {
        return shown.getReadOnlyProperty();
    }

    private String whose() {
        return switch (choice.get()) {
            case BesideChoice.Nothing _ -> "";
            case BesideChoice.MarksOf(Coder coder) -> coder.name();
            case BesideChoice.Kept(Beside images, PreviewSettings _) -> images.whose();
        };
    }

    private void build() {
        building.clear();
        switch (choice.get()) {
            case BesideChoice.Nothing _ -> shown.set(null);
            case BesideChoice.Kept(Beside images, PreviewSettings how) ->
                shown.set(
                        how.alike(settings.get())
                                ? images
                                : Beside.none(
                                        images.whose(), Messages.text("preview.beside.otherwise", images.whose())));
            case BesideChoice.MarksOf(Coder coder) ->
                build(coder, clip.get(), others.get().get(coder));
        }
    }

    private void build(Coder coder, @Nullable PreviewClip now, @Nullable Phases phases) {
        if (now == null || phases == null) {
            shown.set(Beside.none(coder.name(), Messages.text("preview.beside.unmarked", coder.name())));
            return;
        }
        PreviewSettings how = settings.get();
        FrameNumbers numbers = now.footage().frames();
        building.submit(
                context -> Beside.of(coder.name(), numbers, PhasePair.built(now.frames(), phases, how, context)));
    }
}
