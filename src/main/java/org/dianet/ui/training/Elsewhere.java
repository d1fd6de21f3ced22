package org.dianet.ui.training;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.pipeline.run.RunRequest;

/// Where else than on this computer runs can be trained.
public interface Elsewhere {
    /// For windows without clusters.
    Elsewhere NONE = new Elsewhere() {
        private final ObservableList<String> none = FXCollections.observableArrayList();

        @Override
        public ObservableList<String> places() {
            return none;
        }

        @Override
        public String obstacle(String place) {
            return "";
        }

        @Override
        public void start(String place, RunRequest request) {
            throw new IllegalArgumentException("there is no place " + place);
        }

        @Override
        public void onChange(Runnable changed) {
            // nothing changes
        }

        @Override
        public void manage() {
            // nothing to manage
        }
    };

    /// Names of the places, as the user gave them.
    ObservableList<String> places();

    /// Why nothing can be sent to a place now, in a sentence; empty if it can.
    String obstacle(String place);

    /// Sends a run's folds to a place.
    ///
    /// @param request of the run as it will be called in the project
    void start(String place, RunRequest request);

    /// Runs `changed` when places or obstacles have changed.
    void onChange(Runnable changed);

    /// Shows the places to be added, changed and removed.
    void manage();
}
