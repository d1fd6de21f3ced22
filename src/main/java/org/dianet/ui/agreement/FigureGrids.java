package org.dianet.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.MarkStatistics;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.evaluation.agreement.TierAgreement;
import org.dianet.evaluation.agreement.UnitAgreement;
import org.dianet.evaluation.agreement.UnitStatistics;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;

/// The tables of figures of one pair of coders.
final class FigureGrids {
    private final AgreementViewModel model;
    private final PairAgreement pair;
    private final PairClips clips;
    private final Consumer<Statistic> explain;

    /// @param explain gets the figure that is pointed at
    FigureGrids(AgreementViewModel model, PairAgreement pair, Consumer<Statistic> explain) {
        this.model = model;
        this.pair = pair;
        this.clips = new PairClips(pair);
        this.explain = explain;
    }

    GridPane summary() {
        GridPane grid = grid(0, 3);
        grid.addRow(
                0,
                heading(pair.reliability().name()),
                heading(pair.emotion().name()),
                heading(pair.intensity().name()));
        grid.addRow(
                1,
                cell(pair.reliability(), clips.units()),
                cell(pair.emotion(), clips.emotions()),
                cell(pair.intensity(), clips.intensities()));
        return grid;
    }

    GridPane marks() {
        GridPane grid = grid(1, pair.marks().size());
        int column = 1;
        for (MarkStatistics figures : pair.marks()) {
            Label name = heading(MarkName.of(figures.markKind())
                    + " · "
                    + Messages.text("agreement.marks.count", figures.errors().count()));
            grid.add(name, column++, 0);
        }
        row(grid, 1, Messages.text("agreement.marks.icc"), 0, MarkStatistics::correlation, _ -> "");
        row(
                grid,
                2,
                Messages.text("agreement.marks.mean"),
                0,
                MarkStatistics::mean,
                f -> millis(f.errors().meanMillis()));
        row(
                grid,
                3,
                Messages.text("agreement.marks.median"),
                0,
                MarkStatistics::median,
                f -> millis(f.errors().medianMillis()));
        String bias = Messages.text("agreement.marks.bias", pair.second(), pair.first());
        row(grid, 4, bias, 0, MarkStatistics::bias, _ -> "");
        for (int i = 0; i < MarkStatistics.WITHIN.size(); i++) {
            int which = i;
            int frames = MarkStatistics.WITHIN.get(i);
            row(
                    grid,
                    5 + i,
                    Messages.text("agreement.marks.within", frames),
                    frames,
                    f -> f.within().get(which),
                    f -> f.errors().countWithin(frames) + " / " + f.errors().count());
        }
        return grid;
    }

    private void row(
            GridPane grid,
            int row,
            String name,
            int beyond,
            Function<MarkStatistics, Statistic> figure,
            Function<MarkStatistics, String> also) {
        grid.add(new Label(name), 0, row);
        int column = 1;
        for (MarkStatistics figures : pair.marks()) {
            Statistic shown = figure.apply(figures);
            List<ClipId> behind = clips.beyond(figures.markKind(), beyond);
            String title = Messages.text("agreement.clips.apart", MarkName.of(figures.markKind()), beyond);
            grid.add(
                    new FigureCell(
                            shown,
                            shown.value() instanceof Coefficient.Defined ? also.apply(figures) : "",
                            explain,
                            () -> model.show(title, behind)),
                    column++,
                    row);
        }
    }

    private static String millis(Coefficient value) {
        return value.asOptional()
                .map(ms -> Messages.text("agreement.millis", String.format(Locale.ROOT, "%.1f", ms)))
                .orElse("");
    }

    /// The figures of each of the project's own tiers, one below the other.
    GridPane tiers() {
        GridPane grid = grid(1, 1);
        int row = 0;
        for (TierAgreement tier : pair.tiers()) {
            List<ClipId> behind = clips.tier(tier.tier());
            for (Statistic statistic : tier.figures()) {
                grid.addRow(row++, new Label(statistic.name()), cell(statistic, behind));
            }
        }
        return grid;
    }

    GridPane units() {
        GridPane grid = grid(5, 2);
        grid.addRow(
                0,
                heading(Messages.text("agreement.units.unit")),
                heading(Messages.text("agreement.units.both")),
                heading(pair.first().name()),
                heading(pair.second().name()),
                heading(Messages.text("agreement.units.neither")),
                heading(Messages.text("agreement.units.reliability")),
                heading(Messages.text("agreement.units.kappa")));
        int row = 1;
        for (UnitStatistics figures : pair.units()) {
            UnitAgreement counts = figures.counts();
            int unit = counts.unit();
            grid.addRow(
                    row++,
                    new Label(Integer.toString(unit)),
                    count(unit, counts.both(), "agreement.units.both", "", clips.unit(unit, true, true)),
                    count(
                            unit,
                            counts.onlyFirst(),
                            "agreement.units.only",
                            pair.first().name(),
                            clips.unit(unit, true, false)),
                    count(
                            unit,
                            counts.onlySecond(),
                            "agreement.units.only",
                            pair.second().name(),
                            clips.unit(unit, false, true)),
                    count(unit, counts.neither(), "agreement.units.neither", "", clips.unit(unit, false, false)),
                    cell(figures.reliability(), clips.unit(unit)),
                    cell(figures.kappa(), clips.unit(unit)));
        }
        return grid;
    }

    private Button count(int unit, int count, String key, String who, List<ClipId> behind) {
        Button button = new Button(Integer.toString(count));
        button.getStyleClass().setAll("count-cell");
        button.setDisable(count == 0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        String title = Messages.text("agreement.clips.unit", unit, Messages.text(key, who));
        button.setAccessibleText(title + ": " + count);
        button.setOnAction(_ -> model.show(title, behind));
        return button;
    }

    /// Figures one beneath the other, of which `press` shows the clips.
    static GridPane list(List<Statistic> figures, Consumer<Statistic> explain, Consumer<Statistic> press) {
        GridPane grid = grid(1, 1);
        for (int i = 0; i < figures.size(); i++) {
            Statistic statistic = figures.get(i);
            grid.addRow(
                    i, new Label(statistic.name()), new FigureCell(statistic, explain, () -> press.accept(statistic)));
        }
        return grid;
    }

    private FigureCell cell(Statistic statistic, List<ClipId> behind) {
        String title = Messages.text("agreement.clips.differ", statistic.name());
        return new FigureCell(statistic, explain, () -> model.show(title, behind));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("small-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static GridPane grid(int names, int figures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-grid");
        List<ColumnConstraints> columns = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            ColumnConstraints name = new ColumnConstraints();
            name.setMinWidth(Region.USE_PREF_SIZE);
            columns.add(name);
        }
        for (int i = 0; i < figures; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setMinWidth(Region.USE_PREF_SIZE);
            figure.setHgrow(Priority.ALWAYS);
            figure.setFillWidth(true);
            figure.setHalignment(HPos.RIGHT);
            columns.add(figure);
        }
        grid.getColumnConstraints().setAll(columns);
        return grid;
    }
}
