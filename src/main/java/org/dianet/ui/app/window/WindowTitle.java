package org.dianet.ui.app.window;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// What stands over the window and in the list of windows: clip, project, program.
public final class WindowTitle {
    private WindowTitle() {}

    public static StringBinding of(Workbench workbench) {
        return Bindings.createStringBinding(
                () -> text(workbench),
                workbench.session().openProject(),
                workbench.selection().clip(),
                workbench.coder());
    }

    private static String text(Workbench workbench) {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().clip().get();
        if (open == null) {
            return Messages.text("app.title");
        }
        String project = Messages.text("app.title-project", open.project().name());
        return clip == null
                ? project
                : Messages.text("app.title-clip", ClipNames.of(workbench).clip(clip), project);
    }
}
