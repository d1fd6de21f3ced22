package org.dianet.evaluation.epochs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Made-up trainings of 26 subjects with 248 clips whose sums are those of the public log of FaceSleuth on CASME II
/// (best 229, last 189, at epoch 10 still 19 subjects with 129 of 211 clips correct): 7 subjects stop at epoch 5, 9 at
/// epoch 30, 10 run to epoch 74 and never have all their clips correct.
public final class DrawnLog {
    private DrawnLog() {}

    public static List<TestCurve> curves() {
        List<TestCurve> curves = new ArrayList<>();
        for (int clips : new int[] {5, 5, 5, 5, 5, 6, 6}) {
            List<TestCurve.Epoch> epochs = new ArrayList<>();
            for (int epoch = 1; epoch <= 4; epoch++) {
                epochs.add(new TestCurve.Epoch(epoch, 1));
            }
            epochs.add(new TestCurve.Epoch(5, clips));
            curves.add(new TestCurve("early" + curves.size(), clips, epochs));
        }
        int[] later = {7, 7, 7, 7, 7, 7, 7, 9, 9};
        for (int i = 0; i < later.length; i++) {
            List<TestCurve.Epoch> epochs = new ArrayList<>();
            for (int epoch = 1; epoch < 30; epoch++) {
                epochs.add(new TestCurve.Epoch(epoch, epoch == 10 ? part(39, 9, i) : 3));
            }
            epochs.add(new TestCurve.Epoch(30, later[i]));
            curves.add(new TestCurve("later" + i, later[i], epochs));
        }
        for (int i = 0; i < 10; i++) {
            List<TestCurve.Epoch> epochs = new ArrayList<>();
            for (int epoch = 1; epoch <= 74; epoch++) {
                epochs.add(new TestCurve.Epoch(epoch, part(never(epoch), 10, i)));
            }
            curves.add(new TestCurve("never" + i, i < 6 ? 14 : 15, epochs));
        }
        return curves;
    }

    /// Correct clips of the ten subjects together; the last ten sum to 6 · 88 + 3 · 89 + 85 = 880.
    private static int never(int epoch) {
        if (epoch < 20) {
            return epoch < 10 ? 50 : 90;
        }
        if (epoch < 65) {
            return epoch == 20 ? 125 : 80;
        }
        return epoch < 71 ? 88 : epoch < 74 ? 89 : 85;
    }

    private static int part(int sum, int parts, int i) {
        return sum / parts + (i < sum % parts ? 1 : 0);
    }

    /// As the loop of MMNet prints it.
    public static String text() {
        StringBuilder text = new StringBuilder("nohup: ignoring input\n");
        int all = 0;
        int clips = 0;
        for (TestCurve curve : curves()) {
            text.append("num_sub ").append(curve.subject()).append('\n');
            text.append("Train set size: ").append(248 - curve.clips()).append('\n');
            text.append("Validation set size: ").append(curve.clips()).append('\n');
            for (TestCurve.Epoch epoch : curve.epochs()) {
                text.append("Epoch ")
                        .append(epoch.number())
                        .append(":  20%|██| 1/5 [00:00<00:01, loss=1.774, acc=0.260]\r")
                        .append(String.format("[Epoch %d] Training accuracy: 0.9000. Loss: 0.1%n", epoch.number()))
                        .append(String.format(
                                Locale.ROOT,
                                "[Epoch %d] Validation accuracy:%.4f. Loss:0.777, F1-score:0.536%n",
                                epoch.number(),
                                (double) epoch.correct() / curve.clips()));
            }
            all += curve.best().correct();
            clips += curve.clips();
            text.append(String.format(
                    "[..........%s] correctnum:%d . zongshu:%d   %n",
                    curve.subject(), curve.best().correct(), curve.clips()));
            text.append(String.format("[ALL_corr]: %d [ALL_val]: %d%n", all, clips));
        }
        return text.toString();
    }
}
