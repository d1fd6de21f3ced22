package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.ClipRows;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameRate;
import org.dianet.pipeline.ImportDataset;
import org.dianet.pipeline.ImportReport;
import org.dianet.ui.common.Latest;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.TaskView;
import org.dianet.ui.common.Tasks;
import org.jspecify.annotations.Nullable;

/// A sheet on its way into a project: what it says is shown before anything is written.
public final class ImportViewModel {
    private final Tasks tasks;
    private final Importer importer;
    private final Consumer<Imported> finished;
    private final Latest<ClipRows> reading;
    private final ObjectProperty<SheetKind> kind = new SimpleObjectProperty<>(SheetKind.TABLE);
    private final StringProperty sheet = new SimpleStringProperty("");
    private final StringProperty media = new SimpleStringProperty("");
    private final StringProperty project = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    // Kept, since a view that nobody holds is collected and its listeners with it.
    private final ObservableList<String> problemsView = FXCollections.unmodifiableObservableList(problems);
    private final ReadOnlyObjectWrapper<@Nullable TaskView<ImportReport>> task =
            new ReadOnlyObjectWrapper<@Nullable TaskView<ImportReport>>();

    /// A project that a sheet was imported into.
    public record Imported(Path project, ImportReport report) {}

    /// @param finished told of every import that worked
    public ImportViewModel(Tasks tasks, Importer importer, Consumer<Imported> finished) {
        this.tasks = tasks;
        this.importer = importer;
        this.finished = finished;
        this.reading = new Latest<>(tasks, Messages.text("import.task.read"), Lane.IO, this::read, this::unread);
        sheet.subscribe(_ -> look());
        kind.subscribe(_ -> look());
        media.subscribe(_ -> judge());
        project.subscribe(_ -> judge());
        rate.subscribe(_ -> judge());
    }

    /// Takes a sheet and proposes the folders that usually go with it.
    public void choose(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && media.get().isBlank()) {
            media.set(folder.toString());
        }
        if (folder != null && project.get().isBlank()) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            project.set(folder.resolve(name + "-project").toString());
        }
        sheet.set(file.toString());
    }

    private void look() {
        reading.clear();
        problems.clear();
        summary.set("");
        if (!sheet.get().isBlank()) {
            Path file = Path.of(sheet.get().strip());
            SheetKind as = kind.get();
            summary.set(Messages.text("import.reading"));
            reading.submit(_ -> importer.read(as, file));
        }
        judge();
    }

    private void read(ClipRows rows) {
        long subjects = rows.clips().stream().map(ClipRow::subject).distinct().count();
        String classes = rows.clips().stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(
                                row.coding().emotion() == null
                                        ? "?"
                                        : row.coding().emotion()),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
        summary.set(Messages.text(
                "import.summary", rows.clips().size(), subjects, rows.problems().size(), classes));
        problems.setAll(rows.problems().stream().map(Object::toString).toList());
        judge();
    }

    private void unread(Throwable cause) {
        summary.set("");
        problems.setAll(List.of(String.valueOf(cause.getMessage())));
        judge();
    }

    /// Imports, and opens the project when that worked.
    public void start() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        Path folder = Path.of(project.get().strip());
        ImportDataset.Order order = new ImportDataset.Order(
                kind.get().format(),
                Path.of(sheet.get().strip()),
                Path.of(media.get().strip()),
                folder,
                frameRate());
        TaskView<ImportReport> started = tasks.start(
                Messages.text("import.task.run", String.valueOf(folder.getFileName())),
                Lane.IO,
                context -> importer.run(order, context),
                report -> finished.accept(new Imported(folder, report)),
                cause -> problems.setAll(List.of(String.valueOf(cause.getMessage()))));
        if (!started.state().get().ended()) {
            task.set(started);
            started.state().subscribe(state -> {
                if (state.ended()) {
                    task.set(null);
                    judge();
                }
            });
        }
        judge();
    }

    private @Nullable FrameRate frameRate() {
        return rate.get().isBlank()
                ? null
                : new FrameRate(Double.parseDouble(rate.get().strip()));
    }

    private void judge() {
        obstacle.set(findObstacle());
    }

    private String findObstacle() {
        if (task.get() != null) {
            return Messages.text("import.running");
        }
        if (sheet.get().isBlank()) {
            return Messages.text("import.no-sheet");
        }
        if (media.get().isBlank() || project.get().isBlank()) {
            return Messages.text("import.no-folder");
        }
        try {
            frameRate();
        } catch (IllegalArgumentException e) {
            return Messages.text("import.no-rate", rate.get().strip());
        }
        return "";
    }

    public ObjectProperty<SheetKind> kind() {
        return kind;
    }

    public StringProperty sheet() {
        return sheet;
    }

    /// Folder that the sheet's paths start from.
    public StringProperty media() {
        return media;
    }

    /// Folder of the project, new or present.
    public StringProperty project() {
        return project;
    }

    /// Frames a second of image folders that the sheet says none of; may be blank.
    public StringProperty rate() {
        return rate;
    }

    /// What the sheet says, in counts.
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Why it cannot be imported yet; empty if it can.
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /// Rows with something odd, or why nothing could be read.
    public ObservableList<String> problems() {
        return problemsView;
    }

    /// The import that goes on, or `null`.
    public ReadOnlyObjectProperty<@Nullable TaskView<ImportReport>> task() {
        return task.getReadOnlyProperty();
    }
}
