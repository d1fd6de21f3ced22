package org.dianet.ui.preview.model;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Arrays;
import org.dianet.job.DirectJobRunner;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.task.FxThread;
import org.dianet.ui.common.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class OverlayControlsTest {

    /// Attention goes from one phase to the other; the gradient of a class has no direction.
    @Test
    void aMapWithoutDirectionOffersNone() {
        fx(() -> {
            FxThread ui = new FxThread();
            OverlayViewModel model = new OverlayViewModel(
                    new Tasks(new DirectJobRunner(), ui, Clock.systemUTC(), _ -> {}),
                    ui,
                    (_, _) -> {
                        throw new AssertionError("no clip is open");
                    },
                    (_, _) -> {
                        throw new AssertionError("no clip is open");
                    },
                    (_, _, _, _, _) -> {
                        throw new AssertionError("no clip is open");
                    });
            OverlayControls controls = new OverlayControls(model);
            for (OverlayMode mode : OverlayMode.all()) {
                model.mode().set(mode);
                boolean directed = Arrays.asList(
                                ExplanationMethod.ATTENTION,
                                ExplanationMethod.NORM,
                                ExplanationMethod.BIMODAL,
                                ExplanationMethod.CONTRIBUTION)
                        .contains(mode.method());
                assertEquals(!directed, controls.lookup("#overlay-direction").isDisabled(), mode + "");
                assertEquals(
                        mode.shown() && !directed,
                        controls.lookup("#overlay-undirected").isVisible(),
                        mode + " says why");
            }
        });
    }
}
