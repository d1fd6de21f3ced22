package org.dianet.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.message.CodingSigns;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.library.LibraryColumn.Width;
import org.jspecify.annotations.Nullable;

/// The columns of the library: state and clip always, others as chosen by the menu of their headings.
final class LibraryColumns {
    private static final String CHOSEN = "library.columns";
    private static final String USUAL = "subject emotion";
    private static final String NONE = "-";
    private static final double SPARE = 40;
    private static final double NAME = 72;
    private static final double SIGN = 24;
    private static final double WIDE = Width.TEXT.most();
    private final TableView<Clip> view;
    private final LibraryViewModel model;
    private final ObservableSettings settings;
    /// The subject's first.
    private final List<TableColumn<Clip, ?>> optional = new ArrayList<>();
    private final List<TableColumn<Clip, ?>> ofTiers = new ArrayList<>();
    private List<Tier> shown = List.of();
    private final PauseTransition settled = new PauseTransition(Duration.ONE);
    private Set<String> chosen;

    /// @param excluded why a clip is left out, and what of it
    LibraryColumns(
            TableView<Clip> view,
            LibraryViewModel model,
            Function<Clip, String> excluded,
            ObservableSettings settings) {
        this.view = view;
        this.model = model;
        this.settings = settings;
        String kept = settings.layout(CHOSEN);
        chosen = Set.copyOf(List.of((kept.isEmpty() ? USUAL : kept).split(" ")));
        TableColumn<Clip, ReviewState> state = column("", clip -> clip.coding().state());
        state.setCellFactory(_ -> new StateCell());
        state.setMinWidth(28);
        state.setMaxWidth(28);
        TableColumn<Clip, String> name = column(Messages.text("library.clip"), this::name);
        name.setId("clip");
        name.getStyleClass().add("names");
        name.setCellFactory(_ -> new NameCell(model));
        sized(name, NAME, 104, WIDE);
        model.missing().subscribe(missing -> {
            // Next to the sign of missing media the name needs its room too.
            name.setMinWidth(missing.isEmpty() ? NAME : NAME + SIGN);
            settled.playFromStart();
        });
        optional.add(column(new LibraryColumn("subject", model::subject, new Width(78, 80, 96))));
        optional.getFirst().getStyleClass().add("names");
        usual(excluded).forEach(column -> optional.add(column(column)));
        optional.add(column(new LibraryColumn(
                "second-look", clip -> model.looks().ranked(clip).orElse(null), Width.TEXT)));
        view.getColumns().add(state);
        view.getColumns().add(name);
        view.getColumns().addAll(optional);
        view.getColumns().forEach(column -> column.setContextMenu(menu()));
        // Columns that come or go while the table is laid out are drawn wrongly.
        settled.setOnFinished(_ -> arrange());
        view.widthProperty().subscribe(_ -> settled.playFromStart());
        arrange();
    }

    /// What the chosen columns say of a clip, whole, one line each.
    String said(Clip clip) {
        return optional.stream()
                .filter(TableColumn::isVisible)
                .map(column -> new String[] {column.getText(), text(column.getCellObservableValue(clip))})
                .filter(line -> !line[1].isBlank())
                .map(line -> "\n" + line[0] + ": " + line[1])
                .collect(Collectors.joining());
    }

    private static String text(@Nullable ObservableValue<?> value) {
        return value == null || value.getValue() == null ? "" : String.valueOf(value.getValue());
    }

    /// Subjects go first where there is little room for what was chosen: most clips are named after them.
    private void arrange() {
        TableColumn<Clip, ?> subject = optional.getFirst();
        double others = 0;
        for (TableColumn<Clip, ?> column : view.getColumns()) {
            boolean wanted = !optional.contains(column) || chosen.contains(column.getId());
            if (column != subject) {
                column.setVisible(wanted);
                others += wanted ? column.getMinWidth() : 0;
            }
        }
        boolean room = view.getWidth() <= 0 || others + subject.getMinWidth() + SPARE / 2 <= view.getWidth();
        // What does not fit even then is scrolled to.
        boolean scrolls = view.getWidth() > 0 && others + SPARE / 2 > view.getWidth();
        subject.setVisible(chosen.contains(subject.getId()) && (room || scrolls));
        view.setColumnResizePolicy(
                scrolls ? TableView.UNCONSTRAINED_RESIZE_POLICY : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        // A menu without items never opens.
        menu.getItems().setAll(items());
        return menu;
    }

    /// One switch for each column that may be there or not.
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<Clip, ?> column : optional) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setId("column-" + column.getId());
            item.setSelected(chosen.contains(column.getId()));
            item.setOnAction(_ -> choose(column.getId(), item.isSelected()));
            items.add(item);
        }
        return items;
    }

    private void choose(String name, boolean there) {
        // Columns of another project's tiers stay chosen.
        chosen = Stream.concat(optional.stream().map(TableColumn::getId), chosen.stream())
                .filter(id -> id.equals(name) ? there : chosen.contains(id))
                .collect(Collectors.toUnmodifiableSet());
        settings.layout(CHOSEN, chosen.isEmpty() ? NONE : String.join(" ", chosen));
        arrange();
    }

    /// What is there besides state, clip and subject.
    private static List<LibraryColumn> usual(Function<Clip, String> excluded) {
        return List.of(
                new LibraryColumn("emotion", clip -> shown(clip.coding().emotion()), new Width(88, 88, 160)),
                new LibraryColumn("duration", clip -> millis(clip).orElse(null), Width.NUMBER),
                new LibraryColumn("flags", clip -> CodingSigns.of(clip.coding()), Width.SIGNS),
                new LibraryColumn("units", clip -> clip.coding().actionUnits().toString(), Width.WORD),
                new LibraryColumn("coder", clip -> clip.coding().author().name(), Width.WORD),
                new LibraryColumn("note", clip -> clip.coding().note().replace('\n', ' '), Width.TEXT),
                new LibraryColumn("excluded", excluded, Width.WORD),
                new LibraryColumn("frames", clip -> clip.frames().count(), Width.NUMBER),
                new LibraryColumn("dataset", Clip::dataset, Width.WORD));
    }

    /// Columns for the project's own tiers, in place of those of another project.
    void show(List<Tier> tiers) {
        if (tiers.equals(shown)) {
            return;
        }
        shown = List.copyOf(tiers);
        optional.removeAll(ofTiers);
        view.getColumns().removeAll(ofTiers);
        ofTiers.clear();
        for (Tier tier : tiers) {
            TableColumn<Clip, ?> made = column(LibraryColumn.of(tier));
            made.setContextMenu(menu());
            ofTiers.add(made);
        }
        optional.addAll(ofTiers);
        view.getColumns().addAll(ofTiers);
        arrange();
    }

    /// Adds a column that can be chosen.
    void add(LibraryColumn column) {
        TableColumn<Clip, ?> made = column(column);
        made.setContextMenu(menu());
        optional.add(made);
        view.getColumns().add(made);
        arrange();
    }

    private static TableColumn<Clip, ?> column(LibraryColumn column) {
        TableColumn<Clip, @Nullable Comparable<?>> made = column("", column.value()::apply);
        made.setId(column.name());
        made.setText(column.heading());
        sized(
                made,
                column.width().least(),
                column.width().usual(),
                column.width().most());
        return made;
    }

    private static <T> TableColumn<Clip, T> column(String title, Function<Clip, T> value) {
        TableColumn<Clip, T> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static void sized(TableColumn<Clip, ?> column, double least, double usual, double most) {
        column.setMinWidth(least);
        column.setPrefWidth(usual);
        column.setMaxWidth(most);
    }

    /// A further expression stands under its recording's first.
    private String name(Clip clip) {
        return Expressions.number(clip.id()) == 1 ? model.name(clip) : "  ↳ " + model.name(clip);
    }

    private static String shown(@Nullable String emotion) {
        return emotion == null ? "?" : emotion;
    }

    /// From onset to offset, as the Doctor counts it; empty while they are not both marked, or if the
    /// frame rate is not known.
    static Optional<Long> millis(Clip clip) {
        return EventSpan.millis(clip).map(Math::round);
    }
}
