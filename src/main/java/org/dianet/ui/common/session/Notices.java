package org.dianet.ui.common.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Messages to the user: a problem, which stays until it is dismissed, and short notices. Used on the window's
/// thread only.
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<@Nullable Problem>();
    private static final int KEPT = 200;
    private final ObservableList<Past> past = FXCollections.observableArrayList();
    private final ObservableList<Past> pastView = FXCollections.unmodifiableObservableList(past);
    private final Hints hints;
    private final InstantSource clock;
    private final UnaryOperator<String> mask;

    /// @param mask leaves out of a sentence what the coder must not read
    Notices(UiThread ui, InstantSource clock, UnaryOperator<String> mask) {
        this.clock = clock;
        this.mask = mask;
        this.hints = new Hints(ui, this::remember);
    }

    /// Something that was said in this session.
    public record Past(Instant at, String text) {}

    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public void showProblem(Problem shown) {
        Problem masked = new Problem(mask.apply(shown.title()), mask.apply(shown.detail()), shown.code(), shown.mode());
        remember(masked.title() + "\n" + masked.detail());
        problem.set(masked);
    }

    private String remember(String sentence) {
        String shown = mask.apply(sentence);
        if (past.isEmpty() || !past.getFirst().text().equals(shown)) {
            past.addFirst(new Past(clock.instant(), shown));
        }
        if (past.size() > KEPT) {
            past.removeLast();
        }
        return shown;
    }

    /// What was said in this session, the latest first; the same in a row once.
    public ObservableList<Past> past() {
        return pastView;
    }

    /// What was said to one coder is not shown to the next, who may not know the names in it.
    void forget() {
        past.clear();
    }

    public void dismissProblem() {
        problem.set(null);
    }

    /// Passing remarks for the status strip.
    public Hints hints() {
        return hints;
    }
}
