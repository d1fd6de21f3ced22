package org.dianet.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.Once;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.events.EventBrush;
import org.dianet.ui.events.EventsCommands;
import org.dianet.ui.events.EventsView;
import org.dianet.ui.events.EventsViewModel;
import org.dianet.ui.spotting.SpottingCommands;
import org.dianet.ui.spotting.SpottingViewModel;
import org.dianet.ui.timeline.ExclusionsViewModel;
import org.dianet.ui.timeline.Filmstrip;
import org.dianet.ui.timeline.FilmstripViewModel;
import org.dianet.ui.timeline.MotionTools;
import org.dianet.ui.timeline.OverviewStrip;
import org.dianet.ui.timeline.SignalsViewModel;
import org.dianet.ui.timeline.SoundStrip;
import org.dianet.ui.timeline.SoundViewModel;
import org.dianet.ui.timeline.TimelineCommands;
import org.dianet.ui.timeline.TimelineView;
import org.dianet.ui.timeline.TimelineViewModel;

/// What stands below the picture: filmstrip, timeline, and the events of the recording.
final class TimePanels {
    private final Workbench workbench;
    private final ClipSignals signals;
    private final TimelineViewModel timeline;
    private final SignalsViewModel curves;
    private final Filmstrip filmstrip;
    private final RecordingEvents recorded;
    private final EventsViewModel events;
    private final EventBrush brush;
    private final ExclusionsViewModel exclusions;
    private final SpottingViewModel spotting;
    private final SoundViewModel sound;
    private final Supplier<TimelineView> view;

    /// @param reading runs what reads whole clips, unseen
    /// @param tasks runs what the status strip shows
    TimePanels(
            Workbench workbench,
            Tasks reading,
            Tasks tasks,
            MotionTools motion,
            ClipSignals signals,
            ObservableSettings settings,
            Services services) {
        this.workbench = workbench;
        this.signals = signals;
        timeline = new TimelineViewModel(workbench, reading, motion);
        sound = new SoundViewModel(workbench, reading, services.sounds()::read, settings.remembered("review.sound"));
        curves = new SignalsViewModel(
                workbench,
                reading,
                signals,
                timeline,
                motion.flow(),
                settings.remembered("review.suggestions"),
                sound.open());
        filmstrip = new Filmstrip(workbench, new FilmstripViewModel(workbench, reading, timeline), settings);
        recorded = new RecordingEvents(workbench);
        events = new EventsViewModel(workbench, recorded, signals, settings);
        brush = new EventBrush(workbench, recorded, signals, System::nanoTime);
        exclusions = new ExclusionsViewModel(workbench, services.dialogs());
        spotting = new SpottingViewModel(workbench, tasks, services.spotter(), recorded, signals);
        view = new Once<>(() ->
                new TimelineView(workbench, timeline, curves, recorded, brush.start(), exclusions, spotting::span));
        spotting.whenMoved(() -> view.get().requestLayout());
    }

    List<Command> commands() {
        BooleanBinding movable = workbench.selection().movable();
        List<Command> all = new ArrayList<>(TimelineCommands.of(timeline, recorded, signals, movable));
        all.addAll(TimelineCommands.of(
                curves, filmstrip, workbench.selection().frames().isNotNull()));
        all.addAll(EventsCommands.of(events, brush, workbench.selection().clip().isNotNull()));
        all.addAll(TimelineCommands.of(view, movable));
        all.addAll(TimelineCommands.of(exclusions, movable));
        all.addAll(SpottingCommands.of(spotting, movable));
        return all;
    }

    /// @param commands with those of [#commands]
    Node panel(Commands commands) {
        return new VBox(
                filmstrip,
                new OverviewStrip(workbench, view.get(), recorded),
                new SoundStrip(workbench, view.get(), sound),
                view.get(),
                new EventsView(workbench, events, commands));
    }
}
