package org.dianet.pipeline.cluster;

import java.nio.file.Path;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LoginNode;
import org.dianet.run.Bundle;
import org.dianet.storage.BundleStore;

/// Whether what lies on a cluster under a bundle's name is that bundle: its folds are ours only then.
final class CopyThere {
    private CopyThere() {}

    /// @return whether the bundle is there whole
    /// @throws ClusterException if another one is there
    static boolean check(Path bundle, Bundle content, ClusterProfile profile, LoginNode node)
            throws ClusterException, InterruptedException {
        return switch (node.copy(bundle, content.id(), BundleStore.LIST)) {
            case NONE -> false;
            case SAME -> true;
            case OTHER ->
                throw new ClusterException("The folder " + node.folder(bundle, content.id()) + " on " + profile.place()
                        + " holds a changed copy of this bundle (its " + BundleStore.LIST
                        + " is another file); delete that folder there and submit again.");
        };
    }
}
