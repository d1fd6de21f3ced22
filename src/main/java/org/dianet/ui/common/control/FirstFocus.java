package org.dianet.ui.common.control;

import javafx.scene.Node;

/// Something shown over the window that says where keys go first; otherwise that is what Tab would come to first.
public interface FirstFocus {

    /// The node that gets the focus when it opens.
    Node firstFocus();
}
