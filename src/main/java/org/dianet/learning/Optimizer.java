package org.dianet.learning;

/// How a step changes the weights by their gradient.
/// See method.md 3.3.
public enum Optimizer {
    /// The decay is taken off the weights (Loshchilov & Hutter 2019).
    ADAMW,
    /// Adam (Kingma & Ba 2015) as published scripts use it: the decay is added to the gradient.
    ADAM,
    /// Gradient descent with momentum 0.9; the decay is added to the gradient.
    SGD
}
