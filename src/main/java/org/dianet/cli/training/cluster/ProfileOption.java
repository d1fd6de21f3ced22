package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.Submissions;
import org.dianet.cluster.ThisMachine;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which cluster.
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "A profile, see 'dianet cluster profile'. Without it the bundle's last one, or the Slurm of this"
                            + " machine.")
    private @Nullable String name;

    /// @throws StorageException if there is no such profile
    ClusterProfile profile(Path bundle) throws StorageException {
        if (name != null) {
            return named(name);
        }
        Optional<Submissions> before = Adapters.bundles().submissions(bundle);
        if (before.isPresent()) {
            return before.get().profile();
        }
        return unnamed(Adapters.clusters().load(), System.getenv().getOrDefault("PATH", ""));
    }

    /// This machine, if it can be meant.
    static ClusterProfile unnamed(Map<String, ClusterProfile> all, String search) throws StorageException {
        if (!all.isEmpty() && !ThisMachine.hasSlurm(search)) {
            throw new StorageException("There is no Slurm on this machine. Name a profile with --profile: "
                    + String.join(", ", all.keySet()) + ".");
        }
        return ClusterProfile.HERE;
    }

    static ClusterProfile named(String name) throws StorageException {
        Map<String, ClusterProfile> all = Adapters.clusters().load();
        ClusterProfile found = all.get(name);
        if (found == null) {
            throw new StorageException("There is no profile " + name
                    + (all.isEmpty() ? "" : "; there are " + String.join(", ", all.keySet()))
                    + ". 'dianet cluster profile " + name + " --host …' makes one.");
        }
        return found;
    }
}
