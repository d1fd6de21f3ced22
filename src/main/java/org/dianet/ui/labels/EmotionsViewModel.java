package org.dianet.ui.labels;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.ChangeVocabulary;
import org.dianet.pipeline.project.ExtendVocabulary;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// The emotions that the project offers, to be changed. Each change is an edit of its own that can be undone.
final class EmotionsViewModel implements EditedLabels {
    private final Workbench workbench;
    private final InstantSource clock;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final boolean ownOnly;

    EmotionsViewModel(Workbench workbench, InstantSource clock) {
        this.workbench = workbench;
        this.clock = clock;
        this.ownOnly = project().filter(workbench.codingVisibility()::ownOnly).isPresent();
        show();
    }

    private Optional<Project> project() {
        return Optional.ofNullable(workbench.session().openProject().get()).map(OpenProject::project);
    }

    /// Fills the list with what the project offers now.
    private void show() {
        Project now = project()
                .map(open -> ownOnly ? workbench.codingVisibility().own(open) : open)
                .orElse(null);
        rows.setAll(
                now == null
                        ? List.of()
                        : now.vocabulary().emotions().stream()
                                .map(label -> new Row(label, ChangeVocabulary.uses(now, label)))
                                .toList());
    }

    @Override
    public boolean ownOnly() {
        return ownOnly;
    }

    @Override
    public String title() {
        return Messages.text("emotions.label");
    }

    @Override
    public boolean merges(String label, String name) {
        return !label.equals(name.strip())
                && rows.stream().anyMatch(row -> row.label().equals(name.strip()));
    }

    @Override
    public void rename(String label, String name) {
        if (!label.equals(name.strip())) {
            change(
                    Messages.text(
                            merges(label, name) ? "edit.emotion-merge" : "edit.emotion-rename", label, name.strip()),
                    vocabulary -> Optional.of(vocabulary.rename(label, name)));
        }
    }

    @Override
    public void remove(String label) {
        if (ownOnly
                && project()
                        .filter(now -> ChangeVocabulary.uses(now, label) > 0)
                        .isPresent()) {
            refused.set(Messages.text("emotions.used", label));
            return;
        }
        change(Messages.text("edit.emotion-remove", label), vocabulary -> Optional.of(vocabulary.remove(label)));
    }

    @Override
    public void add(String written) {
        List<String> labels = ExtendVocabulary.several(written);
        change(
                Messages.text("edit.offer", String.join(", ", labels)),
                vocabulary -> ExtendVocabulary.edit(vocabulary.project(), labels));
    }

    /// One place up or down; does nothing at the ends.
    @Override
    public void move(String label, int by) {
        List<String> order = new ArrayList<>(rows.stream().map(Row::label).toList());
        int from = order.indexOf(label);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            change(Messages.text("edit.emotion-order"), vocabulary -> Optional.of(vocabulary.order(order)));
        }
    }

    private void change(String label, Function<ChangeVocabulary, Optional<Edit>> change) {
        refused.set("");
        try {
            project()
                    .map(now -> new ChangeVocabulary(now, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .flatMap(change)
                    .ifPresent(edit -> workbench.session().perform(label, edit, null));
        } catch (IllegalArgumentException e) {
            refused.set(String.valueOf(e.getMessage()));
        }
        show();
    }

    @Override
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Why the last change was not made; empty if it was.
    ReadOnlyStringProperty refused() {
        return refused.getReadOnlyProperty();
    }
}
