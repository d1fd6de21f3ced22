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
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// What a coder decides about the work as a whole: blindness, and what counts.
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

    /// Everybody who has coded in the open project or is to code by its plan, and the current coder.
    static SortedSet<Coder> people(Workbench workbench) {
        SortedSet<Coder> coders = new TreeSet<>();
        coders.add(workbench.coder().get());
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            open.project().clips().forEach(clip -> clip.codings().forEach(coding -> coders.add(coding.coder())));
            open.project()
                    .study()
                    .plan()
                    .ifPresent(plan -> coders.addAll(plan.queues().keySet()));
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

    /// Switches blind coding, on every screen: some show nothing while it is on.
    public Command blind() {
        return Command.flipping("coder.blind", "", workbench.blind(), "Shortcut+I");
    }

    public List<Command> all() {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.of("coder.require-blind", "", this::requireBlind)
                        .switchedOn(Bindings.createBooleanBinding(
                                this::blindRequired, workbench.session().openProject()))
                        .enabledWhen(workbench.session().openProject().isNotNull()),
                Command.of("coder.let-count", "", this::letCount)
                        .enabledWhen(clip.and(workbench.blind().not())),
                new FrameRateQuestion(workbench, dialogs).command());
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
}
