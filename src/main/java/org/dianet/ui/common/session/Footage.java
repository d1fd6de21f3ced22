package org.dianet.ui.common.session;

import java.nio.file.Path;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;

/// Which pixels a clip is, as far as the window knows. Whatever is kept of a clip's pixels is kept under this and never
/// under the clip's id, which another project may have too and which stays when the clip gets other media. Several
/// events of one recording have one footage, so that nothing is decoded or measured twice.
///
/// @param reading counts how often the session looked at the disk afresh; files may have changed in between
/// @param project the project's folder, where relative media paths start
public record Footage(int reading, Path project, Media media, FrameNumbers frames) {
    static Footage of(int reading, OpenProject project, Clip clip) {
        return new Footage(reading, project.folder(), clip.media(), clip.frames());
    }
}
