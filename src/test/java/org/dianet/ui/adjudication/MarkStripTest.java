package org.dianet.ui.adjudication;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class MarkStripTest {
    @TempDir
    Path folder;

    /// A node that lets the mouse through never shows its tooltip.
    @Test
    void aMarkUnderTheMouseSaysWhoseItIs() throws IOException {
        UiRig bench = new UiRig(folder);
        AdjudicationViewModel model = new AdjudicationViewModel(bench.workbench);
        for (String coder : List.of("Ana", "Ben")) {
            bench.workbench.coder().set(new Coder(coder));
            bench.workbench.selection().clipId().set(UiRig.FIRST);
            bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(coder.equals("Ana") ? 10 : 15));
        }
        model.select(UiRig.FIRST);
        List<String> said = fx(() -> {
            MarkStrip strip = new MarkStrip(_ -> {});
            strip.show(model.pair().get());
            return strip.lookupAll(".strip-flag").stream()
                    .filter(flag -> !flag.isMouseTransparent())
                    .map(MarkStripTest::hint)
                    .toList();
        });
        assertEquals(List.of("Ana: apex 111", "Ben: apex 116"), said);
    }

    private static String hint(Node flag) {
        return String.valueOf(flag.getAccessibleHelp());
    }
}
