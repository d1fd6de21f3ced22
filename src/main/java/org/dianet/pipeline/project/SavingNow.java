package org.dianet.pipeline.project;

import org.dianet.model.project.Project;
import org.dianet.storage.Durability;
import org.dianet.storage.StorageException;

/// For a command: it waits until an edit is on the device, and the journal stays short.
final class SavingNow implements EditSession.Saving {
    private static final int SAVE_AFTER = 200;
    private int saveAt = SAVE_AFTER;

    @Override
    public Durability durability() {
        return Durability.DEVICE;
    }

    @Override
    public void edited(ProjectFile file, Project project) {
        if (file.unsavedEdits() < saveAt) {
            return;
        }
        try {
            file.save(project);
            saveAt = SAVE_AFTER;
        } catch (StorageException e) {
            // The edits are safe in the journal; closing the session tries again and says so.
            saveAt = file.unsavedEdits() + SAVE_AFTER;
        }
    }
}
