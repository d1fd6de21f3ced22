package org.dianet.ui.exchange;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.model.project.Project;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.NewProject;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.ui.common.control.TypedPath;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// What an import goes into: a project, with a class protocol, with or without the fixes of known errata.
public final class ImportTarget {
    private final Workbench workbench;
    private final Path projects;
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty intoOpen = new SimpleBooleanProperty();
    private final BooleanProperty acceptFixes = new SimpleBooleanProperty();
    private final BooleanProperty removeAbsent = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ProtocolPreset> protocol =
            new SimpleObjectProperty<@Nullable ProtocolPreset>();
    private String proposed = "";

    /// @param projects folder that new projects are proposed in
    /// @param changed called after every change
    ImportTarget(Workbench workbench, Path projects, Runnable changed) {
        this.workbench = workbench;
        this.projects = projects;
        protocol.addListener((_, _, _) -> changed.run());
        acceptFixes.addListener((_, _, _) -> changed.run());
        removeAbsent.addListener((_, _, _) -> changed.run());
        intoOpen.addListener((_, _, _) -> changed.run());
        folder.addListener((_, _, _) -> changed.run());
    }

    /// A folder for a new project, unless the user has named one.
    void propose(Path media, DatasetKind kind) {
        if (folder.get().isBlank() || folder.get().equals(proposed)) {
            @Nullable Path name = media.getFileName();
            proposed = NewProject.freeFolder(projects.resolve(name == null ? kind.toString() : name.toString()))
                    .toString();
            folder.set(proposed);
        }
    }

    LabelColumn labels() {
        ProtocolPreset preset = protocol.get();
        return preset == null ? LabelColumn.EMOTION : preset.labels();
    }

    /// Folder of the project that the clips go into.
    Path place() {
        OpenProject open = workbench.session().openProject().get();
        return open != null && intoOpen.get()
                ? open.folder()
                : TypedPath.of(folder.get()).orElse(projects).toAbsolutePath().normalize();
    }

    /// The open project, if that is where the clips go.
    @Nullable
    Project open() {
        OpenProject open = workbench.session().openProject().get();
        return open != null && open.folder().toAbsolutePath().normalize().equals(place()) ? open.project() : null;
    }

    PreparedImport of(PreparedImport clips) {
        return clips.into(
                place(),
                protocol.get(),
                acceptFixes.get() ? ImportDataset.Fixes.ACCEPT : ImportDataset.Fixes.PROPOSE,
                removeAbsent.get() ? ImportDataset.Absent.REMOVE : ImportDataset.Absent.KEEP);
    }

    /// `null` keeps the project's protocol, in which every new label becomes a class.
    public ObjectProperty<@Nullable ProtocolPreset> protocol() {
        return protocol;
    }

    public BooleanProperty acceptFixes() {
        return acceptFixes;
    }

    /// Whether clips of the data set go that the sheet no longer names.
    public BooleanProperty removeAbsent() {
        return removeAbsent;
    }

    /// Folder of the project, new or present.
    public StringProperty folder() {
        return folder;
    }

    /// Whether the clips go into the project that is open.
    public BooleanProperty intoOpen() {
        return intoOpen;
    }
}
