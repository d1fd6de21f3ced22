package org.dianet.model.edit;

/// A refused edit; the project is unchanged.
public final class RefusedEdit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Refusal reason;

    public RefusedEdit(Refusal reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
