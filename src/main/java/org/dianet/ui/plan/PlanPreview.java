package org.dianet.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.study.PlanForecast;
import org.dianet.ui.common.message.Messages;
import org.dianet.wording.Durations;

/// What a plan would ask of each coder.
final class PlanPreview extends VBox {
    PlanPreview(PlanViewModel model) {
        super(4);
        setId("plan-preview");
        model.forecast().subscribe(next -> {
            Label heading = new Label(Messages.text("plan.preview"));
            heading.getStyleClass().add("heading");
            getChildren().setAll(heading);
            next.map(known -> lines(known, model.present().get().isPresent()))
                    .orElse(List.of(Messages.text("plan.preview.none")))
                    .forEach(line -> getChildren().add(PlanSheet.wrapped(line)));
        });
    }

    /// @param replaces whether there is a plan already
    static List<String> lines(PlanForecast forecast, boolean replaces) {
        List<String> lines = new ArrayList<>();
        for (PlanForecast.Load load : forecast.loads()) {
            String who = load.coder().name();
            lines.add(forecast.effort(load)
                    .map(effort -> Messages.text(
                            "plan.preview.load-time",
                            who,
                            load.clips(),
                            load.training(),
                            Durations.about(effort.toMillis() / 1000.0)))
                    .orElseGet(() -> Messages.text("plan.preview.load", who, load.clips(), load.training())));
        }
        lines.add(
                forecast.loads().size() < 2
                        ? Messages.text("plan.preview.alone")
                        : Messages.text(
                                "plan.preview.shared",
                                forecast.shared(),
                                forecast.clips(),
                                Math.round(1000 * forecast.share()) / 10.0));
        lines.add(forecast.pace()
                .map(pace -> Messages.text(
                        "plan.preview.pace", Durations.about(pace.median().toMillis() / 1000.0), pace.steps()))
                .orElse(Messages.text("plan.preview.no-pace")));
        if (replaces) {
            lines.add(Messages.text("plan.preview.replaces"));
        }
        return lines;
    }
}
