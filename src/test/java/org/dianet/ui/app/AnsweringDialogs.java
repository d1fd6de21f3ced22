package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.ui.common.control.Dialogs;

/// Answers as a user would: saves under the suggested name in one folder, and chooses the folder that is set.
public final class AnsweringDialogs implements Dialogs {
    private final Path saves;
    private volatile Path chosen;
    private volatile Optional<String> text = Optional.empty();
    private volatile Optional<Path> file = Optional.empty();

    public AnsweringDialogs(Path folder) {
        this.saves = folder;
        this.chosen = folder;
    }

    void choose(Path folder) {
        chosen = folder;
    }

    /// The file that is opened next.
    public void open(Path next) {
        file = Optional.of(next);
    }

    public void type(String answer) {
        text = Optional.of(answer);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.of(chosen);
    }

    @Override
    public Optional<Path> chooseFile(String title, String... patterns) {
        return file;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String... patterns) {
        return Optional.of(saves.resolve(suggestedName));
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return text;
    }

    @Override
    public boolean confirm(String title, String question, String action) {
        return false;
    }
}
