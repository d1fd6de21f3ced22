package org.dianet.storage;

import java.util.Map;
import org.dianet.cluster.ClusterProfile;

/// The user's clusters, by name.
public interface ClusterProfiles {

    /// Sorted by name.
    ///
    /// @throws StorageException if the file is damaged
    Map<String, ClusterProfile> load() throws StorageException;

    void save(Map<String, ClusterProfile> profiles) throws StorageException;
}
