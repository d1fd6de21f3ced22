package org.dianet.ui.common.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions that only the user can answer. Tests answer them without a screen.
public interface Dialogs {

    Optional<Path> chooseFolder(String title);

    /// @param patterns e.g. `*.csv`
    Optional<Path> chooseFile(String title, String... patterns);

    /// Several files; none if the user cancelled.
    ///
    /// @param patterns e.g. `*.mp4`
    default List<Path> chooseFiles(String title, String... patterns) {
        return chooseFile(title, patterns).stream().toList();
    }

    /// @param patterns what can be written, e.g. `*.csv`; the suggested name's first; none offers no choice
    Optional<Path> saveFile(String title, String suggestedName, String... patterns);

    /// A name, one of those known or a new one.
    default Optional<String> askName(String title, String label, List<String> known, String initial) {
        return askText(title, label, initial);
    }

    /// One of several answers, by its place; `usual` is the one proposed.
    default Optional<Integer> choose(String title, String label, List<String> answers, int usual) {
        return Optional.of(usual);
    }

    Optional<String> askText(String title, String label, String initial);

    /// Whether the user agrees; `action` is what the button says.
    boolean confirm(String title, String question, String action);
}
