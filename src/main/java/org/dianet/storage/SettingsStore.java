package org.dianet.storage;

/// Settings on disk.
public interface SettingsStore {

    /// The settings, or the default ones if none were saved yet.
    ///
    /// @throws StorageException if the file is damaged; the caller says so and goes on with [Settings#DEFAULT]
    Settings load() throws StorageException;

    /// @throws StorageException if they could not be written; the file is then as it was
    void save(Settings settings) throws StorageException;
}
