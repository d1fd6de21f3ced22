package org.dianet.learning.motion;

/// What the channels of ready motion images mean, which decides how a mirror and a rotation change them.
public enum Channels {
    /// Decided from the images of the project: three channels that hardly go together are a flow.
    AUTO,
    /// Channels that move together, as in a dynamic image: a mirror only exchanges left and right.
    PICTURE,
    /// Optical flow: image-right u, down v and strain, stored in 0..1. A mirror also negates u, a rotation turns (u,
    /// v).
    FLOW
}
