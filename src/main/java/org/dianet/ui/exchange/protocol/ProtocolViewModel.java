package org.dianet.ui.exchange.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.pipeline.project.UseProtocol;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The class protocol of the open project: one to start from, a choice for each label, and what comes of it.
public final class ProtocolViewModel {
    private final Workbench workbench;
    private final ObjectProperty<ProtocolPreset> base;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty version = new SimpleStringProperty("");
    private final ObservableList<ProtocolPreset> known = FXCollections.observableArrayList();
    private final ObservableList<LabelChoice> labels = FXCollections.observableArrayList();
    private final ObservableList<String> classes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ProtocolCounts> counts =
            new ReadOnlyObjectWrapper<@Nullable ProtocolCounts>();
    private final ObservableList<String> subjects = FXCollections.observableArrayList();
    private boolean filling;

    /// @throws IllegalStateException if no project is open
    public ProtocolViewModel(Workbench workbench) {
        this.workbench = workbench;
        known.setAll(UseProtocol.known(project()));
        ProtocolPreset current = current(project().protocol());
        base = new SimpleObjectProperty<>(current);
        name.addListener((_, _, _) -> judge());
        version.addListener((_, _, _) -> judge());
        base.addListener((_, _, now) -> fill(now));
        fill(current);
    }

    private Project project() {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            throw new IllegalStateException("no project is open");
        }
        return open.project();
    }

    private ProtocolPreset current(Protocol protocol) {
        return known.stream()
                .filter(preset -> preset.protocol().equals(protocol))
                .findFirst()
                .orElseGet(() -> {
                    ProtocolPreset own = ProtocolPreset.own(protocol);
                    known.addFirst(own);
                    return own;
                });
    }

    /// Starts from a protocol that came from elsewhere, e.g. a file.
    public void startFrom(Protocol protocol) {
        base.set(current(protocol));
    }

    private void fill(ProtocolPreset start) {
        filling = true;
        List<Clip> clips = project().clips();
        Protocol protocol = start.protocolFor(clips);
        name.set(protocol.name());
        version.set(protocol.version());
        boolean several = clips.stream().map(Clip::dataset).distinct().count() > 1;
        Map<String, List<Clip>> byKey = clips.stream()
                .filter(clip -> clip.coding().emotion() != null)
                .collect(Collectors.groupingBy(
                        clip -> (several && !clip.dataset().isEmpty() ? clip.dataset() + "/" : "")
                                + clip.coding().emotion(),
                        TreeMap::new,
                        Collectors.toList()));
        List<LabelChoice> choices = new ArrayList<>();
        byKey.forEach((key, of) -> choices.add(choice(protocol, key, of)));
        labels.setAll(choices);
        filling = false;
        judge();
    }

    private LabelChoice choice(Protocol protocol, String key, List<Clip> clips) {
        long subjects = clips.stream().map(Clip::subject).distinct().count();
        LabelChoice choice = new LabelChoice(key, clips.size(), (int) subjects);
        switch (protocol.labelVerdict(
                clips.getFirst().dataset(),
                String.valueOf(clips.getFirst().coding().emotion()))) {
            case ProtocolVerdict.Counts counted -> choice.className().set(counted.className());
            case ProtocolVerdict.Excluded out -> choice.reason().set(out.reason());
            case ProtocolVerdict.Unlabelled _, ProtocolVerdict.UnknownLabel _ -> {}
        }
        choice.className().addListener((_, _, _) -> judge());
        choice.reason().addListener((_, _, _) -> judge());
        return choice;
    }

    /// The currently chosen protocol.
    ///
    /// @throws IllegalArgumentException if it contradicts itself
    public Protocol draft() {
        List<Clip> clips = project().clips();
        Protocol start = base.get().protocolFor(clips);
        Map<String, String> classOfLabel = new TreeMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (LabelChoice label : labels) {
            if (!label.className().get().isBlank()) {
                classOfLabel.put(label.key(), label.className().get().strip());
                used.add(label.className().get().strip());
            } else if (!label.reason().get().isBlank()) {
                leftOut.put(label.key(), label.reason().get().strip());
            }
        }
        Protocol drawn = new Protocol(
                name.get().strip(),
                version.get().strip(),
                ordered(start.classes(), used),
                classOfLabel,
                leftOut,
                start.excluded());
        boolean same = clips.stream().allMatch(clip -> start.verdict(clip).equals(drawn.verdict(clip)));
        boolean renamed = !start.title().equals(drawn.title());
        // Unchanged entries stay as written, including labels that this project does not have.
        return same && start.classes().containsAll(drawn.classes())
                ? renamed ? start.called(drawn.name(), drawn.version()) : start
                : drawn;
    }

    /// Classes in the order of the protocol that was started from, then new ones as they come.
    private static List<String> ordered(List<String> before, Set<String> used) {
        List<String> all = new ArrayList<>(before);
        all.retainAll(used);
        used.stream().filter(name -> !before.contains(name)).forEach(all::add);
        return all;
    }

    private void judge() {
        if (filling) {
            return;
        }
        Protocol draft;
        try {
            draft = draft();
        } catch (IllegalArgumentException e) {
            obstacle.set(String.valueOf(e.getMessage()));
            counts.set(null);
            subjects.clear();
            return;
        }
        counts.set(ProtocolCounts.of(draft, project().clips()));
        subjects.setAll(lines(draft));
        List<String> offered =
                new ArrayList<>(base.get().protocolFor(project().clips()).classes());
        draft.classes().stream().filter(name -> !offered.contains(name)).forEach(offered::add);
        if (!classes.equals(offered)) {
            classes.setAll(offered);
        }
        obstacle.set(obstacle(draft));
    }

    /// Each subject with its clips of every class.
    private List<String> lines(Protocol draft) {
        Map<String, Map<String, Integer>> counted = new TreeMap<>();
        for (Clip clip : project().clips()) {
            if (draft.verdict(clip) instanceof ProtocolVerdict.Counts of) {
                counted.computeIfAbsent(clip.subject().value(), _ -> new LinkedHashMap<>())
                        .merge(of.className(), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        counted.forEach((subject, perClass) -> lines.add(subject + ": "
                + draft.classes().stream()
                        .filter(perClass::containsKey)
                        .map(name -> name + " " + perClass.get(name))
                        .collect(Collectors.joining(" · "))));
        return lines;
    }

    private String obstacle(Protocol draft) {
        if (draft.name().isBlank() || draft.version().isBlank()) {
            return Messages.text("protocol.no-name");
        }
        List<String> open = labels.stream()
                .filter(label -> !label.decided())
                .map(LabelChoice::key)
                .toList();
        if (!open.isEmpty()) {
            return Messages.text("protocol.undecided", String.join(", ", open));
        }
        boolean taken = known.stream()
                .anyMatch(other -> other.protocol().title().equals(draft.title())
                        && !other.protocolFor(project().clips()).equals(draft));
        return taken ? Messages.text("protocol.taken", draft.title()) : "";
    }

    /// Makes it the protocol for training and evaluation; can be undone.
    public void use() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        Protocol draft = draft();
        ProtocolPreset preset = ProtocolPresets.all().stream()
                .filter(published -> published.protocolFor(project().clips()).equals(draft))
                .findFirst()
                .orElseGet(() -> ProtocolPreset.own(draft));
        try {
            workbench
                    .session()
                    .perform(Messages.text("edit.protocol", draft.title()), UseProtocol.edit(project(), preset), null);
        } catch (DatasetException e) {
            obstacle.set(String.valueOf(e.getMessage()));
        }
    }

    /// Protocols to start from.
    public ObservableList<ProtocolPreset> known() {
        return known;
    }

    public ObjectProperty<ProtocolPreset> base() {
        return base;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty version() {
        return version;
    }

    /// Every label of the project with what becomes of it.
    public ObservableList<LabelChoice> labels() {
        return labels;
    }

    /// Classes to choose from; others may be written.
    public ObservableList<String> classes() {
        return classes;
    }

    /// What comes of it, or `null` while it contradicts itself.
    public ReadOnlyObjectProperty<@Nullable ProtocolCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Each subject with its clips of every class, as lines.
    public ObservableList<String> subjects() {
        return subjects;
    }

    /// Why it cannot be used yet; empty if it can.
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /// Whether the numbers of clips are hidden, because they show how others coded.
    public boolean blind() {
        return workbench.blind().get();
    }

    /// The sheets that the project's clips came from.
    public List<ImportedSheet> sheets() {
        return project().sheets();
    }
}
