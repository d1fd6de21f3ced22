package org.dianet.ui.labels;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.session.Workbench;

/// Labelling by key.
public final class LabelsCommands {
    private static final int EMOTIONS = 9;

    private LabelsCommands() {}

    /// The text fields, which only a window has.
    public static List<Command> of(LabelsView view, ObservableBooleanValue clip) {
        return List.of(
                Command.of("labels.units", "", view::editUnits, "U").enabledWhen(clip),
                Command.of("labels.tiers", "", view::editTiers, "Shift+U").enabledWhen(clip),
                Command.of("labels.note", "", view::editNote, "N").enabledWhen(clip),
                Command.of("labels.add-emotions", "", view::addEmotions, "PLUS").enabledWhen(clip),
                Command.of("labels.keep-template", "", view::keepTemplate).enabledWhen(clip));
    }

    /// The sheets that change what the project offers to say.
    public static List<Command> sheets(
            Workbench workbench, InstantSource clock, Dialogs dialogs, Consumer<Node> sheet, Runnable close) {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return List.of(
                Command.of(
                                "labels.vocabulary",
                                "",
                                () -> sheet.accept(
                                        new EmotionsSheet(new EmotionsViewModel(workbench, clock), dialogs, close)))
                        .enabledWhen(open),
                Command.of(
                                "labels.tiers-of-project",
                                "",
                                () -> sheet.accept(new TiersSheet(new TierEdits(workbench, clock), dialogs, close)))
                        .enabledWhen(open));
    }

    public static List<Command> of(LabelsViewModel model, ObservableBooleanValue clip) {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("labels.fill", "", model::fill, "C").enabledWhen(clip));
        for (int i = 0; i < EMOTIONS; i++) {
            int place = i;
            commands.add(Command.of("labels.emotion-" + (i + 1), "", () -> model.choose(place), "Shift+" + (i + 1))
                    .named(() -> model.emotionAt(place))
                    .enabledWhen(clip));
        }
        commands.add(Command.of("labels.disputed", "", model::flipDisputed, "D").enabledWhen(clip));
        for (MarkKind markKind : MarkKind.values()) {
            String id = "labels.confidence-" + markKind.name().toLowerCase(Locale.ROOT);
            commands.add(Command.of(id, "", () -> model.stepConfidence(markKind), "Shortcut+" + (markKind.place() + 1))
                    .enabledWhen(clip));
        }
        return commands;
    }
}
