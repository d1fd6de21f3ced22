package org.dianet.ui.app.screens;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.ui.common.control.Dialogs;

/// Dialogs that nobody is asked: every folder is this one, everything else is cancelled.
public record PresetAnswers(Path folder) implements Dialogs {
    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> chooseFile(String title, String... patterns) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String... patterns) {
        return Optional.empty();
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        return false;
    }
}
