package org.dianet.ui.agreement;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.job.Lane;
import org.dianet.pipeline.agreement.SaveAgreement;
import org.dianet.pipeline.figure.DrawAgreement;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Tasks;

/// Asks where the table of all figures is to go, and writes it there.
///
/// @param said gets a sentence about what was done
public record AgreementSaving(Tasks tasks, Dialogs dialogs, SaveAgreement save, Consumer<String> said) {

    /// The figures of one pair as a picture.
    void picture(PairAgreement pair) {
        String name = ("agreement-" + pair.first() + "-" + pair.second()).replaceAll("[^\\p{L}\\p{N}_-]", "_");
        dialogs.saveFile(
                        Messages.text("agreement.picture.title", pair.first(), pair.second()),
                        name + ".svg",
                        DrawAgreement.formats())
                .ifPresent(file -> write(file, () -> DrawAgreement.draw(pair, file)));
    }

    void save(Agreement agreement) {
        dialogs.saveFile(Messages.text("agreement.save.title"), "agreement.csv", "*.csv", "*.xlsx")
                .ifPresent(file -> write(file, () -> save.write(agreement, file)));
    }

    private interface Writing {
        void run() throws Exception;
    }

    private void write(Path file, Writing writing) {
        tasks.start(
                Messages.text("agreement.save.task"),
                Lane.IO,
                _ -> {
                    writing.run();
                    return file;
                },
                done -> said.accept(Messages.text("agreement.save.done", done)));
    }
}
