package org.dianet.ui.doctor;

import org.dianet.ui.common.message.Messages;

/// Which findings are listed.
public enum DecisionFilter {
    OPEN,
    REJECTED,
    DECIDED,
    ALL;

    boolean holds(Row row) {
        return switch (this) {
            case OPEN -> row.state() == Row.State.OPEN;
            case REJECTED -> row.state() == Row.State.REJECTED;
            case DECIDED -> row.state() != Row.State.OPEN;
            case ALL -> true;
        };
    }

    @Override
    public String toString() {
        return Messages.text("doctor.shown." + name());
    }
}
