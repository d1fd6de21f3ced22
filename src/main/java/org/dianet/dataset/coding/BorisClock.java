package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.coding.NamedRecording.Kind;

/// Which media file an observation of BORIS shows when. The files of a player are queued, each beginning where the one
/// before ends, and the time of an event runs on through the queue. The observation's time offset is added to every
/// event; a player's own offset is what it starts later.
final class BorisClock {
    private final String observation;
    private final List<Player> players;
    private final double offset;

    /// @param files of the queue, in its order
    /// @param begins milliseconds on the clock, one for each file; NaN where it is not known
    record Player(List<String> files, List<Double> begins) {
        Player {
            files = List.copyOf(files);
            begins = List.copyOf(begins);
        }

        /// @param first when the first file begins
        /// @param lengths in milliseconds; NaN where it is not known, also of all that follows
        static Player queued(List<String> files, double first, List<Double> lengths) {
            List<Double> begins = new ArrayList<>();
            double next = first;
            for (int i = 0; i < files.size(); i++) {
                begins.add(next);
                next = Times.ofSeconds((next + (i < lengths.size() ? lengths.get(i) : Double.NaN)) / 1000);
            }
            return new Player(files, begins);
        }

        /// The file that is shown: the last one that has begun, or the first before all.
        private NamedRecording at(double millis) throws Unplaced {
            int shown = -1;
            for (int i = 0; i < files.size(); i++) {
                if (begins.get(i) <= millis && (shown < 0 || begins.get(i) >= begins.get(shown))) {
                    shown = i;
                }
            }
            int next = shown + 1;
            if (shown >= 0 && next < files.size() && begins.get(next).isNaN()) {
                throw new Unplaced(
                        "the file does not say how long " + files.get(shown) + " is, which " + files.get(next)
                                + " follows in the same player; import the project file (.boris) with the lengths in it");
            }
            int file = Math.max(shown, 0);
            if (begins.get(file).isNaN()) {
                throw new Unplaced("the file does not say when " + files.get(file) + " begins; import the project file"
                        + " (.boris)");
            }
            return NamedRecording.media(files.get(file), begins.get(file));
        }
    }

    /// Why it is not known what was shown, as a clause.
    static final class Unplaced extends Exception {
        private static final long serialVersionUID = 1;

        Unplaced(String reason) {
            super(reason);
        }
    }

    /// @param players those that have files; none for an observation without media
    /// @param offset of the observation, in milliseconds
    BorisClock(String observation, List<Player> players, double offset) {
        this.observation = observation;
        this.players = List.copyOf(players);
        this.offset = offset;
    }

    /// An observation of which nothing but the time offset is known.
    static NamedRecording titled(String observation, double begins) {
        return new NamedRecording(observation, Kind.CODING, begins);
    }

    /// What is shown at a time, in the order of the players, and the observation's own name where the first player
    /// has a single file, which it then stands for.
    ///
    /// @throws Unplaced if it is not known what the first player shows
    List<NamedRecording> at(double millis) throws Unplaced {
        List<NamedRecording> shown = new ArrayList<>();
        for (Player player : players) {
            try {
                shown.add(player.at(millis));
            } catch (Unplaced e) {
                if (shown.isEmpty()) {
                    throw e;
                }
            }
        }
        boolean queue = players.stream().limit(1).anyMatch(player -> player.files.size() > 1);
        if (!observation.isEmpty() && !queue) {
            shown.add(titled(
                    observation, players.isEmpty() ? offset : shown.getFirst().begins()));
        }
        return shown;
    }
}
