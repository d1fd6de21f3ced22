package org.dianet.ui.preview.phase;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.DirectJobRunner;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// While maps are shown, what the network saw stands in each phase's own place, and the preview comes back after it.
@ExtendWith(FxToolkitExtension.class)
class PhasePaneTest {
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };

    private static SeenPicture seen(PhaseKind kind) {
        return new SeenPicture(
                kind, name(kind), new Frame(1, 1, new int[] {0xff808080}), "1×1 px", new TokenMap(1, 1, new double[] {1
                }));
    }

    private static String name(PhaseKind kind) {
        return switch (kind) {
            case ONSET -> "DI-Onset";
            case OFFSET -> "DI-Offset";
            case FULL -> "Motion image";
        };
    }

    /// Headings of the columns that can be seen, after each of `pictures` was shown, and at last after none.
    private static List<String> headings(List<SeenPicture> pictures) {
        return fx(() -> {
            PhasePane pane = new PhasePane(
                    new PreviewViewModel(new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), _ -> {})));
            if (!pictures.isEmpty()) {
                pane.cover(pictures, new MapScale(1, 1, MapScale.Sign.POSITIVE), null);
            } else {
                pane.cover(List.of(seen(PhaseKind.FULL)), new MapScale(1, 1, MapScale.Sign.POSITIVE), null);
                pane.uncover();
            }
            return pane.lookupAll(".phase-heading").stream()
                    .filter(heading -> heading.getParent().isVisible()
                            && heading.getParent().getParent().isVisible())
                    .map(heading -> ((Labeled) heading).getText())
                    .sorted()
                    .toList();
        });
    }

    @Test
    void aSingleStreamStandsAlone() {
        assertEquals(List.of("DI-Offset"), headings(List.of(seen(PhaseKind.OFFSET))));
        assertEquals(List.of("DI-Onset"), headings(List.of(seen(PhaseKind.ONSET))));
        assertEquals(List.of("Motion image"), headings(List.of(seen(PhaseKind.FULL))));
    }

    @Test
    void twoStreamsStandSideBySide() {
        assertEquals(
                List.of("DI-Offset", "DI-Onset"), headings(List.of(seen(PhaseKind.ONSET), seen(PhaseKind.OFFSET))));
    }

    /// Beside the pictures, so that whoever sees a map sees it, and gone with the maps.
    @Test
    void aWarningStandsAtThePicturesAsLongAsTheMapsDo() {
        assertEquals(List.of(true, false), fx(() -> {
            PhasePane pane = new PhasePane(
                    new PreviewViewModel(new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), _ -> {})));
            pane.cover(List.of(seen(PhaseKind.ONSET)), new MapScale(1, 1, MapScale.Sign.POSITIVE), null);
            pane.warn("Do not read the map.");
            boolean before = pane.images().lookup("#map-banner").isVisible();
            pane.uncover();
            return List.of(before, pane.images().lookup("#map-banner").isVisible());
        }));
    }

    @Test
    void thePreviewComesBack() {
        assertEquals(List.of("DI-Offset", "DI-Onset"), headings(List.of()));
    }
}
