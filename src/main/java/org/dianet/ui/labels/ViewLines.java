package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.View;
import org.dianet.ui.common.message.Messages;

/// Which views of its event a clip has, and whether it is one itself. Names of other clips are left out: a session plan
/// may hide them.
final class ViewLines {
    private ViewLines() {}

    static List<String> of(Project project, Clip clip) {
        List<String> lines = new ArrayList<>();
        List<String> views = project.study().views().stream()
                .filter(view -> view.clip().equals(clip.id()))
                .map(View::name)
                .sorted()
                .toList();
        if (!views.isEmpty()) {
            lines.add(Messages.text("labels.views", String.join(", ", views)));
        }
        project.viewedAs(clip.id()).ifPresent(view -> lines.add(Messages.text("labels.viewed-as", view.name())));
        return lines;
    }
}
