package org.dianet.ui.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.doctor.DecideFinding;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.doctor.FindingSight;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.Notices;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.WindowSession;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.wording.FindingWording;
import org.jspecify.annotations.Nullable;

/// Findings to work through: filtered, one of them selected, accepted or rejected as edits that can be undone.
public final class DoctorViewModel {
    private final Workbench workbench;
    private final Notices notices;
    private final WindowSession session;
    private final Clock clock;
    private final Evidence evidence;
    private final Scanning scan;
    private final ErrataFiles errata;
    private final Latest<List<Finding>> annotating;
    private final ObservableList<Row> all = FXCollections.observableArrayList();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<@Nullable Row>();
    private final ObjectProperty<DecisionFilter> shown = new SimpleObjectProperty<>(DecisionFilter.OPEN);
    private final ObjectProperty<@Nullable Severity> severity = new SimpleObjectProperty<@Nullable Severity>();
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<@Nullable Kind>();
    private final IntegerProperty candidate = new SimpleIntegerProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<Finding> scanned = List.of();
    private List<Finding> fromFiles = List.of();
    private List<Finding> annotations = List.of();
    private boolean settling;
    private int hidden;
    private @Nullable Row first;
    private @Nullable Path of;

    public DoctorViewModel(Workbench workbench, Tasks tasks, DoctorPorts ports, Clock clock) {
        this.workbench = workbench;
        this.notices = workbench.notices();
        this.session = workbench.session();
        this.clock = clock;
        this.evidence = new Evidence(tasks, ports);
        this.scan = new Scanning(tasks, ports, this::scanned);
        this.errata = new ErrataFiles(workbench, tasks, ports, this::errataRead);
        this.annotating = new Latest<>(
                tasks,
                Messages.text("doctor.task.annotations"),
                Lane.IO,
                this::annotated,
                cause -> tasks.report(Messages.text("doctor.task.annotations"), cause));
        session.openProject().subscribe(this::projectChanged);
        workbench.blind().subscribe(this::composeAgain);
        workbench.coder().subscribe(this::composeAgain);
        workbench.mode().subscribe(mode -> {
            if (mode == Mode.DOCTOR && scan.state().get() == ScanState.NONE) {
                scan(Depth.HEADERS);
            }
        });
        shown.subscribe(_ -> filter());
        severity.subscribe(_ -> filter());
        kind.subscribe(_ -> filter());
        selected.subscribe((before, now) -> chosen(before, now));
    }

    private void projectChanged(@Nullable OpenProject open) {
        Path folder = open == null ? null : open.folder();
        if (!Objects.equals(of, folder)) {
            of = folder;
            scanned = List.of();
            fromFiles = List.of();
            annotations = List.of();
            annotating.clear();
            scan.forget();
            selected.set(null);
            all.clear();
            filter();
            if (open != null && workbench.mode().get() == Mode.DOCTOR) {
                scan(Depth.HEADERS);
            }
        } else if (open != null && scan.state().get() == ScanState.DONE) {
            scan.follow(open, workbench.mode().get() == Mode.DOCTOR);
            compose(open);
            annotating.submit(_ -> ExamineProject.annotations(open.project()));
        }
    }

    /// Scans the whole project and replaces earlier findings.
    public void scan(Depth depth) {
        OpenProject open = session.openProject().get();
        if (open != null) {
            scan.start(open, depth);
        }
    }

    /// Ends the current scan, if any.
    public void cancel() {
        scan.cancel();
    }

    private void scanned(OpenProject of, List<Finding> found) {
        OpenProject open = session.openProject().get();
        if (open == null || !open.folder().equals(of.folder())) {
            return;
        }
        scanned = found;
        scan.follow(open, workbench.mode().get() == Mode.DOCTOR);
        settling = true;
        annotations = List.of();
        annotating.submit(_ -> ExamineProject.annotations(open.project()));
        compose(open);
    }

    private void annotated(List<Finding> found) {
        annotations = found;
        composeAgain();
        settling = false;
    }

    private void composeAgain() {
        OpenProject open = session.openProject().get();
        if (open != null) {
            compose(open);
        }
    }

    private void compose(OpenProject open) {
        List<Row> before = List.copyOf(all);
        List<Row> found = FindingList.rows(open.project(), scanned, fromFiles, annotations);
        FindingSight sight = workbench.blind().get()
                ? FindingSight.whileBlind(open.project(), workbench.coder().get())
                : FindingSight.of(open.project(), workbench.coder().get());
        all.setAll(found.stream().filter(row -> sight.shows(row.finding())).toList());
        hidden = found.size() - all.size();
        List<Kind> present = all.stream()
                .map(row -> row.finding().kind())
                .distinct()
                .sorted()
                .toList();
        if (!present.equals(kinds)) {
            kinds.setAll(present);
        }
        filter();
        FindingList.reopened(before, rows).ifPresent(selected::set);
    }

    private void filter() {
        // What is found about annotations comes a moment later and may be worse than what was first until then.
        boolean proposed = settling && Objects.equals(selected.get(), first);
        Row before = proposed ? null : selected.get();
        int place = before == null ? 0 : Math.max(0, rows.indexOf(before));
        List<Row> left = all.stream().filter(this::fits).toList();
        if (!left.equals(rows)) {
            rows.setAll(left);
        }
        selected.set(FindingList.again(before, place, rows));
        first = before == null ? selected.get() : null;
        summarise();
    }

    private boolean fits(Row row) {
        Severity wanted = severity.get();
        Kind sort = kind.get();
        return shown.get().holds(row)
                && (wanted == null || row.finding().severity() == wanted)
                && (sort == null || row.finding().kind() == sort);
    }

    private void summarise() {
        long open = all.stream().filter(DecisionFilter.OPEN::holds).count();
        summary.set(
                scan.state().get() == ScanState.DONE
                        ? Messages.text(
                                "doctor.summary",
                                open,
                                openOf(Severity.ERROR),
                                openOf(Severity.WARNING),
                                openOf(Severity.NOTE),
                                all.size() - open,
                                hidden)
                        : "");
    }

    private long openOf(Severity wanted) {
        return all.stream()
                .filter(row -> DecisionFilter.OPEN.holds(row) && row.finding().severity() == wanted)
                .count();
    }

    private void chosen(@Nullable Row before, @Nullable Row now) {
        OpenProject open = session.openProject().get();
        boolean same = before != null
                && now != null
                && before.finding().findingKey().equals(now.finding().findingKey());
        if (!same) {
            candidate.set(0);
        }
        evidence.show(open, now == null ? null : now.finding());
    }

    /// Goes to the finding after the selected one; stays at the last.
    public void next() {
        move(1);
    }

    public void previous() {
        move(-1);
    }

    private void move(int by) {
        int target = rows.indexOf(selected.get()) + by;
        if (target >= 0 && target < rows.size()) {
            selected.set(rows.get(target));
        }
    }

    /// Chooses one of the selected finding's proposals; does nothing if there is none at this place.
    public void choose(int place) {
        Row row = selected.get();
        if (row != null && place < row.finding().proposals().size()) {
            candidate.set(place);
        }
    }

    /// Makes the chosen proposal.
    public void accept() {
        Row row = selected.get();
        OpenProject open = session.openProject().get();
        if (row == null || open == null || row.state() == Row.State.ACCEPTED) {
            return;
        }
        Finding finding = row.finding();
        if (finding.proposals().isEmpty()) {
            notices.hints()
                    .show(Messages.text(
                            finding.clip() == null ? "doctor.nothing-proposed.project" : "doctor.nothing-proposed"));
            return;
        }
        Finding.Proposal chosen = finding.proposals().get(candidate.get());
        try {
            Edit edit = DecideFinding.accept(
                    open.project(), finding, chosen, workbench.coder().get(), clock.instant());
            deciding(open, finding);
            session.perform(Messages.text("doctor.edit.accept", FindingWording.remedy(chosen.remedy())), edit, null);
        } catch (IllegalArgumentException e) {
            notices.showProblem(Problem.of(Messages.text("doctor.refused"), e));
        }
    }

    public void reject() {
        Row row = selected.get();
        OpenProject open = session.openProject().get();
        if (row != null && open != null && row.state() == Row.State.OPEN) {
            deciding(open, row.finding());
            session.perform(
                    Messages.text("doctor.edit.reject"),
                    DecideFinding.reject(row.finding(), workbench.coder().get(), clock.instant()),
                    null);
        }
    }

    private void deciding(OpenProject open, Finding finding) {
        ClipId clip = finding.clip();
        workbench
                .codingEdits()
                .coderQuestion()
                .editing(clip == null ? null : open.project().clip(clip).orElse(null));
    }

    /// Makes a rejected finding an open one again.
    public void restore() {
        Row row = selected.get();
        if (row != null && row.state() == Row.State.REJECTED) {
            session.perform(Messages.text("doctor.edit.restore"), DecideFinding.restore(row.finding()), null);
        }
    }

    /// Shows the selected finding's clip for review, or says that there is none and what to do.
    public void openClip() {
        Row row = selected.get();
        OpenProject open = session.openProject().get();
        if (row != null && row.finding().clip() == null) {
            notices.hints()
                    .show(Messages.text("doctor.no-clip", row.text().action()).strip());
            return;
        }
        if (row != null && open != null && row.finding().clip() != null) {
            if (open.project().clip(row.finding().clip()).isPresent()) {
                workbench.selection().clipId().set(row.finding().clip());
                workbench.mode().set(Mode.REVIEW);
            } else {
                notices.hints()
                        .show(Messages.text("doctor.clip-gone", row.finding().clip()));
            }
        }
    }

    /// Writes the accepted corrections for other laboratories.
    public void exportErrata(Path file) {
        errata.export(file);
    }

    /// Lists what another laboratory corrected.
    public void readErrata(Path file) {
        errata.read(file);
    }

    private void errataRead(OpenProject open, List<Finding> found) {
        fromFiles = found;
        scan.done();
        compose(open);
    }

    /// The listed findings, in order.
    public ObservableList<Row> rows() {
        return rowsView;
    }

    /// The kinds that there are.
    public ObservableList<Kind> kinds() {
        return kinds;
    }

    public ObjectProperty<@Nullable Row> selected() {
        return selected;
    }

    public ObjectProperty<DecisionFilter> shown() {
        return shown;
    }

    /// Narrows to one severity; `null` lists all.
    public ObjectProperty<@Nullable Severity> severity() {
        return severity;
    }

    /// Narrows to one kind; `null` lists all.
    public ObjectProperty<@Nullable Kind> kind() {
        return kind;
    }

    /// Place of the proposal that would be accepted.
    public IntegerProperty candidate() {
        return candidate;
    }

    /// The frames that show the selected finding.
    public ObservableList<Evidence.Picture> evidence() {
        return evidence.pictures();
    }

    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScanState> scanState() {
        return scan.state();
    }

    /// The current scan, or `null`.
    public ReadOnlyObjectProperty<@Nullable TaskView<List<Finding>>> task() {
        return scan.task();
    }
}
