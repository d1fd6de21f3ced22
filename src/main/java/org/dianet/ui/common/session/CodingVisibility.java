package org.dianet.ui.common.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.spotting.MotionSight;
import org.dianet.ui.common.settings.ObservableSettings;

/// Who codes and what that person is shown of a clip. A coder's own coding comes first; without one, the coding
/// that counts is shown, and a blind coder is shown nothing.
public final class CodingVisibility {
    private static final String BLIND = "blind";
    private final ObjectProperty<Coder> coder;
    private final ObservableSettings settings;
    private final ReadOnlyBooleanWrapper provisional;
    private final BooleanProperty blind = new SimpleBooleanProperty();
    private final Set<Look> shown = new HashSet<>();

    CodingVisibility(ObservableSettings settings) {
        this.settings = settings;
        // Settings are a file that anybody may have edited.
        Optional<Coder> kept = Coder.person(settings.coder().get());
        provisional = new ReadOnlyBooleanWrapper(kept.isEmpty());
        coder = new SimpleObjectProperty<>(kept.orElseGet(() -> Coder.proposedBy(System.getProperty("user.name", ""))));
        coder.subscribe((_, now) -> {
            if (provisional.get()) {
                // That person has seen what was on the screen.
                List.copyOf(shown).forEach(look -> shown.add(new Look(now, look.clip())));
            }
            settings.coder().set(now.name());
            provisional.set(false);
        });
        blind.set(Boolean.parseBoolean(settings.layout(BLIND)));
        blind.subscribe(() -> {
            settings.layout(BLIND, Boolean.toString(blind.get()));
            settings.write();
        });
    }

    /// Whether the coder's name, taken from the computer's account, has not been confirmed yet.
    public ReadOnlyBooleanProperty provisional() {
        return provisional.getReadOnlyProperty();
    }

    /// The coder's name is theirs, for this sitting and the next ones.
    void confirm() {
        settings.coder().set(coder.get().name());
        provisional.set(false);
    }

    public ObjectProperty<Coder> coder() {
        return coder;
    }

    /// Whether others' marks, suggestions, motion candidates and the model's answers are hidden. Every part of the
    /// window that shows one of these watches this.
    public BooleanProperty blind() {
        return blind;
    }

    /// The coding that the coder is shown.
    public Coding coding(Clip clip) {
        return clip.codingBy(coder.get()).orElseGet(() -> blind.get() ? Coding.empty(coder.get()) : clip.coding());
    }

    /// A clip as the coder is shown it: with one coding.
    public Clip clip(Clip whole) {
        return whole.showing(coding(whole));
    }

    /// What the coder has seen of others' codings so far, as known in this session.
    ///
    /// @param recording the clips of one recording, which are shown together
    Exposure exposure(List<Clip> recording) {
        List<Clip> others = recording.stream().filter(this::others).toList();
        if (others.isEmpty()) {
            return Exposure.ALONE;
        }
        boolean hidden =
                blind.get() && others.stream().noneMatch(clip -> shown.contains(new Look(coder.get(), clip.id())));
        return hidden ? Exposure.BLIND : Exposure.BEFORE;
    }

    /// Whether a blind coder must not know that there is such a clip: it was added for an event that somebody else
    /// found.
    public boolean hides(Project project, Clip whole) {
        return blind.get()
                && Expressions.number(whole.id()) > 1
                && own(whole).blank()
                && others(whole)
                && Expressions.isFurther(project, whole);
    }

    /// Takes note that a clip is on the screen.
    void look(Clip whole) {
        if (!blind.get() && others(whole)) {
            shown.add(new Look(coder.get(), whole.id()));
        }
    }

    /// Another project: what was seen of the earlier project does not apply to clips with the same name.
    void forget() {
        shown.clear();
    }

    /// Whether the coder is told only of their own codings where many are counted or listed: while blind, and where
    /// blind coding is required as long as others have coded a clip that the coder has not marked.
    public boolean ownOnly(Project project) {
        return blind.get()
                || project.clips().stream()
                        .anyMatch(clip -> others(clip) && !MotionSight.ofEvent(project, clip, coder.get()));
    }

    /// A project with no codings but the coder's own.
    public Project own(Project project) {
        return project.withClips(
                project.clips().stream().map(clip -> clip.showing(own(clip))).toList());
    }

    /// Whether anything is visible that is not the coder's own; a decision about the coder's own coding is not.
    private boolean others(Clip whole) {
        return whole.codings().stream()
                .filter(coding -> !coding.coder().equals(coder.get()) && !coding.blank())
                .anyMatch(coding -> {
                    Resolution resolution = coding.origin().resolution();
                    return resolution == null || !resolution.among().equals(List.of(coder.get()));
                });
    }

    private record Look(Coder coder, ClipId clip) {}

    /// The coder's own coding, empty before the first mark.
    Coding own(Clip clip) {
        return clip.codingBy(coder.get()).orElseGet(() -> Coding.empty(coder.get()));
    }
}
