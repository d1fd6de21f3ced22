package org.dianet.ui.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.results.SecondLook;

/// The clips that are worth a second look, by the run that is looked at. A coder who works blind is told of none.
public final class SecondLookList {
    private final ObservableBooleanValue blind;
    private final ReadOnlyObjectWrapper<List<SecondLook>> looks = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<ClipId, Ranked> ranks = new HashMap<>();

    SecondLookList(ObservableBooleanValue blind) {
        this.blind = blind;
    }

    /// @param found the weightiest first
    public void set(List<SecondLook> found) {
        if (found.equals(looks.get())) {
            return;
        }
        ranks.clear();
        for (SecondLook look : found) {
            ranks.put(look.clip(), new Ranked(ranks.size(), look));
        }
        looks.set(found);
    }

    ReadOnlyObjectProperty<List<SecondLook>> all() {
        return looks.getReadOnlyProperty();
    }

    Optional<SecondLook> of(Clip clip) {
        return ranked(clip).map(Ranked::look);
    }

    Optional<Ranked> ranked(Clip clip) {
        return blind.get() ? Optional.empty() : Optional.ofNullable(ranks.get(clip.id()));
    }

    /// Sorts by rank, whatever the words.
    record Ranked(int rank, SecondLook look) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return Integer.compare(rank, other.rank);
        }

        @Override
        public String toString() {
            return look.sentence();
        }
    }
}
