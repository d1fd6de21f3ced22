package org.dianet.ui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.coding.AnnotationColumn;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.pipeline.coding.ExportCodings.Selection;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The choices of an export: kind of file, clips, coders, columns.
public final class ExportViewModel {
    private final Project project;
    private final Map<Scope, List<ClipId>> scopes;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.CSV);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final Map<Coder, BooleanProperty> coders = new LinkedHashMap<>();
    private final Map<AnnotationColumn, BooleanProperty> columns = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /// Which clips.
    public enum Scope {
        ALL,
        /// Those that the library shows.
        SHOWN,
        /// Those picked in the library, or the one that is selected.
        SELECTED
    }

    /// @param shown the clips of the library
    /// @param selected those picked there
    public ExportViewModel(Project project, List<ClipId> shown, List<ClipId> selected) {
        this.project = project;
        scopes = Map.of(
                Scope.ALL,
                project.clips().stream().map(Clip::id).toList(),
                Scope.SHOWN,
                List.copyOf(shown),
                Scope.SELECTED,
                List.copyOf(selected));
        CompareCoders.coders(project).keySet().forEach(coder -> coders.put(coder, wanted()));
        AnnotationColumn.ALL.forEach(column -> columns.put(column, wanted()));
        format.subscribe(_ -> refresh());
        scope.subscribe(_ -> refresh());
    }

    private BooleanProperty wanted() {
        BooleanProperty wanted = new SimpleBooleanProperty(true);
        wanted.subscribe((_, _) -> refresh());
        return wanted;
    }

    private void refresh() {
        Set<ClipId> clips = Set.copyOf(clips());
        Set<Coder> chosen = Set.copyOf(chosen(coders));
        int codings = 0;
        int of = 0;
        for (Clip clip : project.clips()) {
            long wanted = !clips.contains(clip.id())
                    ? 0
                    : clip.codings().stream()
                            .filter(coding -> chosen.contains(coding.coder()))
                            .count();
            codings += (int) wanted;
            of += wanted > 0 ? 1 : 0;
        }
        summary.set(Messages.text("export.summary", codings, of));
        obstacle.set(problem(codings));
    }

    private String problem(int codings) {
        if (clips().isEmpty()) {
            return Messages.text("export.no-clip");
        }
        if (chosen(coders).isEmpty()) {
            return Messages.text("export.no-coder");
        }
        if (format.get().isTable() && chosen(columns).isEmpty()) {
            return Messages.text("export.no-column");
        }
        return codings == 0 ? Messages.text("export.no-coding") : "";
    }

    private static <T> List<T> chosen(Map<T, BooleanProperty> choices) {
        List<T> chosen = new ArrayList<>();
        choices.forEach((choice, wanted) -> {
            if (wanted.get()) {
                chosen.add(choice);
            }
        });
        return chosen;
    }

    private List<ClipId> clips() {
        return scopes.getOrDefault(scope.get(), List.of());
    }

    /// How many clips a choice means.
    int count(Scope which) {
        return scopes.getOrDefault(which, List.of()).size();
    }

    /// The export of the chosen part of the project.
    public Selection selection() {
        List<Coder> some = chosen(coders);
        @Nullable Set<ClipId> clips = scope.get() == Scope.ALL ? null : Set.copyOf(clips());
        @Nullable Set<Coder> whose = some.size() == coders.size() ? null : Set.copyOf(some);
        return new Selection(clips, whose, format.get().isTable() ? chosen(columns) : AnnotationColumn.ALL);
    }

    /// The name proposed for the file: the project's, and the coder's where it is one coder's alone.
    public String fileName() {
        List<Coder> some = chosen(coders);
        String whose = some.size() == 1 && coders.size() > 1
                ? some.stream().map(coder -> "-" + coder.name()).collect(Collectors.joining())
                : "";
        String ending = format.get().endings().stream().findFirst().orElse("");
        return (project.name() + whose).replaceAll("[\\\\/:*?\"<>|]", "_") + ending;
    }

    public ObjectProperty<Format> format() {
        return format;
    }

    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /// Everybody who coded, and whether their codings are wanted.
    public Map<Coder, BooleanProperty> coders() {
        return coders;
    }

    /// The columns of a table, and whether they are wanted.
    public Map<AnnotationColumn, BooleanProperty> columns() {
        return columns;
    }

    /// Why nothing can be exported; empty if it can.
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /// How much it will be.
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
