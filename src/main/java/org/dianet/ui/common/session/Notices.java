package org.dianet.ui.common.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Messages to the user: a problem, which stays until it is dismissed, and short notices. Used on the window's
/// thread only.
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<@Nullable Problem>();
    private final Hints hints;

    Notices(UiThread ui) {
        this.hints = new Hints(ui);
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public void showProblem(Problem shown) {
        problem.set(shown);
    }

    public void dismissProblem() {
        problem.set(null);
    }

    /// Passing remarks for the status strip.
    public Hints hints() {
        return hints;
    }
}
