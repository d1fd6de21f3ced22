package org.dianet.ui.training;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.learning.TrainingSpec;

/// Every option of a spec as text. It follows the form, and the form follows it while it is a spec.
final class SpecText {
    private final TrainingForm form;
    private final Trainer trainer;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean busy;

    SpecText(TrainingForm form, Trainer trainer) {
        this.form = form;
        this.trainer = trainer;
        form.draft().addListener((_, _, draft) -> follow(draft));
        text.addListener((_, _, typed) -> take(typed));
        follow(form.draft().get());
    }

    StringProperty text() {
        return text;
    }

    /// Why the text is not a spec, in a sentence; empty if it is one.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Writes the text as it is written in files; text that is not a spec stays, to be corrected.
    void tidy() {
        if (problem.get().isEmpty()) {
            follow(form.draft().get());
        }
    }

    private void follow(SpecDraft draft) {
        if (!busy && draft instanceof SpecDraft.Valid(TrainingSpec spec)) {
            busy = true;
            text.set(trainer.json(spec));
            problem.set(contradiction());
            if (!problem.get().isEmpty()) {
                form.refuse(problem.get());
            }
            busy = false;
        }
    }

    /// What of the form's fields may not stand together, in a sentence; empty for nothing.
    private String contradiction() {
        try {
            trainer.spec(text.get());
            return "";
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void take(String typed) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            form.adopt(trainer.spec(typed));
            problem.set("");
        } catch (Exception e) {
            problem.set(String.valueOf(e.getMessage()));
            form.refuse(problem.get());
        } finally {
            busy = false;
        }
    }
}
