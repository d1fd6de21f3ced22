package org.dianet.ui.common.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Handover;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.jspecify.annotations.Nullable;

/// The question who codes. Until it is answered, edits are made under the name of the computer's account, which waits
/// for nobody; the answer assigns them to the right person.
public final class CoderQuestion {
    private final WindowSession session;
    private final CodingVisibility visibility;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Map<Path, Sitting> sittings = new LinkedHashMap<>();
    private boolean dismissed;
    private @Nullable Coder proposed;
    private @Nullable Coder answered;

    CoderQuestion(WindowSession session, CodingVisibility visibility, Notices notices) {
        this.session = session;
        this.visibility = visibility;
        this.notices = notices;
        visibility.provisional().subscribe(provisional -> asking.set(asking.get() && provisional));
    }

    /// Whether the question is shown: from the first edit until an answer, or until it is dismissed.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// The question goes away until the next start; the name stays provisional.
    public void dismiss() {
        dismissed = true;
        asking.set(false);
    }

    /// Something is about to be coded or decided under the coder's name.
    ///
    /// @param whole the clip concerned as it still is, with everybody's codings; `null` if it is about none
    public void editing(@Nullable Clip whole) {
        OpenProject open = session.openProject().get();
        if (open == null
                || !visibility.provisional().get()
                || !session.readOnly().get().isEmpty()) {
            return;
        }
        Sitting sitting = sittings.computeIfAbsent(
                open.folder(),
                _ -> new Sitting(new LinkedHashMap<>(), open.project().decisions()));
        if (whole != null) {
            sitting.clips().putIfAbsent(whole.id(), whole);
        }
        asking.set(!dismissed);
    }

    /// The account's name is the coder's.
    public void confirm() {
        visibility.confirm();
    }

    /// `coder` codes from now on. If no coder was named before, `coder` also gets what was coded until now: the
    /// codings of this sitting change hands in one edit.
    public void answer(Coder coder) {
        Coder before = visibility.coder().get();
        if (!visibility.provisional().get()) {
            visibility.coder().set(coder);
        } else if (before.equals(coder)) {
            confirm();
        } else {
            visibility.coder().set(coder);
            proposed = before;
            answered = coder;
            handOver(before, coder);
        }
    }

    /// Whether a coder is the current one, also by the provisional name.
    boolean isCoder(Coder somebody) {
        Coder now = visibility.coder().get();
        return somebody.equals(now) || (somebody.equals(proposed) && now.equals(answered));
    }

    private void handOver(Coder from, Coder to) {
        OpenProject open = session.openProject().get();
        Sitting here = open == null ? null : sittings.remove(open.folder());
        StringBuilder stays = new StringBuilder();
        if (open != null && here != null) {
            Handover handover = Handover.of(here.clips().values(), here.decisions(), open.project(), from, to);
            if (!handover.edit().edits().isEmpty()) {
                session.perform(Messages.text("edit.hand-over", to.name()), handover.edit(), null);
                notices.hints().show(Messages.text("hint.handed-over", handover.coded(), to.name()));
            }
            if (!handover.left().isEmpty()) {
                stays.append(Messages.text("coder.left", names(handover.left()), from.name(), to.name()));
            }
        }
        if (!sittings.isEmpty()) {
            List<Path> elsewhere =
                    sittings.keySet().stream().map(Path::getFileName).toList();
            stays.append(stays.isEmpty() ? "" : " ")
                    .append(Messages.text("coder.left-elsewhere", names(elsewhere), from.name()));
        }
        sittings.clear();
        if (!stays.isEmpty()) {
            notices.showProblem(new Problem(Messages.text("coder.left.title"), stays.toString(), "DN-CODER"));
        }
    }

    /// The project before the edits under the provisional name.
    ///
    /// @param clips those that were edited
    private record Sitting(Map<ClipId, Clip> clips, List<Decision> decisions) {}

    private static String names(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
