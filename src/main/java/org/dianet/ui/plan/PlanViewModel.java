package org.dianet.ui.plan;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.SessionPlan.Ordering;
import org.dianet.pipeline.study.MakePlan;
import org.dianet.pipeline.study.MakePlan.Wishes;
import org.dianet.pipeline.study.PlanForecast;
import org.dianet.pipeline.study.PlanProgress;
import org.dianet.pipeline.study.PlanRefused;
import org.dianet.pipeline.study.PlanRefused.Field;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// The wishes for a session plan, what would come of them, and the plan that there is. Nothing in it tells what anybody
/// coded, so it opens for blind coders too.
public final class PlanViewModel {
    private static final String USUAL_SHARE = "20";
    private final Workbench workbench;
    private final InstantSource clock;
    private final StringProperty coders = new SimpleStringProperty("");
    private final StringProperty share = new SimpleStringProperty(USUAL_SHARE);
    private final StringProperty seed = new SimpleStringProperty("");
    private final BooleanProperty everybody = new SimpleBooleanProperty();
    private final BooleanProperty random = new SimpleBooleanProperty(true);
    private final BooleanProperty namesHidden = new SimpleBooleanProperty();
    private final Map<ClipId, BooleanProperty> training = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Map<Field, String>> refused = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<PlanForecast>> forecast =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SessionPlan>> present = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> ready = new ReadOnlyObjectWrapper<>(false);

    private final boolean ownOnly;

    /// Starts from the plan that there is, or from the people who have coded.
    public PlanViewModel(Workbench workbench, InstantSource clock) {
        this.workbench = workbench;
        this.clock = clock;
        this.ownOnly = project().filter(workbench.codingVisibility()::ownOnly).isPresent();
        project().ifPresent(this::begin);
        List.of(coders, share, seed).forEach(text -> text.subscribe((_, _) -> refresh()));
        List.of(everybody, random).forEach(choice -> choice.subscribe((_, _) -> refresh()));
        refresh();
    }

    private void begin(Project project) {
        Coder reader = workbench.coder().get();
        present.set(project.study().plan());
        present.get()
                .ifPresentOrElse(
                        plan -> {
                            coders.set(names(plan.queues().keySet().stream().toList()));
                            random.set(plan.ordering() == Ordering.RANDOM);
                            namesHidden.set(plan.namesHidden());
                        },
                        () -> coders.set(names(project.clips().stream()
                                .flatMap(clip -> clip.byPeople().stream())
                                .map(coding -> coding.coder())
                                .filter(coder -> !ownOnly || coder.equals(reader))
                                .distinct()
                                .sorted()
                                .toList())));
        MakePlan.references(project).forEach(clip -> {
            boolean planned = present.get()
                    .filter(plan -> plan.training().contains(clip.id()))
                    .isPresent();
            // Of the others it would tell that somebody has coded them.
            if (ownOnly
                    && !planned
                    && clip.codings().stream()
                            .noneMatch(coding -> coding.complete()
                                    && (coding.coder().isSheet()
                                            || coding.coder().equals(reader)))) {
                return;
            }
            BooleanProperty chosen = new SimpleBooleanProperty(planned);
            chosen.subscribe((_, _) -> refresh());
            training.put(clip.id(), chosen);
        });
        drawSeed();
    }

    private static String names(List<Coder> some) {
        return some.stream().map(Coder::name).collect(Collectors.joining(", "));
    }

    private Optional<Project> project() {
        return Optional.ofNullable(workbench.session().openProject().get()).map(OpenProject::project);
    }

    private void refresh() {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        Optional<PlanForecast> next = Optional.empty();
        Optional<Project> project = project();
        if (project.isPresent()) {
            // Each field says what is wrong with it, not only the first.
            if (wanted(share).isEmpty()) {
                problems.put(Field.SHARE, Messages.text("plan.share.refused"));
            }
            if (wantedSeed().isEmpty()) {
                problems.put(Field.SEED, Messages.text("plan.seed.refused"));
            }
            try {
                SessionPlan plan =
                        MakePlan.of(project.get(), wishes(), workbench.coder().get(), clock.instant());
                next = problems.isEmpty() ? Optional.of(PlanForecast.of(project.get(), plan)) : Optional.empty();
            } catch (PlanRefused e) {
                problems.putIfAbsent(e.field(), String.valueOf(e.getMessage()));
            }
        }
        refused.set(Map.copyOf(problems));
        forecast.set(next);
        ready.set(next.isPresent());
    }

    /// A share that is typed wrong counts as none, and is reported on its own.
    private Wishes wishes() {
        return new Wishes(
                Wishes.coders(coders.get()),
                everybody.get(),
                wanted(share).orElse(0.0) / 100,
                random.get() ? Ordering.RANDOM : Ordering.FIXED,
                wantedSeed().orElse(0),
                training.entrySet().stream()
                        .filter(each -> each.getValue().get())
                        .map(each -> each.getKey().value())
                        .toList(),
                namesHidden.get());
    }

    private Optional<Double> wanted(StringProperty percent) {
        String typed = percent.get().strip().replace(',', '.').replaceFirst("\\s*%$", "");
        return everybody.get()
                ? Optional.of(0.0)
                : Optional.of(typed)
                        .filter(text -> text.matches("\\d{1,3}(\\.\\d{1,6})?"))
                        .map(Double::valueOf)
                        .filter(value -> value <= 100);
    }

    private OptionalLong wantedSeed() {
        String typed = seed.get().strip();
        return typed.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    /// Another seed, and so another plan.
    public void drawSeed() {
        seed.set(Long.toString(Wishes.drawnSeed()));
    }

    /// Draws the plan, in place of the one that there is.
    ///
    /// @return whether it was done
    public boolean create() {
        Optional<Project> project = project();
        if (project.isEmpty() || forecast.get().isEmpty()) {
            return false;
        }
        Edit edit = MakePlan.edit(
                project.get(),
                wishes(),
                workbench.coder().get(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean done = workbench.session().perform(Messages.text("edit.plan"), edit, null);
        if (done) {
            workbench.notices().hints().show(Messages.text("plan.created", coders.get()));
        }
        return done;
    }

    /// Ends the plan that there is.
    public void end() {
        project().filter(project -> project.study().plan().isPresent()).ifPresent(project -> {
            if (workbench.session().perform(Messages.text("edit.plan-end"), MakePlan.end(project), null)) {
                present.set(Optional.empty());
            }
        });
    }

    /// How far each coder of the plan is.
    public Map<Coder, PlanProgress> progress() {
        Map<Coder, PlanProgress> progress = new LinkedHashMap<>();
        project()
                .ifPresent(project -> present.get()
                        .ifPresent(plan -> plan.queues()
                                .keySet()
                                .forEach(coder -> progress.put(coder, PlanProgress.of(project, plan, coder)))));
        return progress;
    }

    /// Names with commas between them.
    public StringProperty coders() {
        return coders;
    }

    /// Per cent of the clips that all code.
    public StringProperty share() {
        return share;
    }

    public StringProperty seed() {
        return seed;
    }

    /// Whether all code everything.
    public BooleanProperty everybody() {
        return everybody;
    }

    /// Whether each coder has an order of their own; otherwise the project's.
    public BooleanProperty random() {
        return random;
    }

    public BooleanProperty namesHidden() {
        return namesHidden;
    }

    /// Whether names and clips are left out that would tell what others coded.
    boolean ownOnly() {
        return ownOnly;
    }

    /// Clips that can be practised on, and whether they are wanted.
    public Map<ClipId, BooleanProperty> training() {
        return training;
    }

    /// What is wrong, by field; empty if nothing is.
    public ReadOnlyObjectProperty<Map<Field, String>> refused() {
        return refused.getReadOnlyProperty();
    }

    /// What would come; empty while something is wrong.
    public ReadOnlyObjectProperty<Optional<PlanForecast>> forecast() {
        return forecast.getReadOnlyProperty();
    }

    /// The plan that there is.
    public ReadOnlyObjectProperty<Optional<SessionPlan>> present() {
        return present.getReadOnlyProperty();
    }

    /// Whether a plan can be drawn.
    public ReadOnlyObjectProperty<Boolean> ready() {
        return ready.getReadOnlyProperty();
    }
}
