package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.dianet.face.FaceArea;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.job.Lane;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusions;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.pipeline.spotting.MotionSight;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The curves next to the motion curve, and where the apex may be. A coder who works blind, or has to before the
/// first own marks, is shown no candidates.
public final class SignalsViewModel {
    /// Name of the curve of optical flow, which is computed only if it is looked at.
    static final String FLOW = "FLOW";

    private static final int MOST = 3;
    private final Workbench workbench;
    private final ClipSignals signals;
    private final TimelineViewModel timeline;
    private final OpticalFlow flow;
    private final BooleanProperty suggesting;
    private final BooleanProperty listening;
    private final Latest<Seen> looking;
    private final Latest<SignalCurve> flowing;
    private final ObservableSet<String> chosen = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<List<SignalCurve>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ApexCandidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectBinding<Hidden> hidden;
    private Seen seen = Seen.NOTHING;
    private @Nullable SignalCurve flowCurve;

    /// Why no candidates are shown, as the last part of a message's key.
    private enum Hidden {
        NO,
        BLIND,
        FIRST_PASS
    }

    private record Seen(List<SignalCurve> areas, List<ApexCandidate> candidates) {
        static final Seen NOTHING = new Seen(List.of(), List.of());
    }

    /// @param suggesting whether candidates are shown: a coder who did not ask for them is not to be led
    /// @param listening whether the waveform is shown, which is switched where curves are
    public SignalsViewModel(
            Workbench workbench,
            Tasks tasks,
            ClipSignals signals,
            TimelineViewModel timeline,
            OpticalFlow flow,
            BooleanProperty suggesting,
            BooleanProperty listening) {
        this.workbench = workbench;
        this.suggesting = suggesting;
        this.listening = listening;
        this.signals = signals;
        this.timeline = timeline;
        this.flow = flow;
        this.hidden = Bindings.createObjectBinding(
                this::hidden,
                workbench.blind(),
                workbench.coder(),
                workbench.session().openProject(),
                workbench.selection().wholeClip());
        this.looking = new Latest<>(tasks, Messages.text("task.candidates"), Lane.IO, this::saw, _ -> {});
        this.flowing = new Latest<>(
                tasks,
                Messages.text("task.flow"),
                Lane.IO,
                curve -> {
                    flowCurve = curve;
                    show();
                },
                _ -> {});
        timeline.findings().subscribe(_ -> look());
        timeline.reference().subscribe(_ -> look());
        chosen.subscribe(this::choose);
        signals.curves().subscribe(_ -> show());
        hidden.subscribe(_ -> show());
        suggesting.subscribe(_ -> show());
        workbench
                .selection()
                .clip()
                .map(clip -> clip == null ? Exclusions.NONE : clip.excluded())
                .subscribe(_ -> show());
    }

    private Hidden hidden() {
        OpenProject open = workbench.session().openProject().get();
        Clip whole = workbench.selection().wholeClip().get();
        if (workbench.blind().get()) {
            return Hidden.BLIND;
        }
        return open == null
                        || whole == null
                        || MotionSight.ofEvent(
                                open.project(), whole, workbench.coder().get())
                ? Hidden.NO
                : Hidden.FIRST_PASS;
    }

    private void look() {
        looking.clear();
        flowing.clear();
        flowCurve = null;
        saw(Seen.NOTHING);
        FaceMotion findings = timeline.findings().get();
        int onset = timeline.reference().get();
        if (findings != null && findings.covers(onset)) {
            looking.submit(
                    _ -> new Seen(List.copyOf(findings.areaCurves(onset).values()), findings.candidates(onset, MOST)));
            askForFlow();
        }
    }

    private void askForFlow() {
        FaceMotion findings = timeline.findings().get();
        int onset = timeline.reference().get();
        if (chosen.contains(FLOW) && flowCurve == null && findings != null && findings.covers(onset)) {
            flowing.submit(context -> findings.flowCurve(onset, flow, context));
        }
    }

    private void choose() {
        askForFlow();
        show();
    }

    private void saw(Seen now) {
        seen = now;
        show();
    }

    private void show() {
        List<SignalCurve> curves = new ArrayList<>(seen.areas());
        if (flowCurve != null) {
            curves.add(flowCurve);
        }
        curves.addAll(signals.curves().get());
        shown.set(curves.stream().filter(curve -> chosen.contains(curve.name())).toList());
        Clip clip = workbench.selection().clip().get();
        candidates.set(
                hidden.get() != Hidden.NO || !suggesting.get() || clip == null
                        ? List.of()
                        : seen.candidates().stream()
                                .filter(each -> !clip.excludes(each.range().apex()))
                                .toList());
    }

    /// The names of all curves that can be chosen.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (FaceArea area : FaceArea.values()) {
            names.add(area.name());
        }
        names.add(FLOW);
        signals.curves().get().forEach(curve -> names.add(curve.name()));
        return names;
    }

    /// The words for a curve's name; those from elsewhere carry their own.
    static String words(String name) {
        return Messages.has("timeline.curve." + name) ? Messages.text("timeline.curve." + name) : name;
    }

    /// Names of the curves that are drawn.
    ObservableSet<String> chosen() {
        return chosen;
    }

    /// Shows the curves of all facial areas, or none.
    public void toggleAreas() {
        List<String> areas = names().subList(0, FaceArea.values().length);
        if (chosen.containsAll(areas)) {
            areas.forEach(chosen::remove);
        } else {
            chosen.addAll(areas);
        }
    }

    BooleanBinding areasShown() {
        return Bindings.createBooleanBinding(
                () -> chosen.containsAll(names().subList(0, FaceArea.values().length)), chosen);
    }

    BooleanBinding flowShown() {
        return Bindings.createBooleanBinding(() -> chosen.contains(FLOW), chosen);
    }

    public void toggleFlow() {
        if (!chosen.remove(FLOW)) {
            chosen.add(FLOW);
        }
    }

    /// Whether candidates for the apex are shown.
    public BooleanProperty suggesting() {
        return suggesting;
    }

    BooleanProperty listening() {
        return listening;
    }

    ReadOnlyObjectProperty<List<SignalCurve>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ApexCandidate>> candidates() {
        return candidates.getReadOnlyProperty();
    }

    /// Marks the apex at the candidate whose range the playhead is in, otherwise at the best one.
    public void accept() {
        signals.arrive();
        int now = workbench.selection().playhead().get();
        Optional<ApexCandidate> here = candidates.get().stream()
                .filter(candidate -> candidate.range().from().value() <= now
                        && now <= candidate.range().to().value())
                .findFirst();
        here.or(this::best).ifPresentOrElse(this::accept, this::sayNone);
    }

    private void accept(ApexCandidate candidate) {
        workbench.codingEdits().mark(MarkKind.APEX, candidate.range().apex());
        timeline.seek(candidate.range().apex().value());
    }

    /// The first of the better method: scores of different methods do not compare.
    private Optional<ApexCandidate> best() {
        return candidates.get().stream().findFirst();
    }

    /// Goes to the next candidate in time, or with −1 to the one before; around the ends.
    public void next(int towards) {
        List<Integer> apexes = apexes();
        if (apexes.isEmpty()) {
            sayNone();
            return;
        }
        signals.arrive();
        int now = workbench.selection().playhead().get();
        int next = towards > 0
                ? apexes.stream().filter(apex -> apex > now).findFirst().orElse(apexes.getFirst())
                : apexes.reversed().stream()
                        .filter(apex -> apex < now)
                        .findFirst()
                        .orElse(apexes.getLast());
        timeline.seek(next);
    }

    private List<Integer> apexes() {
        return candidates.get().stream()
                .map(candidate -> candidate.range().apex().value())
                .distinct()
                .sorted()
                .toList();
    }

    /// Flickers between the two best candidates that are not the same frame; again, no more.
    public void flicker() {
        if (signals.flickerWith().get() != null) {
            signals.flickerWith().set(null);
            return;
        }
        List<Integer> best = candidates.get().stream()
                .map(candidate -> candidate.range().apex().value())
                .distinct()
                .limit(2)
                .toList();
        if (!suggesting.get() || hidden.get() != Hidden.NO) {
            sayNone();
        } else if (best.size() < 2) {
            workbench.notices().hints().show(Messages.text("timeline.no-two-candidates"));
        } else {
            timeline.seek(best.getLast());
            signals.flickerWith().set(new FrameIndex(best.getFirst()));
        }
    }

    private void sayNone() {
        String why = hidden.get() != Hidden.NO
                ? Words.of(hidden.get())
                : suggesting.get() ? "no-candidate" : "no-suggestions";
        workbench.notices().hints().show(Messages.text("timeline." + why));
    }
}
