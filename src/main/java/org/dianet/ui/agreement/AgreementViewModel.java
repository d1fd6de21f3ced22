package org.dianet.ui.agreement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Who is compared, how, and what came of it.
public final class AgreementViewModel {
    private final CompareCoders compare;
    private final BiConsumer<String, List<ClipId>> showClips;
    private final Latest<AgreementState.Ready> computing;
    private final ObjectProperty<@Nullable BesideRun> run = new SimpleObjectProperty<@Nullable BesideRun>();
    private final BooleanProperty besideModel = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Project> project = new SimpleObjectProperty<@Nullable Project>();
    private final BooleanProperty blind = new SimpleBooleanProperty();
    private final ObservableList<CoderChoice> coders = FXCollections.observableArrayList();
    private final IntegerProperty tolerance = new SimpleIntegerProperty(AgreementSettings.TOLERANCE);
    private final IntegerProperty pair = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<AgreementState> state =
            new ReadOnlyObjectWrapper<>(new AgreementState.TooFew(""));
    private boolean filling;

    /// @param showClips shows clips under a title, and goes to them
    public AgreementViewModel(Tasks tasks, CompareCoders compare, BiConsumer<String, List<ClipId>> showClips) {
        this.compare = compare;
        this.showClips = showClips;
        this.computing = new Latest<>(
                tasks,
                Messages.text("agreement.task"),
                Lane.IO,
                state::set,
                cause -> state.set(new AgreementState.Failed(String.valueOf(cause.getMessage()))));
        project.addListener((_, _, now) -> fill(now));
        blind.addListener(_ -> compute());
        tolerance.addListener(_ -> compute());
        besideModel.addListener(_ -> compute());
        run.addListener(_ -> {
            if (besideModel.get()) {
                compute();
            }
        });
    }

    /// The run that is looked at.
    public ObjectProperty<@Nullable BesideRun> run() {
        return run;
    }

    /// Whether that run is compared with the coders too.
    BooleanProperty besideModel() {
        return besideModel;
    }

    /// The project that is compared; setting it again computes again.
    public ObjectProperty<@Nullable Project> project() {
        return project;
    }

    public BooleanProperty blind() {
        return blind;
    }

    ObservableList<CoderChoice> coders() {
        return coders;
    }

    /// Frames within which a mark matches events.
    IntegerProperty tolerance() {
        return tolerance;
    }

    /// Which pair of coders is shown, in the order of the agreement's pairs.
    IntegerProperty pair() {
        return pair;
    }

    ReadOnlyObjectProperty<AgreementState> state() {
        return state.getReadOnlyProperty();
    }

    /// Clips that one of the chosen coders has not coded are left out. So coders with few clips are not
    /// preselected: less than half as many as the second of all.
    private static Set<Coder> withMost(List<Coder> people, Map<Coder, Integer> counts) {
        int second = people.stream()
                .map(coder -> counts.getOrDefault(coder, 0))
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0);
        return people.stream()
                .filter(coder -> 2 * counts.getOrDefault(coder, 0) >= second)
                .collect(Collectors.toSet());
    }

    /// People first: the sheet is offered, and chosen only where there is one person; what was decided between them is
    /// offered only.
    private void fill(@Nullable Project now) {
        Map<Coder, Integer> counts = now == null ? Map.of() : CompareCoders.coders(now);
        Set<Coder> before = coders.stream()
                .filter(choice -> choice.chosen().get())
                .map(CoderChoice::coder)
                .collect(Collectors.toSet());
        before.retainAll(counts.keySet());
        List<Coder> people = counts.keySet().stream().filter(Coder::isPerson).toList();
        Set<Coder> independent = counts.keySet().stream()
                .filter(coder -> !coder.equals(Coder.ADJUDICATED))
                .collect(Collectors.toSet());
        Set<Coder> chosen = before.size() > 1 ? before : people.size() > 1 ? withMost(people, counts) : independent;
        Map<Coder, Integer> ordered = new LinkedHashMap<>();
        people.forEach(coder -> ordered.put(coder, counts.getOrDefault(coder, 0)));
        counts.forEach(ordered::putIfAbsent);
        filling = true;
        coders.setAll(ordered.entrySet().stream()
                .map(e -> CoderChoice.of(e.getKey(), e.getValue(), chosen.contains(e.getKey())))
                .toList());
        coders.forEach(choice -> choice.chosen().addListener(_ -> compute()));
        filling = false;
        compute();
    }

    void compute() {
        if (filling) {
            return;
        }
        computing.clear();
        Project now = project.get();
        List<Coder> chosen = coders.stream()
                .filter(choice -> choice.chosen().get())
                .map(CoderChoice::coder)
                .toList();
        if (blind.get()) {
            state.set(new AgreementState.Blind());
        } else if (now == null || coders.size() < 2) {
            state.set(new AgreementState.TooFew(
                    coders.isEmpty() ? "" : coders.getFirst().coder().name()));
        } else if (chosen.size() < 2) {
            state.set(new AgreementState.NotChosen());
        } else {
            pair.set(0);
            AgreementSettings settings = AgreementSettings.of(chosen, tolerance.get());
            state.set(new AgreementState.Computing());
            BesideRun model = besideModel.get() ? run.get() : null;
            computing.submit(_ -> ready(now, settings, model));
        }
    }

    private AgreementState.Ready ready(Project now, AgreementSettings settings, @Nullable BesideRun model) {
        Agreement agreement = compare.compare(now, settings);
        if (model == null) {
            return new AgreementState.Ready(agreement, null, "");
        }
        try {
            return new AgreementState.Ready(agreement, model.compare().of(now, settings), "");
        } catch (Exception e) {
            return new AgreementState.Ready(agreement, null, String.valueOf(e.getMessage()));
        }
    }

    void show(String title, List<ClipId> clips) {
        if (!clips.isEmpty()) {
            showClips.accept(title, clips);
        }
    }
}
