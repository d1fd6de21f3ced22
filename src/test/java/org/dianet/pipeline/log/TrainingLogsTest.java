package org.dianet.pipeline.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.epochs.DrawnLog;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs and tables of other programs; all made up, in the forms that published code prints.
class TrainingLogsTest {
    @TempDir
    private Path folder;

    private TrainingLog read(String text) throws Exception {
        return TrainingLogs.read(new TableFiles(), Files.writeString(folder.resolve("log.txt"), text));
    }

    private static String shown(TrainingLog log) {
        return log.curves().stream()
                .map(curve -> curve.subject() + "/" + curve.clips()
                        + curve.epochs().stream()
                                .map(epoch -> " " + epoch.number() + ":" + epoch.correct())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(List<Prediction> answers) {
        return answers.stream()
                .map(p -> p.subject() + " " + p.truth() + ">" + p.predicted())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fold 1/6 Subject s01 (9 clips)", "Fold 1/2: subject s01", "Fold 1/2 - s01"})
    void aHeadingMayHaveFoldAndSubject(String heading) throws Exception {
        TrainingLog log = read(heading + "\nEpoch 1 val acc: 0.3333 (3/9)\n");
        assertEquals(
                List.of("s01"), log.curves().stream().map(TestCurve::subject).toList());
        assertEquals(9, log.curves().getFirst().clips());
    }

    @Test
    void everyEpochOfALongLogIsCounted() throws Exception {
        TrainingLog log = read(DrawnLog.text());
        List<TestCurve> drawn = DrawnLog.curves();
        assertEquals(drawn, log.curves());
        assertEquals(List.of(), log.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                num_sub a
                Validation set size: 4
                [Epoch 1] Validation accuracy:0.2500. Loss:1.0, F1-score:0.1
                [Epoch 2] Validation accuracy:0.7500. Loss:1.0
                """,
                """
                Subject: a
                Epoch   1/800, train loss: 1.0, train acc: 0.9, val loss: 1.2, val acc: 0.2500
                Epoch   2/800, train loss: 1.0, train acc: 0.9, val loss: 1.2, val acc: 0.7500
                Predicted    : [0, 1, 2, 2]
                Ground Truth : [0, 1, 2, 1]
                """,
                """
                Processing subject a as test set
                test set size = 4
                Epoch 1: test_acc=25.0%
                Epoch 2: test_acc=75.0%
                """,
                """
                LOSO subject 'a'
                Test size: 4
                Epoch 1 - test accuracy: 25
                Epoch 2 - test accuracy: 75
                """,
                """
                Subject a (4 clips)
                Epoch: 1/30 | train_loss 0.51 | train_acc 0.99 | val_loss 0.8 | val_acc 0.2500 | val_f1 0.5
                Epoch: 2/30 | train_loss 0.51 | train_acc 0.99 | val_loss 0.8 | val_acc 0.7500 | val_f1 0.5
                """,
                """
                ======== LOSO fold a ========
                [2025-06-13 10:00:01] INFO epoch 1 - loss: 0.44 - accuracy: 0.9 - val_accuracy: 0.2500 (1/4)
                [2025-06-13 10:00:02] INFO epoch 2 - loss: 0.44 - accuracy: 0.9 - val_accuracy: 0.7500 (3/4)
                best val_acc: 0.7500
                """,
                """
                Held-out subject: a, n=4
                Epoch 1/2
                13/13 - 1s - loss: 1.2 - accuracy: 0.4 - val_loss: 1.1 - val_accuracy: 0.2500
                Epoch 2/2
                13/13 - 1s - loss: 1.0 - accuracy: 0.6 - val_loss: 1.1 - val_accuracy: 0.7500
                """,
                """
                subject a
                Epoch 1 val_acc=0.25 (1/4)
                subject a
                Epoch 2 val_acc=0.75 (3/4)
                """,
                """
                Test subject: a
                Validation set size: 4
                Epoch 1
                Accuracy on the test set: 25.0 %
                Epoch 2
                Accuracy on the test set: 75.0 %
                Test accuracy: 75.0 %
                """,
                "fold;epoch;n_test;accuracy;val_accuracy\na;1;4;0,99;0,25\na;2;4;0,99;0,75\n",
                "subject,epoch,n,accuracy\na,1,4,0.25\na,2,4,0.75\n",
                "Participant;Epoch;Clips;Correct\na;2;4;3\na;1;4;1\n",
                """
                sub,epoch,y_true,y_pred
                a,1,0,0
                a,1,1,0
                a,1,1,0
                a,1,1,0
                a,2,0,0
                a,2,1,1
                a,2,1,0
                a,2,1,1
                """
            })
    void theSameEpochsInOtherForms(String text) throws Exception {
        assertEquals("a/4 1:1 2:3", shown(read(text)));
    }

    @Test
    void foldsThatHaveOnlyNumbersAreCountedByThem() throws Exception {
        assertEquals("1/4 1:1; 2/2 1:2", shown(read("""
                Fold 1/26
                Epoch 1 val_acc=0.25 (1/4)
                Fold 2/26
                Epoch 1 val_acc=1.00 (2/2)
                """)));
    }

    @Test
    void listedAnswersAreThoseOfTheLastAndTheBestEpoch() throws Exception {
        TrainingLog log = read("""
                Subject: 006
                Predicted    : [0, 0, 2]
                Best Predicted    : [0, 1, 1]
                Ground Truth : [0, 1, 2]
                Evaluation until this subject:
                UF1: 0.5556 | UAR: 0.6667
                best UF1: 0.5556 | best UAR: nan
                """);
        assertEquals("006 0>0; 006 1>0; 006 2>2", shown(log.last()));
        assertEquals("006 0>0; 006 1>1; 006 2>1", shown(log.best()));
        assertEquals(0.6667, log.printed().lastUar().getAsDouble());
        assertTrue(log.printed().bestUar().isEmpty());
        assertEquals(List.of("0", "1", "2"), log.classes());
    }

    @Test
    void tablesWithAnswersKeepThoseOfTheLastAndTheBestEpoch() throws Exception {
        TrainingLog log = read("""
                subject,epoch,clip,truth,predicted
                a,1,v1,pos,pos
                a,1,v2,neg,neg
                a,2,v1,pos,neg
                a,2,v2,neg,neg
                """);
        assertEquals("a pos>neg; a neg>neg", shown(log.last()));
        assertEquals("a pos>pos; a neg>neg", shown(log.best()));
    }

    @Test
    void whatIsLeftOutOrDoesNotAddUpIsSaid() throws Exception {
        String notes = String.join("\n", read("""
                num_sub a
                Validation set size: 200
                [Epoch 1] Validation accuracy:0.52. Loss:1.0
                [..........a] correctnum:103 . zongshu:200
                num_sub b
                Validation set size: 3
                [ALL_corr]: 103 [ALL_val]: 200
                """).notes());
        assertTrue(notes.contains("1 subject (b)"), notes);
        assertTrue(notes.contains("too few digits"), notes);
        assertTrue(notes.contains("counts 103 correct clips in the best epoch; its lines give 104"), notes);
        assertTrue(notes.contains("103 of 200"), notes);
    }

    @Test
    void whatContradictsItselfIsRefusedByLine() {
        refused(
                "num_sub a\nValidation set size: 4\n[Epoch 1] Validation accuracy:0.6000. Loss:1\n",
                "line 3",
                "0.6000",
                "4 clips");
        refused("num_sub a\n[Epoch 1] Validation accuracy:0.6000. Loss:1\n", "how many clips subject a has");
        refused(
                "num_sub a\nValidation set size: 4\n[Epoch 2] Validation accuracy:0.5\n[Epoch 1] Validation accuracy:0.5\n",
                "line 4",
                "epoch 1 after epoch 2",
                "its own file");
        refused(
                "Subject: a\nGround Truth : [0]\nPredicted : [0]\nSubject: b\nGround Truth : [0]\nSubject: a\n",
                "line 6",
                "subject a begins a second time");
        refused("Subject: a\nPredicted : [0, 1]\nGround Truth : [0]\n", "line 3", "1 clips there and 2 above");
        refused("subject,epoch,n,correct\na,1,4,5\n", "5 of 4 clips");
        refused("subject,epoch,n,correct\na,1,4,x\n", "row 2", "\"x\"", "correct");
        refused("subject,epoch,n,correct\na,1,4,1\na,1,4,1\n", "trained more than once");
        refused("subject,epoch,truth,predicted\na,1,0,0\na,1,1,1\na,2,1,1\n", "1 answers in epoch 2 and 2 in epoch 1");
        refused("subject,epoch,truth,predicted\na,1,happy,0\na,1,sad,1\n", "no label in common");
    }

    @Test
    void whatIsNoLogIsRefusedWithWhatWasLookedFor() {
        refused("Epoch 1 loss 0.3\nEpoch 2 loss 0.2\n", "log.txt", "not a known form", "num_sub 17", "subject, epoch");
        refused("", "not a known form");
        refused("subject,truth,predicted\na,0,0\n", "not a known form", "subject, epoch");
        refused("subject,truth,predicted\na,0,0\n", "but lacks epoch", "dianet score");
        refused("\"open quotation", "not a known form");
        assertThrows(StorageException.class, () -> TrainingLogs.read(new TableFiles(), folder.resolve("none.log")));
    }

    @Test
    void theFirstLineThatHasNoPlaceIsShown() {
        refused("\n  My   notes\nmore\n", "line 2, \"My notes\", is not known");
        refused("", "it is empty");
        refused(
                "start\n[Epoch 1] Validation accuracy:0.5000\n",
                "line 2, \"[Epoch 1] Validation accuracy:0.5000\", stands below no line that names");
        refused(
                "start\nSubject: 006\n\nep=1 score=0.5\nep=2 score=0.5\n",
                "line 2, \"Subject: 006\", begins a subject or fold, but line 4, \"ep=1 score=0.5\", is not known");
        refused("Subject: 006\nepoch 1 loss 0.3\n", "but line 2, \"epoch 1 loss 0.3\", is not known");
        refused("Subject: 006\n", "but nothing stands below it");
        refused("x".repeat(100) + "\n", "line 1, \"" + "x".repeat(80) + "…\",");
    }

    @Test
    void theColumnThatATableLacksIsNamed() {
        refused(
                "made by hand\nsubject,epoch,accuracy\na,1,0.5\n",
                "row 2 has the columns subject, epoch, accuracy, but lacks n, how many test clips the subject has",
                "n_test");
        refused("fold;epoch;y_true\na;1;0\n", "row 1", "but lacks predicted, the answer");
        refused("epoch,n,correct\n1,4,2\n", "but lacks subject, who was held out");
        refused("subject,epoch\na,1\n", "but lacks correct, how many clips were correct", " and n, how many");
    }

    private void refused(String text, String... parts) {
        String said = String.valueOf(
                assertThrows(StorageException.class, () -> read(text)).getMessage());
        for (String part : parts) {
            assertTrue(said.contains(part), said);
        }
        assertTrue(said.startsWith(folder.toString()), said);
    }
}
