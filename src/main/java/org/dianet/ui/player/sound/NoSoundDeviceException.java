package org.dianet.ui.player.sound;

/// This computer has no sound device, or will not let it be used.
public final class NoSoundDeviceException extends Exception {
    private static final long serialVersionUID = 1;

    public NoSoundDeviceException(Throwable cause) {
        super(cause);
    }
}
