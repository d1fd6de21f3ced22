package org.dianet.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window remembers between two runs. Losing it loses no work, so a file that cannot be read starts afresh.
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int RECENT = 8;
    private final Path file;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final StringProperty coder = new SimpleStringProperty(System.getProperty("user.name", "A"));
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /// @param file where they are kept; need not exist
    public Settings(Path file) {
        this.file = file;
        read();
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Name of the coder who used the window last.
    public StringProperty coder() {
        return coder;
    }

    /// Folders of the projects opened last, the newest first.
    public ObservableList<Path> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    public void opened(Path folder) {
        recent.remove(folder);
        recent.addFirst(folder);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    public void forget(Path folder) {
        recent.remove(folder);
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            theme.set(Theme.valueOf(values.getProperty("theme", Theme.LIGHT.name())));
            coder.set(values.getProperty("coder", coder.get()));
            for (int i = 0; i < RECENT; i++) {
                String path = values.getProperty("recent." + i);
                if (path != null) {
                    recent.add(Path.of(path));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read; starting with default settings", file, e);
        }
    }

    /// Writes them. A failure is only logged: nothing of the user's work is in here.
    public void write() {
        Properties values = new Properties();
        values.setProperty("theme", theme.get().name());
        values.setProperty("coder", coder.get());
        for (int i = 0; i < recent.size(); i++) {
            values.setProperty("recent." + i, recent.get(i).toString());
        }
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
