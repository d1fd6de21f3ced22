package org.dianet.ui.common.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window remembers between two runs, to be watched. Losing it loses no work: a file that cannot be read
/// starts afresh.
public final class ObservableSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ObservableSettings.class);
    private static final String ON = "on";
    private final SettingsStore store;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final StringProperty coder = new SimpleStringProperty();
    private final StringProperty engineFolder = new SimpleStringProperty("");
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentView = FXCollections.unmodifiableObservableList(recent);
    private final Map<String, String> layout = new TreeMap<>();
    private final AtomicReference<org.dianet.storage.@Nullable Settings> unwritten = new AtomicReference<>();
    private @Nullable SettingsWriter writer;
    private org.dianet.storage.Settings kept;
    /// The file's content as known to this window; unchanged content is not written again.
    private org.dianet.storage.@Nullable Settings written;

    public ObservableSettings(SettingsStore store) {
        this.store = store;
        org.dianet.storage.Settings loaded = org.dianet.storage.Settings.DEFAULT;
        try {
            loaded = store.load();
            written = loaded;
        } catch (StorageException e) {
            LOG.warn("Starting with default settings", e);
        }
        this.kept = loaded;
        theme.set(Theme.valueOf(kept.theme().name()));
        coder.set(kept.coder());
        engineFolder.set(kept.engineFolder());
        recent.setAll(kept.recentProjects());
        layout.putAll(kept.layout());
        theme.subscribe(this::write);
        coder.subscribe(this::write);
        engineFolder.subscribe(this::writeSoon);
    }

    /// Has them written off the window's thread from now on; without it, they are written by [#writeNow] only.
    public void writeWith(SettingsWriter beside) {
        writer = beside;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Name of the coder who used the window last; blank until it is known.
    public StringProperty coder() {
        return coder;
    }

    /// Folder of another PyTorch for the learning engine; blank for the bundled one. Looked at when the
    /// program starts.
    public StringProperty engineFolder() {
        return engineFolder;
    }

    /// Folders of the projects opened last, the newest first.
    public ObservableList<Path> recent() {
        return recentView;
    }

    public void opened(Path folder) {
        kept = kept.opened(folder);
        recent.setAll(kept.recentProjects());
        write();
    }

    /// Where things are in the window, e.g. the place of a divider; empty if it was never moved.
    public String layout(String name) {
        return layout.getOrDefault(name, "");
    }

    public void layout(String name, String value) {
        if (!value.equals(layout.put(name, value))) {
            writeSoon();
        }
    }

    /// A switch that is off until the user turns it on; its state is kept.
    public BooleanProperty remembered(String name) {
        BooleanProperty value = new SimpleBooleanProperty(layout(name).equals(ON));
        value.subscribe(now -> layout(name, now ? ON : ""));
        return value;
    }

    public void forgetLayout(String name) {
        layout.remove(name);
        kept = kept.withoutLayout(name);
        writeSoon();
    }

    /// Stored values whose names start with `prefix`, by the rest of the name.
    public Map<String, String> layouts(String prefix) {
        Map<String, String> found = new TreeMap<>();
        layout.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /// Has them written at once, which nothing waits for.
    public void write() {
        if (writer != null) {
            note();
            writer.atOnce(this::save);
        }
    }

    private void writeSoon() {
        if (writer != null) {
            writer.soon(this::write);
        }
    }

    /// Writes them and waits for it, as before the program ends.
    public void writeNow() {
        if (writer != null) {
            writer.cancel();
        }
        note();
        save();
    }

    private void note() {
        kept = kept.with(org.dianet.storage.Settings.Theme.valueOf(theme.get().name()))
                .withCoder(coder.get())
                .withEngineFolder(engineFolder.get().strip());
        layout.forEach((name, value) -> kept = kept.withLayout(name, value));
        unwritten.set(kept);
    }

    /// Writes the latest state; on any thread. A failure is only logged: the file contains none of the user's
    /// work.
    private void save() {
        synchronized (store) {
            org.dianet.storage.Settings latest = unwritten.getAndSet(null);
            if (latest == null || latest.equals(written)) {
                return;
            }
            try {
                store.save(latest);
                written = latest;
            } catch (StorageException e) {
                LOG.warn("Settings were not written", e);
            }
        }
    }
}
