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
import org.dianet.model.project.Tier;
import org.dianet.pipeline.project.ChangeTiers;
import org.dianet.pipeline.project.ExtendVocabulary;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// The project's own tiers and the values of one of them, to be changed.
final class TierEdits {
    private final Workbench workbench;
    private final InstantSource clock;
    private final ObservableList<EditedLabels.Row> tiers = FXCollections.observableArrayList();
    private final ObservableList<EditedLabels.Row> values = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final boolean ownOnly;
    private String chosen = "";

    TierEdits(Workbench workbench, InstantSource clock) {
        this.workbench = workbench;
        this.clock = clock;
        this.ownOnly = project().filter(workbench.codingVisibility()::ownOnly).isPresent();
        show();
    }

    private Optional<Project> project() {
        return Optional.ofNullable(workbench.session().openProject().get()).map(OpenProject::project);
    }

    /// The project with the codings that the coder may be told of.
    private Optional<Project> told() {
        return project().map(open -> ownOnly ? workbench.codingVisibility().own(open) : open);
    }

    private void show() {
        Optional<Project> project = told();
        List<EditedLabels.Row> now = project.stream()
                .flatMap(open -> open.vocabulary().tiers().stream()
                        .map(tier -> new EditedLabels.Row(
                                tier.name(),
                                Messages.text("tiers.row." + tier.kind(), tier.name()),
                                ChangeTiers.uses(open, tier.name()))))
                .toList();
        if (!now.equals(tiers)) {
            tiers.setAll(now);
        }
        showValues();
    }

    private void showValues() {
        values.setAll(told().stream()
                .flatMap(open -> open.vocabulary().tier(chosen).stream()
                        .flatMap(tier -> tier.values().stream()
                                .map(value -> new EditedLabels.Row(value, ChangeTiers.uses(open, chosen, value)))))
                .toList());
    }

    /// Shows the values of another tier.
    void choose(String tier) {
        if (!tier.isEmpty()) {
            chosen = tier;
            showValues();
        }
    }

    /// Whether the chosen tier has a list.
    boolean listed() {
        return project()
                .flatMap(open -> open.vocabulary().tier(chosen))
                .filter(tier -> tier.kind() == Tier.Kind.LIST)
                .isPresent();
    }

    /// @param written the values of a list, with commas or semicolons between them
    /// @return whether it was added
    boolean add(String name, Tier.Kind kind, String written) {
        return change(
                Messages.text("edit.tier-add", name.strip()),
                tiersNow -> tiersNow.add(
                        new Tier(name, kind, kind == Tier.Kind.LIST ? ExtendVocabulary.several(written) : List.of())));
    }

    private boolean change(String label, Function<ChangeTiers, Edit> change) {
        refused.set("");
        boolean done = false;
        try {
            done = project()
                    .map(now -> new ChangeTiers(now, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .map(change)
                    .filter(edit -> workbench.session().perform(label, edit, null))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            refused.set(String.valueOf(e.getMessage()));
        }
        show();
        return done;
    }

    /// Why the last change was not made; empty if it was.
    ReadOnlyStringProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /// The labels in the order with one of them moved; as they are at the ends.
    private static List<String> moved(List<EditedLabels.Row> rows, String label, int by) {
        List<String> order =
                new ArrayList<>(rows.stream().map(EditedLabels.Row::label).toList());
        int from = order.indexOf(label);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        return order;
    }

    EditedLabels tiers() {
        return new EditedLabels() {
            @Override
            public ObservableList<Row> rows() {
                return tiers;
            }

            @Override
            public boolean ownOnly() {
                return ownOnly;
            }

            @Override
            public String title() {
                return Messages.text("tiers.tier");
            }

            @Override
            public String placeholder() {
                return Messages.text("tiers.none");
            }

            @Override
            public boolean merges(String label, String name) {
                return false;
            }

            @Override
            public void rename(String label, String name) {
                if (!label.equals(name.strip())
                        && change(
                                Messages.text("edit.tier-rename", label, name.strip()),
                                now -> now.rename(label, name))) {
                    choose(name.strip());
                }
            }

            @Override
            public void move(String label, int by) {
                change(Messages.text("edit.tier-order"), now -> now.order(moved(tiers, label, by)));
            }

            @Override
            public String loss(String label) {
                if (ownOnly) {
                    int own = told().map(now -> ChangeTiers.uses(now, label)).orElse(0);
                    return Messages.text("tiers.loss.own", label, own);
                }
                return project()
                        .map(now -> new ChangeTiers(now, clock.instant()).loss(label))
                        .orElse("");
            }

            @Override
            public void remove(String label) {
                change(Messages.text("edit.tier-remove", label), now -> now.remove(label));
            }

            @Override
            public boolean asksForMore() {
                return false; // a tier is more than a name
            }

            @Override
            public void add(String written) {
                throw new UnsupportedOperationException(written);
            }
        };
    }

    EditedLabels values() {
        return new EditedLabels() {
            @Override
            public ObservableList<Row> rows() {
                return values;
            }

            @Override
            public boolean ownOnly() {
                return ownOnly;
            }

            @Override
            public String title() {
                return Messages.text("tiers.value");
            }

            @Override
            public String placeholder() {
                return Messages.text("tiers.no-list");
            }

            @Override
            public boolean merges(String label, String name) {
                return !label.equals(name.strip())
                        && values.stream().anyMatch(row -> row.label().equals(name.strip()));
            }

            @Override
            public void rename(String label, String name) {
                if (!label.equals(name.strip())) {
                    change(
                            Messages.text("edit.tier-value-rename", chosen, label, name.strip()),
                            now -> now.renameValue(chosen, label, name));
                }
            }

            @Override
            public void move(String label, int by) {
                change(
                        Messages.text("edit.tier-value-order", chosen),
                        now -> now.orderValues(chosen, moved(values, label, by)));
            }

            @Override
            public void remove(String label) {
                if (ownOnly
                        && project()
                                .filter(now -> ChangeTiers.uses(now, chosen, label) > 0)
                                .isPresent()) {
                    refused.set(Messages.text("emotions.used", label));
                    return;
                }
                change(Messages.text("edit.tier-value-remove", chosen, label), now -> now.removeValue(chosen, label));
            }

            @Override
            public void add(String written) {
                List<String> several = ExtendVocabulary.several(written);
                change(
                        Messages.text("edit.tier-value-add", chosen, String.join(", ", several)),
                        now -> now.addValues(chosen, several));
            }
        };
    }
}
