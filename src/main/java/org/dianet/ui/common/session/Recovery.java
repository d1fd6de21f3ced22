package org.dianet.ui.common.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;

/// What opening a project restored or worked around, for the message to the user.
final class Recovery {
    private static final int LINES = 8;

    private Recovery() {}

    static Optional<Problem> account(ProjectStore.Opened opened) {
        if (opened.recovered() == 0 && opened.notes().isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(opened.notes());
        List<String> account = opened.account();
        lines.addAll(account.subList(0, Math.min(LINES, account.size())));
        if (account.size() > LINES) {
            lines.add(Messages.text("recovered.more", account.size() - LINES));
        }
        String detail = String.join("\n", lines);
        if (opened.notes().isEmpty()) {
            return Optional.of(Problem.good(Messages.text("hint.recovered", opened.recovered()), detail));
        }
        String title = opened.recovered() > 0
                ? Messages.text("hint.recovered", opened.recovered())
                : Messages.text("problem.repaired");
        return Optional.of(new Problem(title, detail, "DN-NOTE"));
    }
}
