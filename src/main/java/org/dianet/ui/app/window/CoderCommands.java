package org.dianet.ui.app.window;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Expressions;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// What a coder decides about the work as a whole: blindness, what counts, and further expressions of a recording.
public final class CoderCommands {
    private final Workbench workbench;
    private final Dialogs dialogs;

    public CoderCommands(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
    }

    /// Asks who codes from now on.
    public Command name() {
        return Command.of("coder.name", "", this::ask, "Shortcut+Shift+C");
    }

    /// Asks who codes, with those offered who have coded in the project.
    public void ask() {
        List<String> known = people(workbench).stream().map(Coder::name).toList();
        dialogs.askName(Messages.text("coder.title"), Messages.text("coder.name"), known, "")
                .ifPresent(this::choose);
    }

    /// Everybody who has coded in the open project, and the current coder.
    static SortedSet<Coder> people(Workbench workbench) {
        SortedSet<Coder> coders = new TreeSet<>();
        coders.add(workbench.coder().get());
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            open.project().clips().forEach(clip -> clip.codings().forEach(coding -> coders.add(coding.coder())));
        }
        coders.removeIf(coder -> !coder.isPerson());
        return coders;
    }

    private void choose(String name) {
        try {
            Coder coder = new Coder(name);
            if (!coder.isPerson()) {
                throw new IllegalArgumentException(Messages.text("coder.reserved", name));
            }
            workbench.codingEdits().coderQuestion().answer(coder);
        } catch (IllegalArgumentException e) {
            workbench.notices().showProblem(Problem.of(Messages.text("coder.refused"), e));
        }
    }

    public List<Command> all() {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.flipping("coder.blind", "", workbench.blind(), "Shortcut+I"),
                Command.of("coder.require-blind", "", this::requireBlind)
                        .switchedOn(Bindings.createBooleanBinding(
                                this::blindRequired, workbench.session().openProject()))
                        .enabledWhen(workbench.session().openProject().isNotNull()),
                Command.of("coder.let-count", "", this::letCount)
                        .enabledWhen(clip.and(workbench.blind().not())),
                Command.of("clip.new-expression", "", this::newExpression, "Shortcut+Shift+N")
                        .enabledWhen(clip),
                new FrameRateQuestion(workbench, dialogs).command(),
                Command.of("clip.remove-expression", "", this::removeExpression)
                        .enabledWhen(Bindings.createBooleanBinding(
                                this::isFurther,
                                workbench.selection().clip(),
                                workbench.session().openProject())));
    }

    private boolean blindRequired() {
        OpenProject open = workbench.session().openProject().get();
        return open != null && open.project().codingRule() == CodingRule.BLIND;
    }

    /// Holds everybody who codes in the project to blind coding, or no longer.
    private void requireBlind() {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            return;
        }
        boolean required = open.project().codingRule() == CodingRule.BLIND;
        CodingRule rule = required ? CodingRule.FREE : CodingRule.BLIND;
        workbench.session().perform(Messages.text("edit.coding-rule." + rule), new Edit.SetCodingRule(rule), null);
        if (rule == CodingRule.BLIND && workbench.session().readOnly().get().isEmpty()) {
            workbench.blind().set(true);
        }
    }

    /// The coder's own coding of the clip counts from now on.
    private void letCount() {
        Clip whole = workbench.selection().wholeClip().get();
        if (whole == null || whole.codingBy(workbench.coder().get()).isEmpty()) {
            workbench.notices().hints().show(Messages.text("hint.nothing-to-count"));
            return;
        }
        workbench
                .codingEdits()
                .decide(
                        Messages.text("edit.let-count", workbench.coder().get().name()),
                        (Adjudication decision) -> decision.take(
                                whole.codingBy(workbench.coder().get()).orElseThrow()));
    }

    private void newExpression() {
        OpenProject open = workbench.session().openProject().get();
        Clip whole = workbench.selection().wholeClip().get();
        if (open == null || whole == null) {
            return;
        }
        if (!whole.media().hasFrames()) {
            workbench.notices().hints().show(Messages.text("hint.no-frames"));
            return;
        }
        Clip fresh = Expressions.next(open.project(), whole);
        workbench
                .session()
                .perform(Messages.text("edit.new-expression", whole.id()), new Edit.PutClips(List.of(fresh)), null);
        if (workbench.session().readOnly().get().isEmpty()) {
            workbench.selection().clipId().set(fresh.id());
        }
    }

    private boolean isFurther() {
        OpenProject open = workbench.session().openProject().get();
        Clip whole = workbench.selection().wholeClip().get();
        return open != null && whole != null && Expressions.isFurther(open.project(), whole);
    }

    private void removeExpression() {
        OpenProject open = workbench.session().openProject().get();
        Clip whole = workbench.selection().wholeClip().get();
        if (open == null || whole == null || !isFurther()) {
            return;
        }
        workbench
                .session()
                .perform(
                        Messages.text("edit.remove-expression", whole.id()),
                        new Edit.RemoveClips(List.of(whole.id())),
                        null);
        if (workbench.session().readOnly().get().isEmpty()) {
            workbench.selection().clipId().set(Expressions.first(whole.id()));
        }
    }
}
