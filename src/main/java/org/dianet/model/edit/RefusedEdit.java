package org.dianet.model.edit;

/// An edit that is not made; the project is as it was.
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
